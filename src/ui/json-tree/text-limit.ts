import { formatNumber } from '@/lib/numbers'

/** Characters added at once: more would hold the page up. */
export const STEP = 100_000

/** Characters to show after a click: all, a step more, or, where all are shown, the first `limit` again. */
export const nextLimit = (length: number, shown: number, limit: number): number => {
  if (shown >= length) return limit
  return length <= STEP ? length : Math.min(length, shown + STEP)
}

/** What that click will do, in words. */
export const toMoreWords = (length: number, shown: number, limit: number): string => {
  const next = nextLimit(length, shown, limit)
  if (next === limit && shown >= length) return 'Show less'
  const all = formatNumber(length)
  return next === length
    ? `Show all ${all} characters`
    : `Show ${formatNumber(next - shown)} more of ${all} characters`
}
