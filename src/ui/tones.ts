/** The colour of what is said, by how good or bad it is: the same on every page. */
export const TONES = {
  plain: '',
  positive: 'text-positive',
  caution: 'text-caution',
  danger: 'text-danger',
} as const
