import type { ReviewSet } from '@/lib/review-set/review-set'
import type { ResultItem } from './result-items'
import { FORMAT, VERSION } from './review-file'

export type Export = {
  readonly set: ReviewSet
  readonly items: readonly ResultItem[]
  /** As typed; "" if the reviewer is not named. */
  readonly reviewer: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** The origin of this viewer, as in `https://viewer.example`, which links lead to. */
  readonly origin: string
}

export const isoTime = (time: number | null): string | null => {
  // Beyond the range of dates, there is none.
  const date = time === null ? null : new Date(time)
  return date === null || Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** The review as a file that `readReviewText` can read: ids and what was said about them, no recorded content. */
export const reviewToJson = ({ set, items, reviewer, now }: Export): string => {
  const judgements = items
    .filter(({ verdict, note, seconds }) => verdict !== null || note !== '' || seconds > 0)
    .map(({ id, verdict, note, seconds, judgedAt }) => ({
      id,
      verdict,
      note,
      seconds,
      judgedAt: isoTime(judgedAt),
    }))
  const name = reviewer.trim()
  const file = {
    format: FORMAT,
    version: VERSION,
    exportedAt: isoTime(now),
    ...(name !== '' && { reviewer: name }),
    labels: set.labels,
    ids: set.ids,
    judgements,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
