/** Behind other digits only this can be told from one more group: an area code with its leading zero. */
const AREA_CODE = /^0[1-9]\d/
/** Digits before a number; and groups of four around its start, as in cards and accounts. */
const BEHIND_DIGITS = /\p{N}[ \u00a0]$/u
const AMONG_FOURS = /\d{4}[ \u00a0]\d{4}[ \u00a0]\d{4}(?!\d)/

type Place = 'alone' | 'behind digits' | 'within'

/** What is before the digits at `start`, or that they belong to it. `rest`: see `findNationalPhones`. */
export const placeOf = (text: string, rest: string, start: number): Place => {
  const isKnown = rest[start] !== text[start]
  const before = (isKnown ? text : rest).slice(Math.max(0, start - 2), start)
  if (!BEHIND_DIGITS.test(before)) return 'alone'
  const isOwn =
    !isKnown &&
    AREA_CODE.test(text.slice(start, start + 3)) &&
    !AMONG_FOURS.test(text.slice(Math.max(0, start - 5), start + 10))
  return isOwn ? 'behind digits' : 'within'
}

/** A number of nine digits and more, and the area code of the next one. */
const BEFORE_ANOTHER = /^(?:\D*\d){9,}?(?=[ \u00a0]0[1-9]\d)/

/** Where a number may end: before another one, or else as far behind as it goes. */
export const beginningsOf = (row: string): string[] => [
  ...(BEFORE_ANOTHER.exec(row) ?? []),
  row,
  ...Array.from(row.matchAll(/(?<=\d)[ \u00a0]\d/g), ({ index }) =>
    row.slice(0, index),
  ).toReversed(),
]
