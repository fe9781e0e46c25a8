import type { Source } from '@/interaction/interaction'

/** In UTF-16 units: longer queries and results are cut until the reader asks for all. */
export const TEXT_LIMIT = 4000

/** All of a source that is shown as text. */
export const textsOf = ({ name, query, results }: Source): readonly string[] => [
  ...(name === null ? [] : [name]),
  ...(query.kind === 'value' ? [query.value] : []),
  ...results,
]

/** UTF-16 code units of a name in its heading; a longer one stands whole in the content. */
export const LONGEST_TITLE = 1000

export const hasLongName = ({ name }: Pick<Source, 'name'>): boolean =>
  name !== null && name.length > LONGEST_TITLE
