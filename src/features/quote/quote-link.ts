import type { Span } from '@/lib/span'
import { parsePlace } from '@/ui/highlight/find-place'
import { digestOf, findDigest } from './digest'
import { isQuotable } from './quotable-text'
import { type QuoteLetters, toLetters, toLetterSpan, toTextSpan } from './quote-letters'

/**
 * What a link to a quote contains: the place, the position and length in letters, and a digest of the letters. None of
 * the recorded text.
 */
export type Quote = {
  /** See ui/highlight. */
  readonly place: string
  readonly start: number
  readonly length: number
  readonly digest: string
}

const FORM = /^([A-Za-z\d -]{1,40})\.(\d{1,9})\.([1-9]\d{0,8})\.([a-z\d]{12})$/

/** Writes a quote as the fragment's `quote`: `turn-3-assistant.120.35.0k3f9a0z1x2b`. */
export const writeQuote = ({ place, start, length, digest }: Quote): string =>
  `${place}.${start}.${length}.${digest}`

/** Reads it; null for anything else. */
export const readQuote = (text: string): Quote | null => {
  const [, place = '', start = '', length = '', digest = ''] = FORM.exec(text) ?? []
  if (!isQuotable(place)) return null
  return { place, start: Number(start), length: Number(length), digest }
}

/** Quotes a stretch of a recorded text; null if it has no letter. */
export const toQuote = (place: string, letters: QuoteLetters, span: Span): Quote | null => {
  const { start, end } = toLetterSpan(letters, span)
  if (end <= start) return null
  const digest = digestOf(letters.folded.text.slice(start, end))
  return { place, start, length: end - start, digest }
}

/**
 * Where a quote's letters are in a text: at their old position, otherwise the nearest place that has them; null if none
 * does.
 */
export const locateQuote = (text: string, { start, length, digest }: Quote): Span | null => {
  const letters = toLetters(text)
  const found = findDigest(letters.folded.text, { digest, length, near: start })
  return found === null ? null : toTextSpan(letters, { start: found, end: found + length })
}

/** `detail-User query`, `tag-3`, `title`. */
const wordsOf = (name: string): string =>
  /^(?:title|tag)\b/.test(name)
    ? name.replace(/^t/, 'T').replace('-', ' ')
    : name.replace(/^[a-z]+-/, '').replace('-', ' ')

/** A place in words, as in "Turn 3, assistant". */
export const placeWords = (name: string): string => {
  const place = parsePlace(name)
  if (place === null) return wordsOf(name)
  return place.kind === 'turn' ? `Turn ${place.turn}, ${place.speaker}` : `Source ${place.source}`
}
