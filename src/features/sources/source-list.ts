import type { Source } from '@/interaction/interaction'

/** In UTF-16 units: longer queries and results are cut until the reader asks for all. */
export const TEXT_LIMIT = 4000

/** All parts of a source that are shown as text. */
export const textsOf = ({ name, query, results }: Source): readonly string[] => [
  ...(name === null ? [] : [name]),
  ...(query.kind === 'value' ? [query.value] : []),
  ...results,
]

/** In UTF-16 code units: a longer name is cut in its heading, and shown whole in the content. */
export const LONGEST_TITLE = 1000

export const hasLongName = ({ name }: Pick<Source, 'name'>): boolean =>
  name !== null && name.length > LONGEST_TITLE

/** The names that several sources have: only their queries tell these apart while they are closed. */
export const repeatedNames = (sources: readonly Source[]): ReadonlySet<string | null> => {
  const seen = new Set<string | null>()
  const repeated = new Set<string | null>()
  for (const { name } of sources) {
    if (name !== null && seen.has(name)) repeated.add(name)
    seen.add(name)
  }
  return repeated
}
