/** What was wrong with parts of a file: all of it counted, the first few in words. */
export type Problems = { readonly sentences: readonly string[]; readonly count: number }

const MOST = 5

/** Collects any number of sentences in little memory. */
export const createProblemList = () => {
  const sentences: string[] = []
  let count = 0
  return {
    say: (sentence: string): void => {
      count += 1
      if (sentences.length < MOST) sentences.push(sentence)
    },
    problems: (): Problems => ({ sentences, count }),
  }
}
