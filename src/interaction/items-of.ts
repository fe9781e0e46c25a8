import type { Recorded } from './interaction'

/** The items of a recorded list; none if there is no list. */
export const itemsOf = <T>(list: Recorded<readonly T[]> | undefined): readonly T[] =>
  list?.kind === 'value' ? list.value : []
