import * as v from 'valibot'
import { firstCharacters } from '@/lib/cut-characters'
import type { InteractionId } from '@/lib/interaction-id'
import { notJsonWords } from '@/lib/json-fault'
import type { Judgement } from '@/lib/judgement'
import { formatBytes, formatNumber } from '@/lib/numbers'
import { parseJson } from '@/lib/parse-json'
import { toVisibleText } from '@/lib/visible-text'
import { createProblemList, type Problems } from './problem-list'
import { readJudgement } from './read-judgement'
import { FORMAT, LONGEST_NAME, VERSION } from './review-file'

/** A review of a thousand items with a page of notes each is smaller. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024

/** A colleague's review, as far as it could be read. */
export type ReviewFile = {
  /** Null for a pasted text. */
  readonly fileName: string | null
  readonly reviewer: string | null
  readonly labels: readonly string[]
  /** One for each id. */
  readonly judgements: readonly Judgement[]
  readonly problems: Problems
}

export type ReadReview =
  | { readonly kind: 'review'; readonly review: ReviewFile }
  /** A sentence that says what is wrong, and where. */
  | { readonly kind: 'problem'; readonly sentence: string }

/** Only what a review must have; the rest is read piece by piece, and may be missing. */
const envelopeSchema = v.object({
  format: v.literal(FORMAT),
  version: v.optional(v.unknown()),
  reviewer: v.fallback(v.nullish(v.string(), null), null),
  labels: v.fallback(v.array(v.unknown()), []),
  judgements: v.optional(v.unknown()),
})

const labelSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME))

const toJudgements = (rows: readonly unknown[], say: (sentence: string) => void) => {
  const judgements = new Map<InteractionId, Judgement>()
  rows.forEach((row, index) => {
    const { judgement, problem } = readJudgement(row, index + 1)
    if (problem !== null) say(problem)
    if (judgement === null) return
    if (judgements.has(judgement.id))
      say(`${judgement.id} is judged twice; the later one was taken`)
    judgements.set(judgement.id, judgement)
  })
  return [...judgements.values()]
}

const toReview = (value: unknown, fileName: string | null): ReviewFile | string => {
  const parsed = v.safeParse(envelopeSchema, value)
  if (!parsed.success) return 'is JSON, but no review that was downloaded here'
  const { version, reviewer, labels, judgements } = parsed.output
  if (version !== VERSION)
    return typeof version === 'number'
      ? `is in version ${formatNumber(version)} of the format, and this viewer reads version ${VERSION}`
      : 'does not say in which version of the format it is'
  if (!Array.isArray(judgements)) return 'has no list of judgements'
  const { say, problems } = createProblemList()
  return {
    fileName,
    reviewer: firstCharacters(reviewer?.trim() ?? '', LONGEST_NAME) || null,
    labels: labels.filter((label) => v.is(labelSchema, label)).map((label) => label.trim()),
    judgements: toJudgements(judgements, say),
    problems: problems(),
  }
}

/** Says that a file or text is too large to be read. */
export const tooLarge = (name: string, bytes: number): ReadReview => ({
  kind: 'problem',
  sentence: `${name} has ${formatBytes(bytes)}, and reviews up to ${formatBytes(MAX_FILE_BYTES)} can be read.`,
})

/** Reads a colleague's review from the text of a file, or from a pasted text, which has no file name. Never throws. */
export const readReviewText = (written: string, fileName: string | null): ReadReview => {
  const name = fileName ?? 'The pasted text'
  if (written.length > MAX_FILE_BYTES) return tooLarge(name, written.length)
  const text = written.replace(/^\ufeff/, '')
  if (text.trim() === '') return { kind: 'problem', sentence: `${name} is empty.` }
  const value = parseJson(text)
  const review = value === undefined ? notJsonWords(text) : toReview(value, fileName)
  return typeof review === 'string'
    ? { kind: 'problem', sentence: `${name} ${review}.` }
    : { kind: 'review', review }
}

/** Reads a file that was chosen or dropped; one that is too large is not even opened. Never rejects. */
export const readReviewFile = async (file: File): Promise<ReadReview> => {
  // It begins sentences of ours, which it may not reorder.
  const name = toVisibleText(file.name)
  if (file.size > MAX_FILE_BYTES) return tooLarge(name, file.size)
  try {
    return readReviewText(await file.text(), name)
  } catch {
    const sentence = `${name} could not be read: is it a folder, or has it moved?`
    return { kind: 'problem', sentence }
  }
}
