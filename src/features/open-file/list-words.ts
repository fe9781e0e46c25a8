import { formatCount, formatNumber } from '@/lib/numbers'
import type { IdList } from '@/lib/id-list/id-list'
import { MOST_IN_SET } from '@/lib/review-set/review-set'

/**
 * "20 interactions, 3 duplicates left out", and further sentences that the reader should see before opening the list.
 * `records` is how many the file holds, which counts where they have no ids.
 */
export const toListWords = ({ ids, duplicates, problems, more = 0 }: IdList, records = 0) => {
  const all = ids.length + more
  const count = all === 0 ? formatCount(records, 'record') : formatCount(all, 'interaction')
  const left = duplicates === 0 ? '' : `, ${formatCount(duplicates, 'duplicate')} left out`
  const most = formatNumber(MOST_IN_SET)
  return {
    count: `${count}${left}`,
    notes: [
      ...(all > MOST_IN_SET ? [`A set holds ${most}: the first ${most} are taken.`] : []),
      ...problems,
    ],
  }
}
