import * as v from 'valibot'
import { wordsFor } from './drift'
import { readEmotions } from './emotions'
import type { Drift, Recorded } from './interaction'
import { isObject } from '@/lib/json-object'
import { bySchema, listOf, readNumber, readText, toRecorded } from './recorded'
import type { Reader } from './recorded'
import { readDetails } from './source-details'
import { readTags } from './tags'

/**
 * A field that accepts anything. Its words say what the API documents, for the list of differences. Missing keys become
 * null: an object's schema does not check a key that is missing.
 */
const field = <T>(read: Reader<T>, words: string, isComposite = false) =>
  v.pipe(
    v.optional(v.unknown(), null),
    v.transform((raw) => toRecorded(raw, read, { isComposite })),
    v.description(words),
  )

/** Documented as text, but sent as a number too. */
const readCount: Reader<number> = (raw) =>
  typeof raw === 'string' && /^\d{1,15}(\.\d+)?$/.test(raw.trim()) ? Number(raw) : readNumber(raw)

const readList = listOf<unknown>((raw) => (Array.isArray(raw) ? raw : null))

const text = field(readText, 'a string')
const number = field(readNumber, 'a number')
const flag = field(bySchema(v.boolean()), 'true or false')
const texts = field(listOf(bySchema(v.array(v.string()))), 'a list of strings', true)

/** The body of `detail-v2`: the only place that knows the API's field names. */
const recordSchema = v.object({
  id: text,
  project_id: text,
  user: text,
  user_query: text,
  input: text,
  output: text,
  timestamp: text,
  end_timestamp: text,
  latency: number,
  cost: number,
  text_language: text,
  sentiment: text,
  topic: text,
  intent: text,
  emotions: field(readEmotions, 'numbers by name, or a list of names', true),
  pii_removed: flag,
  verbosity: field(readCount, 'a number of characters'),
  actions: texts,
  action_details: text,
  feedback_type: text,
  feedback_actions: texts,
  feedback_action_rating: number,
  feedback_action_text: text,
  tags: field(listOf(readTags), 'texts by name', true),
  risky_behavior: text,
  warning_message: text,
  rags: field(readList, 'a list of strings', true),
  rags_details: field(readDetails, 'sources with their query and results', true),
  conversation: field(readList, 'a list of turns', true),
})

const turnSchema = v.object({ input: text, output: text, timestamp: text, is_chosen: flag })

/** Works without a schema: anything that is not an object has none of its fields. */
const objectOf = (raw: unknown) => (isObject(raw) ? raw : {})

type Fields = Readonly<Record<string, Recorded<unknown>>>
type Schema = typeof recordSchema | typeof turnSchema

/** The fields whose type differs from the documented one, under the API's names. */
const fieldDrift = (schema: Schema, fields: Fields): Drift[] =>
  Object.entries(schema.entries).flatMap(([path, entry]) => {
    const read = fields[path]
    if (read?.kind !== 'unexpected') return []
    return [
      { path, expected: v.getDescription(entry) ?? 'something else', found: wordsFor(read.raw) },
    ]
  })

/** The fields that the schema does not know, as they came. */
const othersOf = (schema: Schema, raw: Readonly<Record<string, unknown>>) =>
  Object.keys(raw)
    .filter((name) => !Object.hasOwn(schema.entries, name))
    .map((name) => ({ name, value: raw[name] }))

/** One item of `conversation`, with its own drift; paths start at the turn. */
export const readTurn = (raw: unknown) => {
  const body = objectOf(raw)
  const { is_chosen: chosen, ...fields } = v.parse(turnSchema, body)
  return {
    turn: { ...fields, isChosen: chosen.kind === 'value' && chosen.value },
    drift: fieldDrift(turnSchema, { ...fields, is_chosen: chosen }),
    others: othersOf(turnSchema, body),
    // It marks nothing, and there is no place to show it.
    oddMark: chosen.kind === 'unexpected' ? [{ name: 'is_chosen', value: chosen.raw }] : [],
  }
}

/** All documented fields under our own names, how they differ from the documentation, and unknown fields. */
export const readRecord = (raw: unknown) => {
  const body = objectOf(raw)
  const wire = v.parse(recordSchema, body)
  return {
    fields: {
      id: wire.id,
      projectId: wire.project_id,
      user: wire.user,
      userQuery: wire.user_query,
      input: wire.input,
      output: wire.output,
      startedAt: wire.timestamp,
      endedAt: wire.end_timestamp,
      latency: wire.latency,
      cost: wire.cost,
      language: wire.text_language,
      sentiment: wire.sentiment,
      topic: wire.topic,
      intent: wire.intent,
      emotions: wire.emotions,
      piiRemoved: wire.pii_removed,
      verbosity: wire.verbosity,
      actions: wire.actions,
      actionDetails: wire.action_details,
      feedback: {
        type: wire.feedback_type,
        actions: wire.feedback_actions,
        rating: wire.feedback_action_rating,
        text: wire.feedback_action_text,
      },
      tags: wire.tags,
      riskyBehavior: wire.risky_behavior,
      warning: wire.warning_message,
    },
    rags: wire.rags,
    ragsDetails: wire.rags_details,
    conversation: wire.conversation,
    drift: fieldDrift(recordSchema, wire),
    others: othersOf(recordSchema, body),
  }
}
