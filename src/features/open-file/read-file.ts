import type { FetchedInteraction } from '@/interaction/fetched-interaction'
import { toInteraction } from '@/interaction/to-interaction'
import { type IdList, readIdList } from '@/lib/id-list/id-list'
import { formatBytes } from '@/lib/numbers'
import { decodeText } from './decode-text'
import { readHtmlRecord } from '@/lib/html-record'
import { toVisibleText } from '@/ui/markdown/visible-text'
import { readRecordText } from './record-text'

/** The same limit that the viewer's server has for records by default. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

export type ReadFile =
  | { readonly kind: 'ids'; readonly list: IdList }
  | { readonly kind: 'record'; readonly fetched: FetchedInteraction }
  /** A sentence that names what is wrong. */
  | { readonly kind: 'problem'; readonly sentence: string }

const problem = (name: string, what: string): ReadFile => ({
  kind: 'problem',
  sentence: `${name} ${what}.`,
})

const isPage = (text: string) => /^\s*(?:<!doctype html|<html|<!--)/i.test(text)

/** Reads the text of a file or of a paste; `name` begins the sentence that says what is wrong with it. */
export const readText = (
  text: string,
  name: string,
  { bytes, hasReplacedBytes }: Pick<FetchedInteraction, 'bytes' | 'hasReplacedBytes'>,
): ReadFile => {
  const json = isPage(text) ? readHtmlRecord(text) : text
  if (json === null) return problem(name, 'is a web page, but not one that this viewer saved')
  const read = readRecordText(json)
  if (read.kind === 'problem') return problem(name, read.problem)
  const interaction = toInteraction(read.value)
  return {
    kind: 'record',
    fetched: {
      interaction,
      text: json,
      bytes,
      hasReplacedBytes,
      fetchedAt: Date.now(),
      project: null,
    },
  }
}

const bytesOf = async (file: File): Promise<ArrayBuffer | null> => {
  try {
    return await file.arrayBuffer()
  } catch {
    return null
  }
}

/**
 * A file that is meant to be JSON is recognised by its name or its beginning: pointing out the fault in it is more
 * useful than saying that it is not a list.
 */
const isMeantAsJson = (text: string, name: string) =>
  /\.json$/i.test(name) || /^\s*(?:[[{"]|$)/.test(text) || isPage(text)

/** Reads a text that is not a record: a list of ids, or else `otherwise`, what is wrong with it as a record. */
const readAsList = async (text: string, name: string, otherwise: ReadFile): Promise<ReadFile> => {
  const list = isPage(text) ? null : await readIdList(text)
  if (list === null || (list.ids.length === 0 && isMeantAsJson(text, name))) return otherwise
  if (list.ids.length > 0) return { kind: 'ids', list }
  return {
    kind: 'problem',
    sentence: [`${name} holds no interaction ID.`, ...list.problems.slice(0, 1)].join(' '),
  }
}

/**
 * Reads a file that the reader chose: a record as JSON, a page saved by this viewer, or a list of ids (CSV, JSON, text).
 * Rejects only where the code that reads tables can't be fetched.
 */
export const readFile = async (file: File): Promise<ReadFile> => {
  const { size } = file
  // It begins sentences of ours, which it may not reorder.
  const name = toVisibleText(file.name)
  if (size > MAX_FILE_BYTES)
    return problem(name, `is ${formatBytes(size)}, and files up to 64 MB can be read`)
  const bytes = await bytesOf(file)
  if (bytes === null) return problem(name, 'could not be read: is it a folder, or has it moved?')
  const { text, hasReplacedBytes } = decodeText(new Uint8Array(bytes))
  const read = readText(text, name, { bytes: size, hasReplacedBytes })
  return read.kind === 'record' ? read : await readAsList(text, name, read)
}
