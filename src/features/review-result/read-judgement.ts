import * as v from 'valibot'
import { readInstant } from '@/lib/dates'
import { parseInteractionId } from '@/lib/interaction-id'
import type { Judgement } from '@/lib/judgement'
import { kindWord } from '@/lib/kind-word'
import { ordinal } from '@/lib/review-set/packed-words'
import { LONGEST_NAME } from './review-file'

export type ReadJudgement = {
  /** Null if there is nothing to use. */
  readonly judgement: Judgement | null
  /** What could not be used, as a sentence without its full stop. */
  readonly problem: string | null
}

const rowSchema = v.object({
  id: v.optional(v.unknown()),
  verdict: v.optional(v.unknown()),
  note: v.optional(v.unknown()),
  seconds: v.fallback(v.pipe(v.number(), v.finite(), v.minValue(0)), 0),
  judgedAt: v.fallback(v.nullish(v.string(), null), null),
})

const unusable = (problem: string): ReadJudgement => ({ judgement: null, problem })

const toTime = (text: string | null): number | null => {
  const instant = text === null ? null : readInstant(text)
  return instant?.kind === 'instant' ? instant.date.getTime() : null
}

/** Reads one entry of a file's list; `number` is its place there, from 1. Takes anything. */
export const readJudgement = (row: unknown, number: number): ReadJudgement => {
  const name = `the ${ordinal(number)} judgement`
  const parsed = v.safeParse(rowSchema, Array.isArray(row) ? null : row)
  if (!parsed.success) return unusable(`${name} is ${kindWord(row)}, where an object should be`)
  const { id: written, verdict = null, note = '', seconds, judgedAt } = parsed.output
  if (written === undefined || written === null) return unusable(`${name} has no id`)
  const id = typeof written === 'string' ? parseInteractionId(written.trim()) : null
  if (id === null) return unusable(`the id of ${name} is not one of an interaction`)
  if (verdict !== null && typeof verdict !== 'string')
    return unusable(`the verdict of ${name} is ${kindWord(verdict)}, where a text should be`)
  if (verdict !== null && verdict.length > LONGEST_NAME)
    return unusable(`the verdict of ${name} is longer than ${LONGEST_NAME} characters`)
  const label = verdict?.trim() ?? ''
  return {
    judgement: {
      id,
      verdict: label === '' ? null : label,
      note: typeof note === 'string' ? note : '',
      seconds: Math.round(seconds),
      judgedAt: toTime(judgedAt),
    },
    problem:
      typeof note === 'string' || note === null
        ? null
        : `the note of ${name} is ${kindWord(note)}, where a text should be, and was left out`,
  }
}
