import type { Recorded, Turn } from '@/interaction/interaction'
import { readInstant } from '@/lib/dates'
import { median } from '@/lib/median'
import { formatCount } from '@/lib/numbers'
import { roughDuration } from './rough-duration'

type Reason = {
  readonly kind: 'requested' | 'answer' | 'long' | 'gap'
  /** As part of a list: "long gap". */
  readonly short: string
  /** By itself: "Long gap: 2 days before this turn". */
  readonly words: string
}

/** A turn worth looking at, counted from 1, and why. */
export type Landmark = { readonly turn: number; readonly reasons: readonly Reason[] }

const LONG_CHARACTERS = 2000
const LONG_TIMES_MEDIAN = 3
const LONG_GAP_SECONDS = 30 * 60
const LONG_GAP_TIMES_MEDIAN = 10
/** When turns follow each other within seconds, even ten times the usual pause is not a long one. */
const SHORTEST_GAP_SECONDS = 60

/** In UTF-16 units; 0 if nothing was recorded as text. */
export const lengthOf = (text: Recorded<string>): number =>
  text.kind === 'value' ? text.value.length : 0

const absent = (short: string, words: string): Reason => ({ kind: 'answer', short, words })

const answerReason = ({ output }: Turn): Reason | null => {
  if (output.kind === 'missing') return absent('no answer recorded', 'No answer recorded')
  if (output.kind === 'empty') return absent('empty answer', 'Empty answer')
  if (output.kind === 'unexpected') return absent('answer is not text', 'The answer is not text')
  return output.value.trim() === '' ? absent('blank answer', 'The answer is only whitespace') : null
}

const longReason = (speech: 'question' | 'answer', length: number, usual: number) =>
  length > LONG_CHARACTERS && length > usual * LONG_TIMES_MEDIAN
    ? ({
        kind: 'long',
        short: `long ${speech}`,
        words: `Long ${speech}: ${formatCount(length, 'character')}`,
      } as const)
    : null

const gapReason = (gap: number | null, usual: number): Reason | null => {
  if (gap === null) return null
  const isLong =
    gap > LONG_GAP_SECONDS || (gap > SHORTEST_GAP_SECONDS && gap > usual * LONG_GAP_TIMES_MEDIAN)
  return isLong
    ? { kind: 'gap', short: 'long gap', words: `Long gap: ${roughDuration(gap)} before this turn` }
    : null
}

/** Seconds between the times of two turns; null if either is unknown, or a day without a time. */
const toGaps = (turns: readonly Turn[]): readonly (number | null)[] => {
  const times = turns.map(({ timestamp }) => {
    const instant = timestamp.kind === 'value' ? readInstant(timestamp.value) : null
    return instant?.kind === 'instant' && instant.hasTime ? instant.date.getTime() : null
  })
  return times.map((time, index) => {
    const before = times[index - 1] ?? null
    return time === null || before === null ? null : (time - before) / 1000
  })
}

/** The turns worth looking at, in order: requested, without an answer, unusually long, after a pause. */
export const toLandmarks = (turns: readonly Turn[]): readonly Landmark[] => {
  const gaps = toGaps(turns)
  const usual = {
    gap: median(gaps.filter((gap) => gap !== null)),
    question: median(turns.map(({ input }) => lengthOf(input))),
    answer: median(turns.map(({ output }) => lengthOf(output))),
  }
  return turns.flatMap((turn, index) => {
    const reasons = [
      turn.isRequested
        ? ({ kind: 'requested', short: 'requested', words: 'Requested' } as const)
        : null,
      gapReason(gaps[index] ?? null, usual.gap),
      longReason('question', lengthOf(turn.input), usual.question),
      longReason('answer', lengthOf(turn.output), usual.answer),
      answerReason(turn),
    ].filter((reason) => reason !== null)
    return reasons.length === 0 ? [] : [{ turn: index + 1, reasons }]
  })
}

const known = new WeakMap<readonly Turn[], ReadonlyMap<number, Landmark>>()

/** The landmarks of a conversation by turn number, computed once. */
export const landmarksOf = (turns: readonly Turn[]): ReadonlyMap<number, Landmark> => {
  const before = known.get(turns)
  if (before !== undefined) return before
  const made = new Map(toLandmarks(turns).map((landmark) => [landmark.turn, landmark]))
  known.set(turns, made)
  return made
}

/** A turn in one line: "Turn 12 of 26, requested, long answer". */
export const turnWords = (turn: number, total: number, landmark: Landmark | undefined): string =>
  [`Turn ${turn} of ${total}`, ...(landmark?.reasons ?? []).map(({ short }) => short)].join(', ')
