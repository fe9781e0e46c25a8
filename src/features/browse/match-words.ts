import { formatCount, formatNumber } from '@/lib/numbers'
import { MOST_IN_SET } from '@/lib/review-set/review-set'
import type { LoadedList } from './loaded-list'

type Counts = {
  readonly list: Pick<LoadedList, 'ids' | 'total' | 'received'>
  readonly hasMore: boolean
}

const countOf = ({ ids, total }: Counts['list']): number => Math.max(total ?? 0, ids.length)

/** How many interactions match: the service's count, or what is known without it. */
export const matchWords = ({ list, hasMore }: Counts): string => {
  const count = countOf(list)
  const words = `${formatCount(count, 'interaction')} ${count === 1 ? 'matches' : 'match'}`
  return list.total === null && hasMore ? `At least ${words}` : words
}

const noneWords = (filters: number): string => {
  if (filters === 0) return 'No interaction was found.'
  if (filters === 1) return 'No interaction passes the filter.'
  return `No interaction passes ${filters === 2 ? 'both' : `all ${filters}`} filters.`
}

type Empty = Pick<LoadedList, 'total' | 'unreadable'> & { readonly filters: number }

/** What stands in the place of rows: that nothing matches is said only where the service says so too. */
export const emptyWords = ({ total, unreadable, filters }: Empty) => {
  const heading = 'Nothing to show'
  if (unreadable > 0) return { heading, sentence: 'The service sent no row that can be opened.' }
  if (total === null || total === 0) {
    return { heading: 'Nothing matches', sentence: noneWords(filters) }
  }
  const counted = `${formatNumber(total)} ${total === 1 ? 'match' : 'matches'}`
  return { heading, sentence: `The service counts ${counted}, but sent none.` }
}

/** The label of the button that selects all that match; a set has limited room. */
export const selectMatchingWords = ({ list, hasMore }: Counts): string => {
  const count = countOf(list)
  if (list.total === null && hasMore)
    return `Select all that match, up to ${formatNumber(MOST_IN_SET)}`
  if (count === 1) return 'Select the one that matches'
  return count > MOST_IN_SET
    ? `Select the first ${formatNumber(MOST_IN_SET)} of ${formatNumber(count)} that match`
    : `Select all ${formatNumber(count)} that match`
}

/** What stands under the list. */
export const endWords = ({ list: { ids, total, received }, hasMore }: Counts): string => {
  const loaded = formatNumber(ids.length)
  if (hasMore)
    return total === null ? `${loaded} loaded` : `${loaded} of ${formatNumber(total)} loaded`
  return total !== null && total > received
    ? `The service ended the list after ${formatNumber(received)} of ${formatNumber(total)}.`
    : 'End of the list.'
}

/** What to say about rows that came again; null when there are none. */
export const repeatedWords = (count: number): string | null => {
  if (count === 0) return null
  return count === 1
    ? 'One row came again, and is shown once.'
    : `${formatNumber(count)} rows came again, and are shown once.`
}

/** What to say about rows that can't be opened; null when there are none. */
export const unreadableWords = (count: number): string | null => {
  if (count === 0) return null
  return count === 1
    ? 'One row has no readable ID and was left out.'
    : `${formatNumber(count)} rows have no readable ID and were left out.`
}
