import { fold } from '@/lib/fold'

/** A word that only the sources have: it can't be in a passage, so it needs no number of its own. */
const FOREIGN = -1

/** Numbers the words of the answer, so that comparing words is comparing numbers. */
export type Vocabulary = {
  /** The word's number, a new one where it has none. */
  readonly add: (word: string) => number
  /** The word's number, or `FOREIGN`. */
  readonly find: (word: string) => number
}

/** Marks, not letters, when they stand between letters: an apostrophe of either kind, emphasis inside a word. */
const INNER_MARKS = /['’*_~]/g
const PLAIN = /^[a-z\d]+$/

const toKey = (word: string): string =>
  PLAIN.test(word) ? word : fold(word.replace(INNER_MARKS, ''))

/** An empty vocabulary, which ignores case, accents and letter forms. */
export const createVocabulary = (): Vocabulary => {
  const ids = new Map<string, number>()
  // Most words occur many times in the same spelling, which is folded only once.
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
