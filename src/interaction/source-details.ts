import type { Source } from './interaction'
import { fieldsOf, isObject } from '@/lib/json-object'
import { makeSource } from './make-source'
import { holdsNothing, MISSING, readText, toRecorded } from './recorded'

/** A source, and whether any part of it was recognised: unrecognised ones are kept, but say nothing about the whole. */
type Detail = { readonly source: Source; readonly isKnown: boolean }

type Entry = readonly [name: string, value: unknown]

type Details = Readonly<Record<string, unknown>>

/** The names used for the parts of a source. */
const QUERY_NAMES = ['query', 'input']
const RESULT_NAMES = ['result', 'results', 'outputs']
/** The names of the text in a result that is an object: of LangChain, Azure, LlamaIndex, OpenAI and web searches. */
const TEXT_NAMES = ['text', 'content', 'page_content', 'chunk', 'snippet']

const hasAny = (raw: Details, names: readonly string[]) =>
  names.some((name) => Object.hasOwn(raw, name))

const isString = (value: unknown): value is string => typeof value === 'string'

const isBlank = (value: unknown) => value === null || value === undefined || value === ''

/** An object with exactly one text by such a name: the text, and the object without it. Anything else as it is. */
const toParts = (item: unknown): readonly unknown[] => {
  if (!isObject(item)) return [item]
  const [name, another] = TEXT_NAMES.filter((key) => isString(item[key]) && item[key] !== '')
  if (name === undefined || another !== undefined) return [item]
  const { [name]: text, ...others } = item
  return [text, others]
}

/** The texts found under a name, and everything else. */
type Split = { texts: readonly string[]; others: readonly Entry[] }

const splitResult = ([name, value]: Entry): Split => {
  const isList = Array.isArray(value)
  const items = (isList ? value : isBlank(value) ? [] : [value]).flatMap(toParts)
  const texts = items.filter(isString)
  const others = items.filter((item) => !isString(item))
  // Those that were only a text keep their place, so that the others are known by theirs.
  const isBare = texts.length > 0 ? others.every(holdsNothing) : items.length === 0
  return { texts, others: isBare ? [] : [[name, isList ? others : others[0]]] }
}

const isNone = (value: unknown) => Array.isArray(value) && value.length === 0

/** What was recorded in place of results, if none of the values contains a text. */
const lackOf = (values: readonly unknown[]): Source['lack'] => {
  if (values.some((value) => !isBlank(value) && !isNone(value))) return 'odd'
  if (values.includes('')) return 'empty'
  return values.some(isNone) ? 'none' : undefined
}

const queryNameOf = (raw: Details) =>
  QUERY_NAMES.find((name) => isString(raw[name])) ??
  QUERY_NAMES.find((name) => Object.hasOwn(raw, name))

/** An object's own `source` field is left out of the rest only if it adds nothing to the name. */
const isNamedBy = (source: unknown, name: string | null) =>
  isBlank(source) || (isString(source) && (name === null || name === source))

const fromObject = (recorded: Details, name: string | null): Detail => {
  // Without a result, the object itself may be one.
  const [text, more] = hasAny(recorded, RESULT_NAMES) ? [] : toParts(recorded)
  const raw = isObject(more) ? { ...more, result: text } : recorded
  const inner = isString(raw['source']) && raw['source'] !== '' ? raw['source'] : null
  const queryName = queryNameOf(raw)
  const split = RESULT_NAMES.map((key) => splitResult([key, raw[key]]))
  const results = split.flatMap((part) => part.texts)
  const others = fieldsOf(raw).filter(([key, value]) =>
    key === 'source' ? !isNamedBy(value, name) : key !== queryName && !RESULT_NAMES.includes(key),
  )
  const rest = [...others, ...split.flatMap((part) => part.others)]
  return {
    source: {
      name: name ?? inner,
      query: queryName === undefined ? MISSING : toRecorded(raw[queryName], readText),
      results,
      lack: results.length > 0 ? undefined : lackOf(RESULT_NAMES.map((key) => raw[key])),
      // Built with `fromEntries`, since a recorded name may be `__proto__`.
      rest: rest.length === 0 ? undefined : Object.fromEntries(rest),
    },
    isKnown: hasAny(raw, ['source', ...QUERY_NAMES, ...RESULT_NAMES]),
  }
}

const toDetail = (raw: unknown, name: string | null): Detail => {
  if (isObject(raw)) return fromObject(raw, name)
  if (raw === null) return { source: makeSource({ name }), isKnown: name !== null }
  // A text alone is what a named source answered; without a name, it could be anything.
  if (name !== null && isString(raw))
    return {
      source: makeSource({ name, ...(raw === '' ? { lack: 'empty' } : { results: [raw] }) }),
      isKnown: true,
    }
  return { source: makeSource({ name, rest: raw, lack: 'odd' }), isKnown: false }
}

const fromNamed = ([name, raw]: Entry): readonly Detail[] => {
  if (!Array.isArray(raw)) return [toDetail(raw, name)]
  const items: readonly unknown[] = raw
  if (items.length === 0) return [{ source: makeSource({ name, lack: 'none' }), isKnown: true }]
  if (items.every(isString))
    return [{ source: makeSource({ name, results: items }), isKnown: true }]
  return items.map((item) => toDetail(item, name))
}

const toDetails = (raw: unknown): readonly Detail[] => {
  if (Array.isArray(raw)) return raw.map((item: unknown) => toDetail(item, null))
  if (!isObject(raw)) return []
  const hasBoth = hasAny(raw, QUERY_NAMES) && hasAny(raw, RESULT_NAMES)
  // A single source. A document that is really called "source" would be misread, but that is far less likely.
  if (isString(raw['source']) || (hasBoth && isBlank(raw['source']))) return [fromObject(raw, null)]
  // Parts that are parallel lists are an unknown shape: no guess is made.
  if (hasBoth) return []
  return fieldsOf(raw).flatMap(fromNamed)
}

/**
 * Reads what is known about the sources: a list of objects, one object, or an object that maps names to an object, a
 * list of them, a text or a list of texts. Null if no part has any of these shapes; if some part has, the rest is kept
 * as it was recorded.
 */
export const readDetails = (raw: unknown): readonly Source[] | null => {
  const details = toDetails(raw)
  return details.some(({ isKnown }) => isKnown) ? details.map(({ source }) => source) : null
}
