import { isCalledElse } from './find-national-phones'
import type { Hit } from './personal-data'

const AREA = String.raw`(?:\([1-9]\d{2}\)[-. \u00a0]?|[1-9]\d{2}[-. \u00a0/])`

/**
 * North American numbers by their form alone: three, three and four digits, with or without a 1 before them. Half of
 * the world's mobile numbers are grouped like that too. Digits that touch a letter, a digit, or a sign of money or
 * calculation are part of something else; so is a number in a row of numbers.
 */
const GROUPED = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{Sc}_+./=#@%-]|\p{N}[ \u00a0,:]|\p{Sc}[ \u00a0])(?:\+?1[-. \u00a0])?${AREA}\d{3}[-. \u00a0]\d{4}(?![\p{L}\p{N}_]|[-.,:/]\d|[ \u00a0](?:\d|[\p{Sc}%])|[\p{Sc}%])`,
  'gu',
)

/** The usual ways to write such a number, wherever it occurs: (415) 555-0132 and 415-555-0132. */
const USUAL =
  /(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-.])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}-)[2-9]\d{2}-\d{4}(?![\p{L}\p{N}_]|[-.]\d)/gu

/** Sizes and lists: 256 512 1024, 200 300 4000. Fewer than one phone number in a thousand looks like this. */
const isRound = (text: string): boolean =>
  Array.from(text.matchAll(/\d{3,}/g), Number).every(
    (group) => group % 16 === 0 || group % 50 === 0,
  )

const toHit = ({ 0: found, index: start }: RegExpExecArray): Hit => ({
  kind: 'phone',
  start,
  end: start + found.length,
  value: `1${found.replaceAll(/\D/g, '').slice(-10)}`,
})

/** The numbers in the North American form, in any language. */
export const findAmericanPhones = (text: string): Hit[] => [
  ...Array.from(text.matchAll(USUAL), toHit),
  ...[...text.matchAll(GROUPED)].flatMap((match) => {
    const hit = toHit(match)
    return isRound(match[0]) || isCalledElse(text, hit.start, hit.end) ? [] : [hit]
  }),
]
