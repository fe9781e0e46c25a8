import { isObject } from '@/lib/json-object'
import { parseJson } from '@/lib/parse-json'

/** In bytes, or characters: seven thousand ids. Reading less takes a tenth of a second at most. */
const LONG = 1 << 18

/** Whether reading a text of that length would freeze the page. */
export const isLong = (length: number): boolean => length >= LONG

type Fields = Readonly<Record<string, unknown>>

/** Any of these fields makes an object an interaction. A line of a list has none of them: it has an id and figures. */
const CONTENT = ['conversation', 'input', 'output']

const hasField = (object: Fields, name: string) => Object.hasOwn(object, name)

/** Whether an object holds what was said, rather than only naming an interaction. */
export const holdsContent = (object: Fields): boolean =>
  CONTENT.some((name) => hasField(object, name))

/** What records are called by what holds them: `{"total": 2, "data": […]}`. */
const HOLDER = /^(?:data|body|response|(?:result|interaction|record|item|row)s?)$/

/** How many lists and objects may stand around a record. A text may be nested a million levels deep. */
export const MOST_LEVELS = 4

/** Whether a member of what is no record may hold records; a list's members have no name. */
export const mayHold = (name: string | null, value: unknown): value is object =>
  typeof value === 'object' && value !== null && (name === null || HOLDER.test(name))

/** The records that a value is or holds. */
export const recordsIn = (value: unknown, levels = MOST_LEVELS): readonly Fields[] => {
  if (isObject(value) && holdsContent(value)) return [value]
  if (!mayHold(null, value) || levels === 0) return []
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    mayHold(isObject(value) ? name : null, member) ? recordsIn(member, levels - 1) : [],
  )
}

const isNamed = (record: Fields): boolean =>
  hasField(record, 'id') || hasField(record, 'interaction_id')

/** A log's line or a list's row names an interaction and may quote it: it is taken by its id. */
const isWhole = (record: Fields): boolean =>
  hasField(record, 'conversation') ||
  (hasField(record, 'input') && hasField(record, 'output') && !isNamed(record))

/** Whether a pasted text is or holds a whole record, rather than ids. Does a cheap check before parsing. */
export const isRecordText = (text: string): boolean => {
  if (!/^\s*[[{]/.test(text) || !/"(?:conversation|input|output)"\s*:/.test(text)) return false
  const value = parseJson(text)
  // One record a line, if it is not JSON as a whole; in a record that was cut off, the first line is not JSON either.
  const values = value === undefined ? text.trim().split('\n').map(parseJson) : [value]
  const records = values[0] === undefined ? [] : values.flatMap((one) => recordsIn(one))
  return records.some(isWhole) || (records.length > 1 && !records.some(isNamed))
}
