import { createSegment, cutSpaceless } from '@/lib/spaceless-words'

/** A text cut into the units that are compared, in order; positions in UTF-16 units of the text. */
export type Units = {
  readonly text: string
  /** Equal units have equal numbers, across all texts that were cut with the same `numberOf`. */
  readonly ids: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Gives each different unit its number. */
export type NumberOf = (unit: string) => number

export const createNumbering = (): NumberOf => {
  const numbers = new Map<string, number>()
  return (unit) => {
    const known = numbers.get(unit)
    if (known !== undefined) return known
    numbers.set(unit, numbers.size)
    return numbers.size - 1
  }
}

/**
 * Words of any script, including what may stand inside one ("don't", "1,240.50"), otherwise a single sign: a flag, an
 * emoji with all its parts, a punctuation mark. The library's own notion of a word covers Latin letters only, and would
 * compare Arabic or Russian letter by letter.
 */
const UNIT =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}]+|['’](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))*|\p{RI}{2}|[^\s\p{L}\p{N}](?:[\p{M}\p{Cf}\p{Emoji_Modifier}]|(?<=\u200d)\p{Extended_Pictographic})*/gu

const WORD = /^[\p{L}\p{N}]/u

/** Whether a unit is a word, not a sign. */
export const isWord = (unit: string): boolean => WORD.test(unit)

const segment = createSegment('en')

/** A text's words and signs. White space is not a unit: it is the gaps between them. */
export const toWordUnits = (text: string, numberOf: NumberOf): Units => {
  const ids: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const parts = cutSpaceless(unit, segment) ?? [{ start: 0, end: unit.length }]
    for (const { start, end } of parts) {
      ids.push(numberOf(unit.slice(start, end)))
      starts.push(index + start)
      ends.push(index + end)
    }
  }
  return { text, ids, starts, ends }
}

/** A text's lines, each with its line break: no gaps. */
export const toLineUnits = (text: string, numberOf: NumberOf): Units => {
  const ids: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let start = 0
  while (start < text.length) {
    const at = text.indexOf('\n', start)
    const end = at === -1 ? text.length : at + 1
    ids.push(numberOf(text.slice(start, end)))
    starts.push(start)
    ends.push(end)
    start = end
  }
  return { text, ids, starts, ends }
}
