import type { Judgement } from '@/lib/judgement'

export const countJudged = (judgements: readonly Judgement[]): number =>
  judgements.filter(({ verdict }) => verdict !== null).length

/**
 * The next position without a verdict, from 1: after `at`, otherwise from the beginning. `at` itself does not count;
 * null if no other is left.
 */
export const nextWithoutVerdict = (judgements: readonly Judgement[], at: number): number | null => {
  const open = judgements.flatMap(({ verdict }, index) => (verdict === null ? [index + 1] : []))
  return open.find((place) => place > at) ?? open.find((place) => place !== at) ?? null
}

/** Where to go on: the first position without a verdict; 1 if all have one. */
export const firstWithoutVerdict = (judgements: readonly Judgement[]): number =>
  nextWithoutVerdict(judgements, 0) ?? 1

/**
 * One path made of strokes, each a stretch of neighbours that all have a verdict, in a box as wide as the number of
 * judgements and one unit high. "" if none has one.
 */
export const judgedStretches = (judgements: readonly Judgement[]): string => {
  const isJudged = (index: number): boolean => (judgements[index]?.verdict ?? null) !== null
  return judgements
    .flatMap((_, index) => {
      if (!isJudged(index) || isJudged(index - 1)) return []
      let end = index + 1
      while (isJudged(end)) end += 1
      return [`M${index} 0H${end}V1H${index}Z`]
    })
    .join('')
}
