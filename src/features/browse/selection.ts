import type { InteractionId } from '@/lib/interaction-id'
import { MOST_IN_SET } from '@/lib/review-set/review-set'
import { currentSelection, replaceSelection, type Selection } from './selection-store'

/** Adds as many ids as a set has room for, in order; returns how many did not fit. */
export const select = (ids: readonly InteractionId[]): number => {
  const wanted = new Set([...currentSelection(), ...ids])
  replaceSelection(new Set([...wanted].slice(0, MOST_IN_SET)))
  return wanted.size - currentSelection().size
}

export const unselect = (ids: readonly InteractionId[]): void => {
  const gone = new Set(ids)
  replaceSelection(new Set([...currentSelection()].filter((id) => !gone.has(id))))
}

/**
 * The selected ids as a review takes them: first those of other lists, in the order they were selected, then those of
 * this list in its own order.
 */
export const toReviewOrder = (
  selection: Selection,
  listed: readonly InteractionId[],
): readonly InteractionId[] => {
  const here = new Set(listed)
  return [
    ...[...selection].filter((id) => !here.has(id)),
    ...listed.filter((id) => selection.has(id)),
  ]
}
