import type { Recorded } from '@/interaction/interaction'

/**
 * Whether a side's list is known, even if it is empty: only then is it certain that an item is on the other side only.
 */
export const isKnown = (field: Recorded<unknown> | undefined): boolean =>
  field?.kind === 'value' || field?.kind === 'empty'
