/** The problems with parts of a file: all are counted, the first few put into words. */
export type Problems = { readonly sentences: readonly string[]; readonly count: number }

const MOST = 5

/** Collects any number of sentences in a small amount of memory. */
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
