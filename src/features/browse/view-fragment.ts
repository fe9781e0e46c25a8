import type { SearchFilter } from '@/interaction/list-queries'
import { cutCharacters, firstCharacters } from '@/lib/cut-characters'
import { readInstant } from '@/lib/dates'
import { FILTER_LIMITS, type FilterKind, toFilterKind } from '@/lib/filter-kinds'
import { KIND_WORDS } from './filter-words'
import { type ListRange, type ListView, toPreset } from './list-view'

/** The view that a link holds, and a sentence for each part of the link that makes no sense. */
export type ReadView = ListView & { readonly problems: readonly string[] }

/** Our server takes 64 KB in all; the rest of the request needs a little of that. */
const MOST_BYTES = 60_000

const escape = (value: string): string => value.replaceAll(/[\\,]/g, '\\$&')

/** The parts between the commas; a backslash takes the next character as it stands. */
const splitValues = (text: string): string[] =>
  Array.from(text.matchAll(/(?:[^\\,]|\\[\s\S]?)+/g), ([part]) =>
    part.replaceAll(/\\([\s\S]?)/g, '$1'),
  ).filter((value) => value !== '')

const TAG = 'tag:'

/**
 * In characters: longer than any label, and no more than our server takes, so what is cut here is no project anyway.
 */
const LONGEST_PROJECT = 100

const toParts = ({ project, range, filters }: ListView): [string, string][] => [
  ...(project === null ? [] : [['project', project] satisfies [string, string]]),
  ...(range.kind === 'last' ? [['range', range.preset] satisfies [string, string]] : []),
  ...(range.kind === 'between'
    ? Object.entries({ from: range.from, to: range.to }).flatMap(
        ([name, at]): [string, string][] => (at === null ? [] : [[name, at]]),
      )
    : []),
  ...filters.map(({ kind, tag, values }): [string, string] => [
    tag === null ? kind : `${TAG}${tag}`,
    values.map(escape).join(','),
  ]),
]

/**
 * The fragment that leads to a view: `#project=Sales&range=7d&user_feedback=negative_explicit&tag:env=prod`. It begins
 * with `#`, or is empty for the view without filters. It is a fragment because filters may name people and what they
 * wrote, and no server gets to see a fragment.
 */
export const writeViewFragment = (view: ListView): string => {
  const text = new URLSearchParams(toParts(view)).toString()
  // Both characters are allowed in a fragment, and readers trust a link that they can read.
  const legible = text.replaceAll('%2C', ',').replaceAll('%3A', ':')
  return legible === '' ? '' : `#${legible}`
}

/** In the one spelling that our links use; null if it is not an instant. */
const toIso = (text: string): string | null => {
  const instant = readInstant(text)
  return instant.kind === 'instant' && instant.hasZone ? instant.date.toISOString() : null
}

const readRange = (parts: URLSearchParams): ListRange | string => {
  const [from, to] = [parts.get('from'), parts.get('to')]
  if (from !== null || to !== null) {
    const range = {
      kind: 'between',
      from: from === null ? null : toIso(from),
      to: to === null ? null : toIso(to),
    } as const
    const isRead =
      (from === null) === (range.from === null) && (to === null) === (range.to === null)
    if (!isRead) return 'The times in this link can’t be read, so all times are shown.'
    return range.from !== null && range.to !== null && range.from > range.to
      ? 'The range in this link ends before it begins, so all times are shown.'
      : range
  }
  const name = parts.get('range')
  if (name === null || name === 'all') return { kind: 'all' }
  const preset = toPreset(name)
  return preset === null
    ? 'This page does not know the time range in this link, so all times are shown.'
    : { kind: 'last', preset }
}

/** One filter, or a sentence that says why it is not one. */
const toFilter = (kind: FilterKind, tag: string | null, text: string): SearchFilter | string => {
  const name = KIND_WORDS[kind]
  if (kind === 'tag' && (tag === null || tag.trim() === ''))
    return 'A tag filter was left out: it needs the tag’s name as well as its values.'
  if ((tag ?? '').length > FILTER_LIMITS.tag)
    return 'A tag filter was left out: its name is too long.'
  const values = [...new Set(splitValues(text))]
  if (values.length === 0) return `The filter “${name}” was left out: it has no value.`
  if (values.length > FILTER_LIMITS.values)
    return `The filter “${name}” was left out: it has more than ${FILTER_LIMITS.values} values.`
  if (values.some((value) => value.length > FILTER_LIMITS.value))
    return `The filter “${name}” was left out: one of its values is too long.`
  return { kind, tag, values }
}

const readPart = (name: string, text: string): SearchFilter | string => {
  if (name.startsWith(TAG)) return toFilter('tag', name.slice(TAG.length), text)
  const kind = toFilterKind(name)
  return kind === null
    ? `A part of this link was left out, for this page does not know it: “${cutCharacters(name, 40)}”.`
    : toFilter(kind, null, text)
}

/** Without a "=" it may be the id of an element that was jumped to. */
const isPlace = (name: string, text: string): boolean =>
  text === '' && !name.startsWith(TAG) && toFilterKind(name) === null

const sizeOf = (filter: SearchFilter): number =>
  new TextEncoder().encode(JSON.stringify(filter)).byteLength

/** As many of the filters as our server takes. */
const withinLimits = (filters: readonly SearchFilter[]): readonly SearchFilter[] => {
  let size = 0
  return filters.slice(0, FILTER_LIMITS.filters).filter((filter) => {
    size += sizeOf(filter)
    return size <= MOST_BYTES
  })
}

/** Parts that are no filters. */
const BESIDE_FILTERS: ReadonlySet<string> = new Set(['project', 'range', 'from', 'to'])

/** Reads a fragment of any origin. Parts that can't be read get a sentence each; the rest applies. */
export const readViewFragment = (hash: string): ReadView => {
  const parts = new URLSearchParams(hash.replace(/^#/, ''))
  const range = readRange(parts)
  const read = [...parts]
    .filter(([name, text]) => !BESIDE_FILTERS.has(name) && !isPlace(name, text))
    .map(([name, text]) => readPart(name, text))
  const found = read.filter((part) => typeof part !== 'string')
  const filters = withinLimits(found)
  const left = found.length - filters.length
  return {
    project: firstCharacters(parts.get('project') ?? '', LONGEST_PROJECT) || null,
    range: typeof range === 'string' ? { kind: 'all' } : range,
    filters,
    problems: [
      ...(typeof range === 'string' ? [range] : []),
      ...new Set(read.filter((part) => typeof part === 'string')),
      ...(left === 0 ? [] : [`There are more filters than can be asked for: ${left} left out.`]),
    ],
  }
}
