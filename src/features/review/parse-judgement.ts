import * as v from 'valibot'
import type { InteractionId } from '@/lib/interaction-id'
import type { Judgement } from '@/lib/judgement'
import { parseJson } from '@/lib/parse-json'

/** Longer notes are cut as they are typed. UTF-16 code units. */
export const LONGEST_NOTE = 10_000
/** More than a judgement can take, even escaped: not ours, so it is not read. */
const LONGEST_TEXT = 8 * LONGEST_NOTE

const LATEST_TIME = 8.64e15
/** Ten years: nobody reads for longer. */
const LONGEST_READING = 315_360_000

const storedSchema = v.object({
  verdict: v.fallback(v.nullable(v.pipe(v.string(), v.minLength(1))), null),
  note: v.fallback(v.string(), ''),
  seconds: v.fallback(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_READING)),
    0,
  ),
  judgedAt: v.fallback(
    v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(LATEST_TIME))),
    null,
  ),
})

/** The judgement of an interaction that nobody has looked at. */
export const unjudged = (id: InteractionId): Judgement => ({
  id,
  verdict: null,
  note: '',
  seconds: 0,
  judgedAt: null,
})

/** Whether it says nothing, and so need not be kept. */
export const isBlank = ({ verdict, note, seconds }: Judgement): boolean =>
  verdict === null && note === '' && seconds === 0

/**
 * Reads what is stored for an interaction. It may hold anything: a part that can't be read counts as missing, and the
 * other parts are kept.
 */
export const parseJudgement = (id: InteractionId, text: string | null): Judgement => {
  if (text === null || text.length > LONGEST_TEXT) return unjudged(id)
  const parsed = v.safeParse(storedSchema, parseJson(text))
  if (!parsed.success) return unjudged(id)
  const { verdict, judgedAt, ...rest } = parsed.output
  return { id, ...rest, verdict, judgedAt: verdict === null ? null : judgedAt }
}

/** The text to store; the id is in the key. */
export const printJudgement = ({ verdict, note, seconds, judgedAt }: Judgement): string =>
  JSON.stringify({ verdict, note, seconds, judgedAt })
