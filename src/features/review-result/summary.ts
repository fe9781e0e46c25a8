import type { ResultItem } from './result-items'

type VerdictCount = {
  readonly verdict: string
  readonly count: number
  /** The share of all judged, from 0 to 1; null if none is judged. */
  readonly share: number | null
  /** The length of its bar relative to the longest, from 0 to 1. */
  readonly length: number
}

export type Summary = {
  readonly total: number
  readonly judged: number
  /** Time spent on the whole set, including items that got no verdict. */
  readonly seconds: number
  /** The median time of those judged; null if none is. */
  readonly medianSeconds: number | null
  readonly verdicts: readonly VerdictCount[]
  /** The length of the bar of those not judged. */
  readonly unjudgedLength: number
}

/** Unlike `lib/median`, whose result is only compared with, this one is shown: it is the mean of two in the middle. */
const medianOf = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** How often each of `verdicts` was given, and how long it took. */
export const toSummary = (items: readonly ResultItem[], verdicts: readonly string[]): Summary => {
  const judged = items.filter(({ verdict }) => verdict !== null)
  const counts = new Map<string, number>()
  for (const { verdict } of judged)
    if (verdict !== null) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const unjudged = items.length - judged.length
  const longest = Math.max(1, unjudged, ...counts.values())
  return {
    total: items.length,
    judged: judged.length,
    seconds: items.reduce((sum, { seconds }) => sum + seconds, 0),
    medianSeconds: medianOf(judged.map(({ seconds }) => seconds)),
    verdicts: verdicts.map((verdict) => {
      const count = counts.get(verdict) ?? 0
      const share = judged.length === 0 ? null : count / judged.length
      return { verdict, count, share, length: count / longest }
    }),
    unjudgedLength: unjudged / longest,
  }
}
