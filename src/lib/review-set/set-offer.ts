import type { InteractionId } from '../interaction-id'
import { formatNumber } from '../numbers'
import { paths } from '../paths'
import { DEFAULT_LABELS, MOST_IN_SET, writeReviewFragment } from './review-set'

type SetOffer = {
  readonly label: string
  /** Where the review begins. */
  readonly to: string
}

/**
 * The link to a set of several ids, at most the first 1,000; if there is only one, to that interaction. `more`: how many
 * follow that are not in `ids`.
 */
export const toSetOffer = (ids: readonly InteractionId[], more = 0): SetOffer | null => {
  const [first] = ids
  if (first === undefined) return null
  if (ids.length === 1) return { label: 'Open this interaction', to: paths.interaction(first) }
  const count = formatNumber(Math.min(ids.length, MOST_IN_SET))
  return {
    label: `Review ${ids.length + more > MOST_IN_SET ? 'the first' : 'these'} ${count} interactions`,
    to: paths.review(writeReviewFragment({ ids, labels: DEFAULT_LABELS })),
  }
}
