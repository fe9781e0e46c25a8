import { readInstant } from '@/lib/dates'
import { isDeeperThan } from './depth'
import type { Drift, Recorded, Turn } from './interaction'

/** A turn as read, before it is known which one was requested. */
export type ReadTurn = Omit<Turn, 'isRequested'> & {
  readonly isChosen: boolean
  /** Its time in ms since 1970; null if it has no readable one. */
  readonly at: number | null
}

/** What the record says outside of `conversation`. */
export type OwnTurn = Pick<Turn, 'input' | 'output' | 'timestamp'>

const TEXTS = ['input', 'output'] as const

const MAX_COMPARED_LEVELS = 100

type Timed = { readonly turn: ReadTurn; readonly at: number }

/**
 * Sorts by time. A turn without a readable time stays directly after the one that it was recorded after, so it takes
 * over that one's time; turns with the same time stay in recorded order.
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

/**
 * The value by which two fields are compared: space around a text may have been cut off in one place only. An object
 * counts as its JSON; one too deep for the call stack counts as nothing.
 */
const contentOf = (field: Recorded<string>): string | null => {
  if (field.kind === 'value') return field.value.trim()
  if (field.kind !== 'unexpected' || isDeeperThan(field.raw, MAX_COMPARED_LEVELS)) return null
  return JSON.stringify(field.raw)
}

/** Tells whether a turn has the record's own time: the same moment or, where one can't be read, the same text. */
const atTimeOf = (own: OwnTurn) => {
  const [at, written] = [momentOf(own), contentOf(own.timestamp)]
  return (turn: ReadTurn): boolean =>
    at === null || turn.at === null
      ? written !== null && contentOf(turn.timestamp) === written
      : turn.at === at
}

/** The turns with the same texts as the record. */
const withTextsOf = (own: OwnTurn, turns: readonly ReadTurn[]) => {
  const [input, output] = [contentOf(own.input), contentOf(own.output)]
  return turns.filter(
    (turn) => contentOf(turn.input) === input && contentOf(turn.output) === output,
  )
}

/**
 * Which of the turns was requested: the one that is marked as chosen; of several marked ones, or of all if none is
 * marked, the one with the record's own texts or, if those are withheld, the one at its time. Undefined if none of them
 * can be it.
 */
const findRequested = (turns: readonly ReadTurn[], own: OwnTurn) => {
  const chosen = turns.filter(({ isChosen }) => isChosen)
  const possible = chosen.length > 0 ? chosen : turns
  const same = withTextsOf(own, possible)
  const isAtOwnTime = atTimeOf(own)
  return (
    same.find(isAtOwnTime) ??
    // An empty turn has the texts of such a record, whichever it is.
    (isWithheld(own) ? possible.find(isAtOwnTime) : undefined) ??
    same[0] ??
    chosen[0]
  )
}

/** Inserts the record's own turn after the last one that is not later; at the end if its time is unknown. */
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

/** What the turn says; if it says nothing, what the record says, even if that is only that the field is empty. */
const orOwn = (field: Recorded<string>, own: Recorded<string>): Recorded<string> =>
  isAbsent(field) && own.kind !== 'missing' ? own : field

/** The requested turn, with anything it lacks taken from the record. */
const filled = (turn: OwnTurn, own: OwnTurn): Turn => ({
  input: orOwn(turn.input, own.input),
  output: orOwn(turn.output, own.output),
  timestamp: orOwn(turn.timestamp, own.timestamp),
  isRequested: true,
})

/**
 * The turns in the order shown, at most one of them requested. If the record's own turn can't be found in a
 * conversation, it is added, unless its texts are withheld and there is nothing to add.
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

/** Which of the record's own texts appear nowhere among the turns, because the requested one has others. */
export const textsNotShown = (turns: readonly Turn[], own: OwnTurn): ('input' | 'output')[] => {
  const requested = turns.find(({ isRequested }) => isRequested)
  if (requested === undefined) return []
  return TEXTS.filter(
    (name) => own[name].kind !== 'missing' && contentOf(requested[name]) !== contentOf(own[name]),
  )
}

/** The service promises exactly one requested turn; any other number is worth reporting. */
export const chosenDrift = (turns: readonly ReadTurn[]): readonly Drift[] => {
  const chosen = turns.filter(({ isChosen }) => isChosen).length
  if (turns.length === 0 || chosen === 1) return []
  const found = chosen === 0 ? 'none' : String(chosen)
  return [{ path: 'conversation', expected: 'exactly one turn marked as chosen', found }]
}
