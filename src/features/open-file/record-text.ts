import { formatNumber } from '@/lib/numbers'
import { isObject } from '@/lib/json-object'
import { notJsonWords } from '@/lib/json-fault'
import { kindWord } from '@/lib/kind-word'
import { parseJson } from '@/lib/parse-json'

type RecordText =
  | { readonly kind: 'record'; readonly json: string; readonly value: unknown }
  /** What is wrong, as the end of a sentence that begins with the file's name. */
  | { readonly kind: 'problem'; readonly problem: string }

const problem = (text: string): RecordText => ({ kind: 'problem', problem: text })

/** In bytes, or characters: seven thousand ids. Reading less takes a tenth of a second at most. */
const LONG = 1 << 18

/** Whether reading a text of that length would freeze the page. */
export const isLong = (length: number): boolean => length >= LONG

/** Any of these fields makes an object an interaction. */
const CONTENT = ['conversation', 'input', 'output', 'user_query']

const holdsContent = (value: object) => CONTENT.some((key) => Object.hasOwn(value, key))

const holdingWord = (value: unknown): string =>
  Array.isArray(value) ? `a list of ${formatNumber(value.length)}` : kindWord(value)

/** Reads one interaction's JSON: its contents, or what is wrong with it. */
export const readRecordText = (json: string): RecordText => {
  if (json.trim() === '') return problem('is empty')
  const value = parseJson(json)
  if (value === undefined) return problem(notJsonWords(json))
  if (!isObject(value))
    return problem(`holds ${holdingWord(value)}, but an interaction is a JSON object`)
  return holdsContent(value)
    ? { kind: 'record', json, value }
    : problem('is JSON, but not an interaction: it has no conversation, input or output')
}

/**
 * Whether a pasted text is a whole record rather than something that holds an id: one with its conversation, or one
 * that names no id that could be opened. Does a cheap check before parsing.
 */
export const isRecordText = (text: string): boolean => {
  if (!/^\s*\{/.test(text) || !/"(?:conversation|output)"\s*:/.test(text)) return false
  const value = parseJson(text)
  const has = (key: string) => isObject(value) && Object.hasOwn(value, key)
  const hasId = has('id') || has('interaction_id')
  return has('conversation') || (has('input') && has('output') && !hasId)
}
