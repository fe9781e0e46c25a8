import { fold } from '@/lib/fold'

/** A word that only the sources have: it is in no passage, so it needs no number of its own. */
const FOREIGN = -1

/** Numbers the words of the answer, so that comparing words is comparing numbers. */
export type Vocabulary = {
  /** The word's number, a new one where it has none. */
  readonly add: (word: string) => number
  /** The word's number, or `FOREIGN`. */
  readonly find: (word: string) => number
}

/** Between letters these are marks, not letters: an apostrophe of either kind, emphasis in the middle of a word. */
const INNER_MARKS = /['’*_~]/g
const PLAIN = /^[a-z\d]+$/

const toKey = (word: string): string =>
  PLAIN.test(word) ? word : fold(word.replace(INNER_MARKS, ''))

/** An empty vocabulary. Case, accents and the forms of letters make no difference. */
export const createVocabulary = (): Vocabulary => {
  const ids = new Map<string, number>()
  // Most words come many times in the same spelling, which is then folded once.
  const spellings = new Map<string, number>()
  const add = (word: string): number => {
    const known = spellings.get(word)
    if (known !== undefined && known !== FOREIGN) return known
    const key = toKey(word)
    const id = ids.get(key) ?? ids.size
    ids.set(key, id)
    spellings.set(word, id)
    return id
  }
  const find = (word: string): number => {
    const known = spellings.get(word)
    if (known !== undefined) return known
    const id = ids.get(toKey(word)) ?? FOREIGN
    spellings.set(word, id)
    return id
  }
  return { add, find }
}
