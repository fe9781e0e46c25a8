import type { Interaction, Recorded } from '@/interaction/interaction'
import { parsePlace } from '@/ui/highlight/place'
import type { Span } from '@/ui/highlight/runs'
import { digestOf, findDigest } from './digest'
import { type QuoteLetters, toLetters, toLetterSpan, toTextSpan } from './quote-letters'

/**
 * What a link to a quote says: where, how far in and how long, both in letters, and what the letters add up to. None of
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
  if (parsePlace(place) === null && !Object.hasOwn(OTHER_TEXTS, place)) return null
  return { place, start: Number(start), length: Number(length), digest }
}

/** Quotes a stretch of a recorded text; null where it holds no letter. */
export const toQuote = (place: string, letters: QuoteLetters, span: Span): Quote | null => {
  const { start, end } = toLetterSpan(letters, span)
  if (end <= start) return null
  const digest = digestOf(letters.folded.text.slice(start, end))
  return { place, start, length: end - start, digest }
}

/** Where a quote's letters stand in a text: where they stood, else the nearest place that has them; null where none has. */
export const locateQuote = (text: string, { start, length, digest }: Quote): Span | null => {
  const letters = toLetters(text)
  const { text: all } = letters.folded
  const isInPlace =
    start + length <= all.length && digestOf(all.slice(start, start + length)) === digest
  const found = isInPlace ? start : findDigest(all, { digest, length, near: start })
  return found === null ? null : toTextSpan(letters, { start: found, end: found + length })
}

const textOf = (field: Recorded<string> | undefined): string | null =>
  field?.kind === 'value' ? field.value : null

/** What can be quoted beside turns and sources: the texts of the panels, by their places. */
const OTHER_TEXTS: Readonly<Record<string, (interaction: Interaction) => Recorded<string>>> = {
  'feedback-Text': ({ feedback }) => feedback.text,
  'detail-User query': ({ userQuery }) => userQuery,
  'detail-Warning message': ({ warning }) => warning,
  'detail-Risky behaviour': ({ riskyBehavior }) => riskyBehavior,
  'detail-Action details': ({ actionDetails }) => actionDetails,
}

/** The recorded text that a place shows; null where there is no such place, or no text in it. */
export const recordedAt = (interaction: Interaction, name: string): string | null => {
  const place = parsePlace(name)
  if (place === null)
    return Object.hasOwn(OTHER_TEXTS, name) ? textOf(OTHER_TEXTS[name]?.(interaction)) : null
  if (place.kind === 'turn') {
    const turn = interaction.turns[place.turn - 1]
    return textOf(place.speaker === 'user' ? turn?.input : turn?.output)
  }
  const { sources } = interaction
  const source = sources.kind === 'value' ? sources.value[place.source - 1] : undefined
  if (typeof place.part === 'number') return source?.results[place.part - 1] ?? null
  return place.part === 'query' ? textOf(source?.query) : null
}

/** A place in words, as in "Turn 3, assistant". */
export const placeWords = (name: string): string => {
  const place = parsePlace(name)
  if (place === null) return name.replace(/^[a-z]+-/, '')
  return place.kind === 'turn' ? `Turn ${place.turn}, ${place.speaker}` : `Source ${place.source}`
}
