import { type IdList, readIdList } from '@/lib/id-list/id-list'
import { readHtmlRecord } from '@/lib/html-record'
import { parseJson } from '@/lib/parse-json'
import { MOST_IN_SET } from '@/lib/review-set/review-set'
import { type HeldRecord, readHeldRecords } from './held-records'
import { readRecordText } from './record-text'

/** What the reader handed in, and the name that begins the sentence about what is wrong with it. */
export type Source = { readonly content: Blob | string; readonly name: string }

export type Problem = {
  readonly kind: 'problem'
  /** A sentence that names what is wrong. */
  readonly sentence: string
}

/** Several records that a text holds, any of which can be read from it. */
export type ListedRecords = {
  /** The name of their file; null for a pasted text. */
  readonly file: string | null
  readonly hasReplacedBytes: boolean
  readonly records: readonly HeldRecord[]
}

export type SortedText =
  /** `held` where some of what is listed is there to be read; it may have no ids. */
  | { readonly kind: 'ids'; readonly list: IdList; readonly held?: ListedRecords }
  /** The JSON of an interaction. */
  | { readonly kind: 'record'; readonly text: string; readonly hasReplacedBytes: boolean }
  | Problem

export const problem = (name: string, what: string): Problem => ({
  kind: 'problem',
  sentence: `${name} ${what}.`,
})

const isPage = (text: string) => /^\s*(?:<!doctype html|<html|<!--)/i.test(text)

/**
 * A file that is meant to be JSON is recognised by its name or its beginning: pointing out the fault in it is more
 * useful than saying that it is not a list.
 */
const isMeantAsJson = (text: string, name: string) =>
  /\.json$/i.test(name) || /^\s*(?:[[{"]|$)/.test(text) || isPage(text)

/** Of hundreds of thousands of ids, those that no set could hold are only counted: the page would freeze to get them. */
const cut = (list: IdList): IdList => {
  const more = list.ids.length - MOST_IN_SET
  return more > 0 ? { ...list, ids: list.ids.slice(0, MOST_IN_SET), more } : list
}

/** Reads a text without a record: a list of ids, or else `otherwise`, what is wrong with it as a record. */
const sortAsList = async (text: string, name: string, otherwise: Problem): Promise<SortedText> => {
  const list = isPage(text) ? null : await readIdList(text)
  if (list === null || (list.ids.length === 0 && isMeantAsJson(text, name))) return otherwise
  if (list.ids.length > 0) return { kind: 'ids', list: cut(list) }
  return {
    kind: 'problem',
    sentence: [`${name} holds no interaction ID.`, ...list.problems.slice(0, 1)].join(' '),
  }
}

type Decoded = {
  /** Without a byte order mark. */
  readonly text: string
  /** True where some bytes were no characters and stand as U+FFFD. */
  readonly hasReplacedBytes: boolean
}

/** UTF-8, unless a byte order mark says UTF-16, which some Windows shells write. */
const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** The text of a file. Never throws. */
const decodeText = (bytes: Uint8Array): Decoded => {
  const encoding = encodingOf(bytes)
  try {
    return {
      text: new TextDecoder(encoding, { fatal: true }).decode(bytes),
      hasReplacedBytes: false,
    }
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), hasReplacedBytes: true }
  }
}

/** Null for a folder, or a file that is gone. */
const readContent = async (content: Source['content']) => {
  if (typeof content === 'string') return { text: content, hasReplacedBytes: false }
  try {
    return decodeText(new Uint8Array(await content.arrayBuffer()))
  } catch {
    return null
  }
}

/**
 * Tells what a file or a pasted text holds: a record as JSON, alone or in something else, a page saved by this viewer,
 * several records, or a list of ids (CSV, JSON, text). Takes seconds for megabytes. Rejects only where the code that
 * reads tables can't be fetched.
 */
export const sortText = async ({ content, name }: Source): Promise<SortedText> => {
  const read = await readContent(content)
  if (read === null) return problem(name, 'could not be read: is it a folder, or has it moved?')
  const { text, hasReplacedBytes } = read
  const json = isPage(text) ? readHtmlRecord(text) : text
  if (json === null) return problem(name, 'is a web page, but not one that this viewer saved')
  const value = parseJson(json)
  const asRecord = readRecordText(json, value)
  if (asRecord.kind === 'record') return { kind: 'record', text: json, hasReplacedBytes }
  const { records, isOne } = readHeldRecords(json, value)
  const [first] = records
  if (first === undefined) return await sortAsList(text, name, problem(name, asRecord.problem))
  if (isOne) return { kind: 'record', text: first.text, hasReplacedBytes }
  const file = typeof content === 'string' ? null : name
  const list = cut(await readIdList(json))
  return { kind: 'ids', list, held: { file, hasReplacedBytes, records } }
}
