import { readInstant } from '@/lib/dates'
import { isDeeperThan } from './depth'
import type { Drift, Recorded, Turn } from './interaction'

/** A turn as read, before it is known which one was asked for. */
export type ReadTurn = Omit<Turn, 'isRequested'> & {
  readonly isChosen: boolean
  /** Its time in ms since 1970; null where none can be read. */
  readonly at: number | null
}

/** What the record says about itself outside of `conversation`. */
export type OwnTurn = Pick<Turn, 'input' | 'output' | 'timestamp'>

const TEXTS = ['input', 'output'] as const

const MAX_COMPARED_LEVELS = 100

type Timed = { readonly turn: ReadTurn; readonly at: number }

/**
 * In the order of time. A turn without a readable time stays right behind the one that it was recorded after, so it
 * takes over that one's time; turns of the same time stay as recorded.
 */
const inOrder = (turns: readonly ReadTurn[]): Timed[] => {
  let at = -Infinity
  const timed = turns.map((turn) => {
    at = turn.at ?? at
    return { turn, at }
  })
  return timed.toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at))
}

/** A turn's time in ms since 1970; null where none can be read. */
export const momentOf = ({ timestamp }: OwnTurn) => {
  if (timestamp.kind !== 'value') return null
  const instant = readInstant(timestamp.value)
  return instant.kind === 'instant' ? instant.date.getTime() : null
}

const isAbsent = ({ kind }: Recorded<unknown>) => kind === 'missing' || kind === 'empty'

const isWithheld = ({ input, output }: OwnTurn) => isAbsent(input) && isAbsent(output)

/** What two fields are compared by. An object counts as its JSON, and one that no call stack holds as nothing. */
const contentOf = (field: Recorded<string>): string | null => {
  if (field.kind === 'value') return field.value
  if (field.kind !== 'unexpected' || isDeeperThan(field.raw, MAX_COMPARED_LEVELS)) return null
  return JSON.stringify(field.raw)
}

const isAtOwnTime = ({ timestamp }: OwnTurn, own: OwnTurn) =>
  contentOf(timestamp) !== null && contentOf(timestamp) === contentOf(own.timestamp)

/** The turns that say what the record says. */
const withTextsOf = (own: OwnTurn, turns: readonly ReadTurn[]) => {
  const [input, output] = [contentOf(own.input), contentOf(own.output)]
  return turns.filter(
    (turn) => contentOf(turn.input) === input && contentOf(turn.output) === output,
  )
}

/**
 * Which of the turns was asked for: one that is marked as chosen; of several marked ones the one with the record's own
 * texts; where none is marked, any with the record's own texts, or, if those are withheld, the one at its time.
 * Undefined where none of them can be it.
 */
const findRequested = (turns: readonly ReadTurn[], own: OwnTurn) => {
  const chosen = turns.filter(({ isChosen }) => isChosen)
  const same = withTextsOf(own, chosen.length > 0 ? chosen : turns)
  return (
    same.find((turn) => isAtOwnTime(turn, own)) ??
    same[0] ??
    chosen[0] ??
    (isWithheld(own) ? turns.find((turn) => isAtOwnTime(turn, own)) : undefined)
  )
}

/** Puts the record's own turn behind the last one that is not later; at the end where its time is unknown. */
const withOwn = (timed: readonly Timed[], own: OwnTurn): Turn[] => {
  const at = momentOf(own) ?? Infinity
  const place = timed.findLastIndex((other) => other.at <= at) + 1
  const turns = timed.map(({ turn }) => toTurn(turn))
  return turns.toSpliced(place, 0, { ...own, isRequested: true })
}

const toTurn = ({ input, output, timestamp }: OwnTurn): Turn => ({
  input,
  output,
  timestamp,
  isRequested: false,
})

/** What the turn says; where that is nothing, what the record says, if only that it is empty. */
const orOwn = (field: Recorded<string>, own: Recorded<string>): Recorded<string> =>
  isAbsent(field) && own.kind !== 'missing' ? own : field

/** The requested turn, with whatever it lacks taken from the record. */
const filled = (turn: OwnTurn, own: OwnTurn): Turn => ({
  input: orOwn(turn.input, own.input),
  output: orOwn(turn.output, own.output),
  timestamp: orOwn(turn.timestamp, own.timestamp),
  isRequested: true,
})

/**
 * The turns in the order shown, at most one of them requested. A conversation in which the record's own turn can't be
 * found gets it added, unless there is nothing to add because its texts are withheld.
 */
export const toTurns = (read: readonly ReadTurn[], own: OwnTurn): readonly Turn[] => {
  if (read.length === 0) return [{ ...own, isRequested: true }]
  const timed = inOrder(read)
  const requested = findRequested(
    timed.map(({ turn }) => turn),
    own,
  )
  if (requested === undefined && !isWithheld(own)) return withOwn(timed, own)
  return timed.map(({ turn }) => (turn === requested ? filled(turn, own) : toTurn(turn)))
}

/** Which of the record's own texts stand nowhere among the turns, because the requested one has others. */
export const textsNotShown = (turns: readonly Turn[], own: OwnTurn): ('input' | 'output')[] => {
  const requested = turns.find(({ isRequested }) => isRequested)
  if (requested === undefined) return []
  return TEXTS.filter(
    (name) => own[name].kind !== 'missing' && contentOf(requested[name]) !== contentOf(own[name]),
  )
}

/** The service promises one requested turn; every other number is worth knowing. */
export const chosenDrift = (turns: readonly ReadTurn[]): readonly Drift[] => {
  const chosen = turns.filter(({ isChosen }) => isChosen).length
  if (turns.length === 0 || chosen === 1) return []
  const found = chosen === 0 ? 'none' : String(chosen)
  return [{ path: 'conversation', expected: 'exactly one turn marked as chosen', found }]
}
