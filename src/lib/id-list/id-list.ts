import { searchIds } from './find-ids'
import { readRows } from './id-list-rows'
import { readJsonList } from './id-list-json'
import type { InteractionId } from '../interaction-id'
import { findJsonFault } from '../json-fault'
import { formatBytes } from '../numbers'

/** A list of ids that came with a file. */
export type IdList = {
  /** In the file's order, without repeats. */
  readonly ids: readonly InteractionId[]
  /** How many ids follow, where only the first were kept. */
  readonly more?: number
  /** How many ids were repeats. */
  readonly duplicates: number
  /** What could not be read and what was chosen, as sentences that name the lines. */
  readonly problems: readonly string[]
}

/** A thousand ids take 37 KB; the rest allows for the other columns of an exported table. */
export const MAX_LIST_BYTES = 16 * 1024 * 1024

const EMPTY: IdList = { ids: [], duplicates: 0, problems: [] }

/** Removes the zeros between letters that are left when UTF-16 is read as UTF-8, and unifies line breaks. */
const evenText = (text: string): string =>
  text.replaceAll('\u0000', '').replaceAll('\ufeff', '').replace(/\r\n?/g, '\n')

const toList = (all: readonly InteractionId[], problems: readonly string[]): IdList => {
  const ids = [...new Set(all)]
  return { ids, duplicates: all.length - ids.length, problems }
}

/** JSON that breaks off: the ids of a list are still useful. A broken record is no list. */
const readBroken = (text: string): IdList => {
  if (!text.trimStart().startsWith('[')) return EMPTY
  const { ids, duplicates } = searchIds(text)
  const fault = findJsonFault(text)
  if (ids.length === 0 || fault === null) return EMPTY
  const { line, column, what } = fault
  return {
    ids,
    duplicates,
    problems: [`Line ${line} is not JSON (${what} at column ${column}): IDs may be missing.`],
  }
}

/**
 * Reads a list of ids: JSON (a list of ids, of objects with an `id` or `interaction_id`, an object that contains such a
 * list, or one value per line), a table with a column of ids (commas, semicolons, tabs), one id per line, or text that
 * contains ids. Rejects only if the code that reads tables can't be fetched. If there is no id, `problems` says what
 * was found instead.
 */
export const readIdList = async (source: string): Promise<IdList> => {
  if (source.length > MAX_LIST_BYTES) {
    const sentence = `It is ${formatBytes(source.length)}, and lists of IDs up to ${formatBytes(MAX_LIST_BYTES)} can be read.`
    return { ...EMPTY, problems: [sentence] }
  }
  const text = evenText(source)
  if (/^\s*[[{]/.test(text)) {
    const read = readJsonList(text)
    return read === null ? readBroken(text) : toList(read.ids, read.problems)
  }
  const { ids, problems, duplicates = 0 } = await readRows(text)
  const list = toList(ids, problems)
  return { ...list, duplicates: list.duplicates + duplicates }
}
