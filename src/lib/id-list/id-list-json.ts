import { type BadPlace, sayBadPlaces } from './id-list-words'
import type { InteractionId } from '../interaction-id'
import { parseJson } from '../parse-json'
import { jsonIds } from './json-ids'
import { linesOfItems } from './json-lines'
import { uuidHits } from './uuid-hits'

type Read = { readonly ids: readonly InteractionId[]; readonly problems: readonly string[] }

const idsOf = (item: unknown): readonly InteractionId[] =>
  typeof item === 'string' ? uuidHits(item).map(({ id }) => id) : jsonIds(item)

const textOf = (item: unknown): string | null =>
  typeof item === 'string' || typeof item === 'number' ? String(item) : null

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

type Items = {
  readonly items: readonly unknown[]
  /** The key of the list; null for the outermost list. */
  readonly key: string | null
}

/** The list itself, or the first list with ids in an object: `{"total": 3, "data": […]}`. */
const itemsIn = (value: unknown): Items | null => {
  if (isList(value)) return { items: value, key: null }
  if (typeof value !== 'object' || value === null) return null
  for (const [key, items] of Object.entries(value))
    if (isList(items) && items.some((item) => idsOf(item).length > 0)) return { items, key }
  return null
}

const readItems = (items: readonly unknown[], linesOf: () => readonly number[]): Read => {
  const found = items.map((item) => idsOf(item))
  const bad = found.flatMap((ids, index) => (ids.length === 0 ? [index] : []))
  // Looked up only if there are bad items to report.
  const lines = bad.length === 0 ? [] : linesOf()
  const isOneEach = new Set(lines).size === lines.length
  const places = bad.map((index): BadPlace => ({
    line: lines[index] ?? 1,
    item: isOneEach ? null : index + 1,
    text: textOf(items[index]),
  }))
  return { ids: found.flat(), problems: sayBadPlaces(places) }
}

/** One JSON value per line; null if the first line is none. */
const readLines = (text: string): Read | null => {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '')
  const [first] = lines
  if (first === undefined || lines.length < 2 || parseJson(first.text) === undefined) return null
  const read = lines.map((line) => ({ ...line, ids: idsOf(parseJson(line.text)) }))
  const bad = read.filter(({ ids }) => ids.length === 0)
  return {
    ids: read.flatMap(({ ids }) => ids),
    problems: sayBadPlaces(bad.map(({ line }) => ({ line, item: null, text: null }))),
  }
}

/** The ids of a JSON list; null if the text is no JSON, or contains no list. */
export const readJsonList = (text: string): Read | null => {
  const value = parseJson(text)
  if (value === undefined) return readLines(text)
  const list = itemsIn(value)
  if (list === null) return { ids: jsonIds(value), problems: [] }
  const read = readItems(list.items, () => linesOfItems(text, list.key))
  return read.ids.length === 0 ? { ids: [], problems: [] } : read
}
