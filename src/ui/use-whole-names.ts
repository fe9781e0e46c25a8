import { useEffect, useRef, useState } from 'react'
import { useIsPrinting } from './printing'
import { remInPixels } from './rem'

/** In characters: longer names may need a second line. */
export const LONG_NAME = 14
const MOST_PRINTED_LINES = 12

/** On paper nothing can be measured: the rows' height, in rem, is that of the lines that the longest name may need. */
const printedHeight = (names: readonly string[]): number => {
  const longest = names.reduce((most, { length }) => Math.max(most, length), 0)
  return Math.min(Math.ceil(longest / LONG_NAME), MOST_PRINTED_LINES) * 1.25
}

/** How high, in rem, the rows have to be for the longest name to fit; null if all names fit already. */
const heightFor = (table: Element): number | null => {
  const names = [...table.querySelectorAll('[data-name]')]
  const cut = names.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
  const highest = cut.reduce((most, { scrollHeight }) => Math.max(most, scrollHeight), 0)
  return highest === 0 ? null : Math.ceil((highest / remInPixels()) * 4) / 4
}

/**
 * All rows have one height, which the chart's bars follow, so a long name is cut. Tells whether names are shown whole,
 * how high the rows are then, in rem, and what a button offers where one is cut.
 */
export const useWholeNames = (names: readonly string[], usual: number) => {
  const ref = useRef<HTMLDivElement>(null)
  const [needed, setNeeded] = useState<number | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const isPrinting = useIsPrinting()

  // The outside system: the browser's layout.
  useEffect(() => {
    const box = ref.current
    if (box === null || isAsked || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => setNeeded(heightFor(box)))
    observer.observe(box)
    return () => observer.disconnect()
  }, [isAsked])

  const wholeHeight = isAsked ? needed : null
  return {
    ref,
    isWhole: isPrinting || wholeHeight !== null,
    rowHeight: Math.max(usual, wholeHeight ?? 0, isPrinting ? printedHeight(names) : 0),
    offer: needed !== null && {
      words: wholeHeight === null ? 'Show names in full' : 'Show names shortened',
      onClick: () => setIsAsked(!isAsked),
    },
  }
}
