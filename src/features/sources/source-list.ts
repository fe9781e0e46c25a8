import type { Source } from '@/interaction/interaction'

/** In UTF-16 units: longer queries and results are cut until the reader asks for all. */
export const TEXT_LIMIT = 4000

/** All of a source that is shown as text. */
export const textsOf = ({ name, query, results }: Source): readonly string[] => [
  ...(name === null ? [] : [name]),
  ...(query.kind === 'value' ? [query.value] : []),
  ...results,
]
