import { idOfDigits, type InteractionId, parseInteractionId } from '../interaction-id'

/** One id in a text, with the range of everything that was read as part of it. */
export type IdHit = { readonly id: InteractionId; readonly start: number; readonly end: number }

const HEX = '[0-9a-f]'
/** Invisible characters: soft hyphen, zero-width ones, direction marks, the byte-order mark. */
const UNSEEN = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff'
/** A line wrap as made by mail programs (`> `, a trailing `=`), shells (`\`) and terminals. Bounded, hence linear. */
const WRAP = '[ \\t]{0,8}[=\\\\]?\\r?\\n[ \\t>|]{0,8}'
/** Percent-encoded, perhaps more than once: `%2D`, `%252D`; word processors turn dashes into ones of many lengths. */
const DASH =
  '(?:[-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]|%(?:25){0,3}(?:2d|e2%(?:25){0,3}80%(?:25){0,3}9[0-5]))'

const CANONICAL_LENGTH = 36

const joined = (count: number, gap: string): string => Array(count).fill(HEX).join(gap)

const dashed = (): string => {
  const gap = `(?:[${UNSEEN}]{1,4}|${WRAP})?`
  const groups = [8, 4, 4, 4, 12].map((count) => `(${joined(count, gap)})`)
  return groups.join(`${gap}${DASH}${gap}`)
}

/**
 * Digits right before an id make it part of something longer, unless they end a percent escape (`%7B`, `%2F`).
 * Without dashes no wrap is healed: two span ids of 16 digits on two lines would look the same.
 */
const START = `(?:(?<!${HEX})|(?<=%(?:25){0,3}${HEX}{2}))`
const HITS = new RegExp(
  `${START}(?:${dashed()}(?!${HEX})|(?<!${HEX}[${UNSEEN}]{1,4})(${joined(32, `[${UNSEEN}]{0,4}`)})(?![${UNSEEN}]{0,4}${HEX}))`,
  'giu',
)

/** A single id that was wrapped once: a wrap is then safe to heal even without dashes. */
const ONE_WRAPPED = /^\s{0,8}([0-9a-f]{4,31})[ \t]{0,8}\r?\n[ \t>|]{0,8}([0-9a-f]{1,28})\s{0,8}$/i

const NOT_HEX = /[^0-9a-f]/gi

const canonical = (groups: readonly string[]): InteractionId | null =>
  idOfDigits(groups.join('').replace(NOT_HEX, ''))

/** The 32 digits in a `traceparent` (`00-<32>-<16>-01`) name a trace, and stand between other hex groups. */
const isOneGroupOfSeveral = (text: string, start: number, end: number): boolean =>
  /(?:^|[^0-9a-z])[0-9a-f]{1,32}-$/i.test(text.slice(Math.max(0, start - 34), start)) ||
  /^-[0-9a-f]{1,32}(?![0-9a-z])/i.test(text.slice(end, end + 34))

/**
 * A wrap inside the first or last group is healed only if no word is next to it. Otherwise the end of one line and the
 * first letters of the next ("…44000" / "a note") would become an id.
 */
const isDoubtfulWrap = (
  text: string,
  groups: readonly string[],
  hit: [number, number],
): boolean => {
  const [first = '', , , , last = ''] = groups
  const before = text.slice(Math.max(0, hit[0] - 2), hit[0])
  const after = text.slice(hit[1], hit[1] + 2)
  return (
    (first.includes('\n') && /[\p{L}\p{N}][ \t]?$|[ \t]$/u.test(before)) ||
    (last.includes('\n') && /^[ \t]?[\p{L}\p{N}]/u.test(after))
  )
}

/** As `matchAll`, which copies the pattern for each text: that takes ten times as long as searching a word. */
const matchesIn = (text: string): readonly RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  HITS.lastIndex = 0
  for (let match = HITS.exec(text); match !== null; match = HITS.exec(text)) found.push(match)
  return found
}

/**
 * Every UUID in a text, in order, duplicates included: in any case, with or without dashes, with percent-encoded or
 * typographic dashes, and healed if invisible characters or a line wrap cut through it. Time is linear in the text's
 * length.
 */
export const uuidHits = (text: string): readonly IdHit[] => {
  // Most words of a long list are an id and nothing else, which is told twenty times as fast this way.
  const only = text.length === CANONICAL_LENGTH ? parseInteractionId(text) : null
  if (only !== null) return [{ id: only, start: 0, end: text.length }]
  const whole = text.length < 100 ? ONE_WRAPPED.exec(text) : null
  const wrapped = whole === null ? null : canonical(whole.slice(1))
  if (wrapped !== null) return [{ id: wrapped, start: 0, end: text.length }]
  return matchesIn(text).flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    const groups = match.slice(1).filter((group) => group !== undefined)
    const id = canonical(groups)
    if (id === null) return []
    const isOther =
      groups.length === 1
        ? isOneGroupOfSeveral(text, start, end)
        : isDoubtfulWrap(text, groups, [start, end])
    return isOther ? [] : [{ id, start, end }]
  })
}
