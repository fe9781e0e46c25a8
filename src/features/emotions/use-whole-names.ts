import { useEffect, useRef, useState } from 'react'

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** How high, in rem, the rows have to be for the longest name to fit; null if all names fit already. */
const heightFor = (table: Element): number | null => {
  const names = [...table.querySelectorAll('[data-name]')]
  const cut = names.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
  const highest = cut.reduce((most, { scrollHeight }) => Math.max(most, scrollHeight), 0)
  return highest === 0 ? null : Math.ceil((highest / rem()) * 4) / 4
}

/**
 * All rows have one height, which the chart's bars follow, so a long name is cut. Tells whether any is cut in the
 * current layout and, once a reader asks for whole names, how high the rows have to be.
 */
export const useWholeNames = () => {
  const ref = useRef<HTMLDivElement>(null)
  const [needed, setNeeded] = useState<number | null>(null)
  const [isWhole, setIsWhole] = useState(false)

  // The outside system: the browser's layout.
  useEffect(() => {
    const box = ref.current
    if (box === null || isWhole || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => setNeeded(heightFor(box)))
    observer.observe(box)
    return () => observer.disconnect()
  }, [isWhole])

  return {
    ref,
    isCut: needed !== null,
    wholeHeight: isWhole ? needed : null,
    toggle: () => setIsWhole(!isWhole),
  }
}
