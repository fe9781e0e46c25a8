import type { Recorded } from '@/interaction/interaction'

/** In UTF-16 units; 0 if nothing was recorded as text. */
export const lengthOf = (text: Recorded<string>): number =>
  text.kind === 'value' ? text.value.length : 0
