import type { Recorded } from '@/interaction/interaction'

/** Whether a side's list is known, be it empty: only then is what it lacks the other side's alone. */
export const isKnown = (field: Recorded<unknown> | undefined): boolean =>
  field?.kind === 'value' || field?.kind === 'empty'
