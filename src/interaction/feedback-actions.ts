import { canonicalLabel } from './feedback-verdict'

const ACTIONS = new Map([
  ['thumbs_up', 'Thumbs up'],
  ['thumbs_down', 'Thumbs down'],
  ['copy_input', 'Copied from the question'],
  ['copy_output', 'Copied from the answer'],
  ['paste', 'Pasted'],
  ['comment', 'Commented'],
  ['regenerate', 'Asked for another answer'],
  ['edit', 'Edited'],
  ['rating', 'Rated'],
])

/** A feedback action in words; an unknown one as recorded. */
export const actionWords = (action: string): string => ACTIONS.get(canonicalLabel(action)) ?? action
