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

/** In quarters of a rem, so that a row has some room. */
const toRem = (pixels: number): number => Math.ceil((pixels / remInPixels()) * 4) / 4

/** How high, in rem, the rows have to be for the highest name as it is shown, and for the longest one in full. */
const heightsFor = (table: Element): { shown: number; whole: number } => {
  const names = [...table.querySelectorAll('[data-name]')]
  const shown = names.map(({ clientHeight }) => clientHeight)
  const whole = names.map(({ scrollHeight, clientHeight }) =>
    scrollHeight > clientHeight + 1 ? scrollHeight : clientHeight,
  )
  return { shown: toRem(Math.max(0, ...shown)), whole: toRem(Math.max(0, ...whole)) }
}

/**
 * All rows have one height, which the chart's bars follow, so a long name is cut. Tells whether names are shown whole,
 * how high the rows are then, in rem, and what a button offers where one is cut.
 */
export const useWholeNames = (names: readonly string[], usual: number) => {
  const ref = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(0)
  const [whole, setWhole] = useState(0)
  const [isAsked, setIsAsked] = useState(false)
  const isPrinting = useIsPrinting()

  // The outside system: the browser's layout.
  useEffect(() => {
    const box = ref.current
    if (box === null || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => {
      const heights = heightsFor(box)
      setShown(heights.shown)
      setWhole(heights.whole)
    })
    observer.observe(box)
    // What is cut does not grow with its letters, whose font and spacing readers may change at any time. A word does.
    const word = box.querySelector('[data-word]')
    if (word !== null) observer.observe(word)
    return () => observer.disconnect()
  }, [])

  return {
    ref,
    isWhole: isPrinting || isAsked,
    rowHeight: Math.max(usual, isAsked ? whole : shown, isPrinting ? printedHeight(names) : 0),
    offer: (isAsked || whole > shown) && {
      words: isAsked ? 'Show names shortened' : 'Show names in full',
      onClick: () => setIsAsked(!isAsked),
    },
  }
}
