import { formatNumber } from '@/lib/numbers'
import { isObject } from '@/lib/json-object'
import { notJsonWords } from '@/lib/json-fault'
import { kindWord } from '@/lib/kind-word'
import { holdsContent } from './pasted-text'

type RecordText =
  | { readonly kind: 'record' }
  /** What is wrong, as the end of a sentence that begins with the file's name. */
  | { readonly kind: 'problem'; readonly problem: string }

const problem = (text: string): RecordText => ({ kind: 'problem', problem: text })

const holdingWord = (value: unknown): string =>
  Array.isArray(value) ? `a list of ${formatNumber(value.length)}` : kindWord(value)

/** Whether a text is one interaction's JSON, or what is wrong with it. `value` is what it parses to. */
export const readRecordText = (json: string, value: unknown): RecordText => {
  if (json.trim() === '') return problem('is empty')
  if (value === undefined) return problem(notJsonWords(json))
  if (!isObject(value))
    return problem(`holds ${holdingWord(value)}, but an interaction is a JSON object`)
  return holdsContent(value) || Object.hasOwn(value, 'user_query')
    ? { kind: 'record' }
    : problem('is JSON, but not an interaction: it has no conversation, input or output')
}
