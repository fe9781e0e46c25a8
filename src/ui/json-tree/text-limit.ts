import { formatNumber } from '@/lib/numbers'
import { cutText } from './cut-text'

/** How many characters are added at once: more would freeze the page. */
export const STEP = 100_000

/** How many characters to show after a click: all, one step more or, if all are shown, the first `limit` again. */
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

/** How many characters to show, as if after some number of clicks, so that those up to `end` are included. */
export const limitFor = (length: number, end: number, limit: number): number =>
  Math.min(length, limit + Math.max(0, Math.ceil((end - limit) / STEP)) * STEP)

/** A part of a text that is shown once more than `from` characters are shown. */
type TextPart = { readonly from: number; readonly text: string }

/** A text in the parts that such clicks reveal one after another. */
export const cutAtLimits = (text: string, limit: number): readonly TextPart[] => {
  const pieces: TextPart[] = []
  let from = 0
  let start = 0
  while (start < text.length || start === 0) {
    const end = from === 0 ? limit : from + STEP
    const piece = cutText(text.slice(start), end - start)
    // A cut moves to before a letter rather than into it, so the rest of that letter may be the whole last part.
    pieces.push({ from: Math.min(from, Math.max(0, text.length - 1)), text: piece })
    start += piece.length
    from = end
    if (piece === '') break
  }
  return pieces
}
