import { cutSpaceless, type Segment } from '@/lib/spaceless-words'
import { toUnreadParts } from './unread-parts'

/** A text's words: a number for each, and where it stands, in UTF-16 units of the recorded text. */
export type Words = {
  readonly ids: Int32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Letters and digits, with whatever may stand between two of them. */
const LETTERS =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}]+|['’](?=\p{L})|[*_~]{1,3}(?=[\p{L}\p{N}]))*/gu

/** Words between two pauses: a few milliseconds' work. */
const STEP = 10_000

type Read = {
  readonly idOf: (word: string) => number
  readonly segment: Segment
}

/** Reads a text's words, pausing now and then. Punctuation and Markdown's marks don't count as words. */
export function* readWordsInSteps(text: string, { idOf, segment }: Read): Generator<void, Words> {
  const unread = toUnreadParts(text)
  const ids: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const add = (start: number, end: number) => {
    ids.push(idOf(text.slice(start, end)))
    starts.push(start)
    ends.push(end)
  }
  let next = 0
  let runs = 0
  for (const { 0: letters, index } of text.matchAll(LETTERS)) {
    runs += 1
    if (runs % STEP === 0) yield
    while ((unread[next]?.end ?? Infinity) <= index) next += 1
    if ((unread[next]?.start ?? Infinity) <= index) continue
    const parts = cutSpaceless(letters, segment)
    if (parts === null) add(index, index + letters.length)
    else for (const { start, end } of parts) add(index + start, index + end)
  }
  return {
    ids: Int32Array.from(ids),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  }
}
