import type { Judgement } from '@/lib/judgement'

export const countJudged = (judgements: readonly Judgement[]): number =>
  judgements.filter(({ verdict }) => verdict !== null).length

/**
 * The next position without a verdict, from 1: after `at`, else from the beginning. The one at `at` itself does not
 * count; null where no other is left.
 */
export const nextWithoutVerdict = (judgements: readonly Judgement[], at: number): number | null => {
  const open = judgements.flatMap(({ verdict }, index) => (verdict === null ? [index + 1] : []))
  return open.find((place) => place > at) ?? open.find((place) => place !== at) ?? null
}

/**
 * One path of strokes, a stretch of neighbours with a verdict each, in a box as wide as there are judgements and one
 * high. "" where none has one.
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
