import type { FetchedInteraction } from '@/interaction/fetched-interaction'
import { toInteraction } from '@/interaction/to-interaction'
import { formatBytes } from '@/lib/numbers'
import { decodeText } from './decode-text'
import { readHtmlRecord } from '@/lib/html-record'
import { readRecordText } from './record-text'

/** As large as the records that the viewer's server passes on by default. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

export type ReadFile =
  | { readonly kind: 'record'; readonly fetched: FetchedInteraction }
  /** A sentence that names what is wrong. */
  | { readonly kind: 'problem'; readonly sentence: string }

const problem = (name: string, what: string): ReadFile => ({
  kind: 'problem',
  sentence: `${name} ${what}.`,
})

const isPage = (text: string) => /^\s*(?:<!doctype html|<html|<!--)/i.test(text)

/** Reads the text of a file or of a paste; `name` begins the sentence that says what is wrong. */
export const readText = (
  text: string,
  name: string,
  { bytes, hasReplacedBytes }: Pick<FetchedInteraction, 'bytes' | 'hasReplacedBytes'>,
): ReadFile => {
  const json = isPage(text) ? readHtmlRecord(text) : text
  if (json === null) return problem(name, 'is a web page, but none that this viewer saved')
  const read = readRecordText(json)
  if (read.kind === 'problem') return problem(name, read.problem)
  const interaction = toInteraction(read.value)
  return {
    kind: 'record',
    fetched: { interaction, text: json, bytes, hasReplacedBytes, fetchedAt: Date.now() },
  }
}

const bytesOf = async (file: File): Promise<ArrayBuffer | null> => {
  try {
    return await file.arrayBuffer()
  } catch {
    return null
  }
}

/** Reads a file that the reader chose: a record as JSON, or a page saved by this viewer. Never rejects. */
export const readFile = async (file: File): Promise<ReadFile> => {
  const { name, size } = file
  if (size > MAX_FILE_BYTES)
    return problem(name, `has ${formatBytes(size)}, and files up to 64 MB can be read`)
  const bytes = await bytesOf(file)
  if (bytes === null) return problem(name, 'could not be read: is it a folder, or has it moved?')
  const { text, hasReplacedBytes } = decodeText(new Uint8Array(bytes))
  return readText(text, name, { bytes: size, hasReplacedBytes })
}
