import type { FoundIds } from '@/lib/id-list/find-ids'
import type { InteractionId } from '@/lib/interaction-id'
import { formatCount } from '@/lib/numbers'

/** More links than this don't help anyone choose, and slow the page down. */
const MOST_LISTED = 100

type Summary = {
  /** e.g. "12 interactions found, 2 duplicates left out". */
  readonly sentence: string
  readonly listed: readonly InteractionId[]
  /** Null where all are listed. */
  readonly rest: string | null
}

/** How a text's ids are presented: the count in words, and the links, at most 100. */
export const toFoundSummary = ({ ids, duplicates }: FoundIds): Summary => {
  const found = `${formatCount(ids.length, 'interaction')} found`
  const left = duplicates === 0 ? '' : `, ${formatCount(duplicates, 'duplicate')} left out`
  return {
    sentence: `${found}${left}`,
    listed: ids.slice(0, MOST_LISTED),
    rest: ids.length > MOST_LISTED ? `The first ${MOST_LISTED} are listed.` : null,
  }
}
