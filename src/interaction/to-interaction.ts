import { runToEnd } from '@/lib/run-in-slices'
import { readConversation } from './conversation'
import { isDeeperThan } from './depth'
import { driftCollector, pathTo, wordsFor } from './drift'
import { emotionDrift } from './emotions'
import type { Drift, Interaction, Recorded, Turn } from './interaction'
import { readRecord } from './interaction.schema'
import { itemsOf } from './items-of'
import { fieldsOf, isObject } from '@/lib/json-object'
import { toSources } from './sources'
import { tagDrift } from './tags'
import { chosenDrift, textsNotShown, toTurns } from './turns'
import type { OwnTurn } from './turns'

/**
 * How many levels of lists and objects a record may have, itself included. Deeper ones are kept, and drawn only on
 * demand.
 */
const MAX_LEVELS = 200

const depthDrift = (body: unknown): readonly Drift[] =>
  fieldsOf(isObject(body) ? body : {})
    .filter(([, value]) => isDeeperThan(value, MAX_LEVELS - 1))
    .map(([name]) => ({
      path: pathTo('', name),
      expected: `at most ${MAX_LEVELS} levels`,
      found: 'deeper nesting',
    }))

const nameDrift = (names: Recorded<readonly unknown[]>): readonly Drift[] => {
  const drift = driftCollector()
  itemsOf(names).forEach((name, at) => {
    if (typeof name === 'string') return
    drift.add('rags', { path: `rags[${at}]`, expected: 'a string', found: wordsFor(name) })
  })
  return drift.all()
}

const textDrift = (turns: readonly Turn[], own: OwnTurn): readonly Drift[] =>
  textsNotShown(turns, own).map((name) => ({
    path: name,
    expected: 'the text of the requested turn',
    found: own[name].kind === 'empty' ? 'an empty one' : 'another one',
  }))

/** One entry per path, the first one, so the most important must come first. */
const oncePerPath = (drift: readonly Drift[]): readonly Drift[] => {
  const byPath = new Map<string, Drift>()
  for (const entry of drift) if (!byPath.has(entry.path)) byPath.set(entry.path, entry)
  return [...byPath.values()]
}

const hasAny = (fields: readonly Recorded<unknown>[]) =>
  fields.some(({ kind }) => kind === 'value' || kind === 'unexpected')

/**
 * Fields without a place of their own: unknown ones, including those of turns, and known ones that can't be shown in
 * their place.
 */
const toOtherFields = (
  read: ReturnType<typeof readRecord>,
  notShown: readonly ('input' | 'output')[],
  ofTurns: ReadonlyMap<string, unknown>,
): Interaction['otherFields'] => {
  const { fields, others } = read
  return [
    ...notShown.map((name) => ({ name, value: contentOf(fields[name]) })),
    ...(ofTurns.size > 0 ? [{ name: 'conversation', value: Object.fromEntries(ofTurns) }] : []),
    ...others,
  ]
}

const contentOf = (field: Recorded<string>) => {
  if (field.kind === 'value') return field.value
  return field.kind === 'unexpected' ? field.raw : ''
}

/**
 * Converts the body of a record, once, when it enters the cache. Takes any JSON value and never throws: whatever
 * differs from the documentation is kept as it was recorded, in its place, and listed in `drift`. Pauses now and then,
 * since a long conversation takes a while.
 */
export function* readInteraction(body: unknown): Generator<void, Interaction> {
  const read = readRecord(body)
  const { fields, drift, rags, ragsDetails } = read
  const own = { input: fields.input, output: fields.output, timestamp: fields.startedAt }
  const conversation = yield* readConversation(read.conversation)
  yield
  const turns = toTurns(conversation.turns, own)
  yield
  return {
    ...fields,
    turns,
    ...(read.conversation.kind === 'unexpected' && { oddConversation: read.conversation.raw }),
    sources: toSources(rags, ragsDetails),
    isAnalysed: hasAny([fields.topic, fields.sentiment, fields.emotions, fields.intent]),
    otherFields: toOtherFields(read, textsNotShown(turns, own), conversation.others),
    drift: oncePerPath([
      ...depthDrift(body),
      ...drift,
      ...emotionDrift(fields.emotions),
      ...tagDrift(fields.tags),
      ...nameDrift(rags),
      ...conversation.drift,
      ...chosenDrift(conversation.turns),
      ...textDrift(turns, own),
    ]),
    raw: body,
  }
}

/** The same without pauses. */
export const toInteraction = (body: unknown): Interaction => runToEnd(readInteraction(body))
