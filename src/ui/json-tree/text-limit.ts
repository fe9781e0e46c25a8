import { formatNumber } from '@/lib/numbers'
import { cutText } from './cut-text'

/** Characters added at once: more would hold the page up. */
export const STEP = 100_000

/** Characters to show after a click: all, a step more, or, where all are shown, the first `limit` again. */
export const nextLimit = (length: number, shown: number, limit: number): number => {
  if (shown >= length) return limit
  return length <= STEP ? length : Math.min(length, shown + STEP)
}

/** What that click will do, in words. */
export const toMoreWords = (length: number, shown: number, limit: number): string => {
  const next = nextLimit(length, shown, limit)
  if (next === limit && shown >= length) return 'Show less'
  const all = formatNumber(length)
  return next === length
    ? `Show all ${all} characters`
    : `Show ${formatNumber(next - shown)} more of ${all} characters`
}

/** How many characters to show, after any number of such clicks, so that those up to `end` are among them. */
export const limitFor = (length: number, end: number, limit: number): number =>
  Math.min(length, limit + Math.max(0, Math.ceil((end - limit) / STEP)) * STEP)

/** A part of a text, which is shown once more than `from` characters are to be. */
type TextPart = { readonly from: number; readonly text: string }

/** A text in the parts that such clicks show one after another. */
export const cutAtLimits = (text: string, limit: number): readonly TextPart[] => {
  const pieces: TextPart[] = []
  let from = 0
  let start = 0
  while (start < text.length || start === 0) {
    const end = from === 0 ? limit : from + STEP
    const piece = cutText(text.slice(start), end - start)
    // A cut falls before a letter rather than into it: what is left of it may be all there is of the last part.
    pieces.push({ from: Math.min(from, Math.max(0, text.length - 1)), text: piece })
    start += piece.length
    from = end
    if (piece === '') break
  }
  return pieces
}
