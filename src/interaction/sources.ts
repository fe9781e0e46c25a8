import type { Recorded, Source } from './interaction'
import { itemsOf } from './items-of'
import { makeSource } from './make-source'
import { EMPTY, MISSING, unexpected, valueOf } from './recorded'

type Names = Recorded<readonly unknown[]>
type Details = Recorded<readonly Source[]>

const odd = (raw: unknown): Source => makeSource({ rest: raw, lack: 'odd' })

/** The details by name, those of one name from the last to the first. */
const byName = (details: readonly Source[]) => {
  const groups = new Map<unknown, Source[]>()
  for (const source of details.toReversed()) {
    const group = groups.get(source.name)
    if (group === undefined) groups.set(source.name, [source])
    else group.push(source)
  }
  return groups
}

/**
 * The names in their order, which an answer's `[2]` refers to, each followed by its details; then the details with
 * another name or none. Of a name that is listed several times, each mention has one, and the last has those left. A
 * name that is listed more often than it has details appears once more, alone.
 */
const merged = (names: readonly unknown[], details: readonly Source[]): readonly Source[] => {
  if (names.length === 0) return details
  const groups = byName(details)
  const last = new Map(names.map((name, at) => [name, at]))
  const named = names.flatMap((name, at): readonly Source[] => {
    if (name === null) return [makeSource({})]
    if (typeof name !== 'string' || name === '') return [odd(name)]
    const group = groups.get(name) ?? []
    const own = group.splice(last.get(name) === at ? 0 : -1).toReversed()
    return own.length > 0 ? own : [makeSource({ name })]
  })
  const placed = new Set(named)
  return [...named, ...details.filter((source) => !placed.has(source))]
}

const rawOf = (field: Recorded<unknown>): readonly unknown[] =>
  field.kind === 'unexpected' ? [field.raw] : []

/**
 * Combines `rags` and `rags_details` into one list. If only one of them is readable, the unknown shape of the other is
 * kept as a source without a name; if neither is, the whole is unexpected.
 */
export const toSources = (names: Names, details: Details): Recorded<readonly Source[]> => {
  const unread = [...rawOf(names), ...rawOf(details)]
  const sources = merged(itemsOf(names), itemsOf(details))
  if (sources.length > 0) return valueOf([...sources, ...unread.map(odd)])
  if (unread.length > 0) return unexpected(unread.length === 1 ? unread[0] : unread)
  return names.kind === 'empty' || details.kind === 'empty' ? EMPTY : MISSING
}
