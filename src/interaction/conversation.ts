import { driftCollector, pathTo, wordsFor } from './drift'
import type { Drift, Recorded } from './interaction'
import { readTurn } from './interaction.schema'
import { itemsOf } from './items-of'
import { isObject } from '@/lib/json-object'
import { MISSING, unexpected } from './recorded'
import { momentOf, type ReadTurn } from './turns'

/** An item of the list that is not a turn is shown where the user's words would be. */
const notATurn = (raw: unknown): ReadTurn => ({
  input: raw === null ? MISSING : unexpected(raw),
  output: MISSING,
  timestamp: MISSING,
  isChosen: false,
  at: null,
})

type Field = { readonly name: string; readonly value: unknown }

const toObject = (fields: readonly Field[]) =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]))

/**
 * What a turn holds that has neither of the known texts, such as a role and a content: shown where the user's words
 * would be, or the turn would seem to be empty. The requested turn has its texts from the record.
 */
const wordsElsewhere = (raw: object, { turn, others }: ReturnType<typeof readTurn>) =>
  turn.isChosen || others.length === 0 || 'input' in raw || 'output' in raw
    ? undefined
    : toObject(others)

/** How many turns are read without a pause: about a millisecond's work. */
const BATCH = 100

type ReadConversation = {
  readonly turns: readonly ReadTurn[]
  readonly drift: readonly Drift[]
  /** The fields of turns that have no place of their own, keyed by the turn's position as recorded: `[0]`. */
  readonly others: ReadonlyMap<string, unknown>
}

/**
 * Reads the turns as recorded, and reports each kind of difference once, at the first turn that has it. Pauses now and
 * then.
 */
export function* readConversation(
  conversation: Recorded<readonly unknown[]>,
): Generator<void, ReadConversation> {
  const drift = driftCollector()
  const turns: ReadTurn[] = []
  const others = new Map<string, unknown>()
  for (const [at, raw] of itemsOf(conversation).entries()) {
    if (at % BATCH === 0) yield
    const place = `conversation[${at}]`
    if (!isObject(raw)) {
      drift.add('turn', { path: place, expected: 'an object', found: wordsFor(raw) })
      turns.push(notATurn(raw))
      continue
    }
    const read = readTurn(raw)
    for (const fault of read.drift)
      drift.add(fault.path, { ...fault, path: pathTo(place, fault.path) })
    for (const { name, value } of read.others)
      drift.add(name, {
        path: pathTo(place, name),
        expected: 'no such field',
        found: wordsFor(value),
      })
    const ownWords = wordsElsewhere(raw, read)
    const unplaced = [...read.oddMark, ...(ownWords === undefined ? read.others : [])]
    if (unplaced.length > 0) others.set(`[${at}]`, toObject(unplaced))
    const turn = ownWords === undefined ? read.turn : { ...read.turn, input: unexpected(ownWords) }
    turns.push({ ...turn, at: momentOf(turn) })
  }
  return { turns, drift: drift.all(), others }
}
