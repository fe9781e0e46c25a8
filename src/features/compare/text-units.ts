/** A text cut into the units that are compared, in order; positions in UTF-16 units of the text. */
export type Units = {
  readonly text: string
  /** Equal units have equal numbers, in both texts that were cut with the same `numberOf`. */
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

const SPACELESS =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー々'
const HAS_SPACELESS = new RegExp(`[${SPACELESS}]`, 'u')
const RUN = new RegExp(`[${SPACELESS}][${SPACELESS}\\p{M}]*|[^${SPACELESS}]+`, 'gu')

/**
 * Words of any script with what may stand inside of one ("don't", "1,240.50"), else one sign: a flag, an emoji with
 * all that makes it, a punctuation mark. The library's own words know Latin letters only, and would compare Arabic or
 * Russian letter by letter.
 */
const UNIT =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}]+|['’](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))*|\p{RI}{2}|[^\s\p{L}\p{N}](?:[\p{M}\p{Cf}\p{Emoji_Modifier}]|(?<=\u200d)\p{Extended_Pictographic})*/gu

const WORD = /^[\p{L}\p{N}]/u

/** Whether a unit is a word, not a sign. */
export const isWord = (unit: string): boolean => WORD.test(unit)

/** The browser's segmenter takes time by the square of what it is given. */
const MOST_AT_ONCE = 200

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('en', { granularity: 'word' }) : null

const cutAt = (run: string, start: number): number => {
  const end = start + MOST_AT_ONCE
  if (end >= run.length) return run.length
  const code = run.charCodeAt(end)
  return code >= 0xdc00 && code <= 0xdfff ? end + 1 : end
}

/** The words of a run in a script without spaces; its characters where the browser can't tell. */
const cutRun = (run: string): readonly string[] => {
  if (segmenter === null) return run.match(/\P{M}\p{M}*/gu) ?? [run]
  const words: string[] = []
  for (let start = 0; start < run.length; start = cutAt(run, start))
    for (const { segment } of segmenter.segment(run.slice(start, cutAt(run, start))))
      words.push(segment)
  return words
}

const partsOf = (unit: string): readonly string[] =>
  HAS_SPACELESS.test(unit)
    ? (unit.match(RUN) ?? [unit]).flatMap((run) => (HAS_SPACELESS.test(run) ? cutRun(run) : [run]))
    : [unit]

/** A text's words and signs. White space is none: it stands in the gaps between them. */
export const toWordUnits = (text: string, numberOf: NumberOf): Units => {
  const ids: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    let start = index
    for (const part of partsOf(unit)) {
      ids.push(numberOf(part))
      starts.push(start)
      start += part.length
      ends.push(start)
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
