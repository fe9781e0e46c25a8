import * as v from 'valibot'
import { driftCollector, pathTo, wordsFor } from './drift'
import type { Drift, Recorded, Tag } from './interaction'
import { itemsOf } from './items-of'
import { fieldsOf, isObject } from '@/lib/json-object'
import { numberText } from '@/lib/numbers'
import { bySchema, toRecorded } from './recorded'

/** Numbers and booleans count as text: tags are texts, but senders do not always quote them. */
const readTagText = bySchema(
  v.union([
    v.string(),
    v.pipe(v.boolean(), v.transform(String)),
    v.pipe(v.number(), v.finite(), v.transform(numberText)),
  ]),
)

const toTag = (key: string, value: unknown): Tag => ({
  key,
  value: toRecorded(value, readTagText),
})

const readPairs = bySchema(v.array(v.object({ key: v.string(), value: v.optional(v.unknown()) })))

/** Reads tags as an object or as a list of `{key, value}`. Null for anything else. */
export const readTags = (raw: unknown): readonly Tag[] | null =>
  isObject(raw)
    ? fieldsOf(raw).map(([key, value]) => toTag(key, value))
    : (readPairs(raw)?.map(({ key, value }) => toTag(key, value)) ?? null)

/** The tags whose value is neither a text nor anything that converts to one in an obvious way. */
export const tagDrift = (tags: Recorded<readonly Tag[]>): readonly Drift[] => {
  const drift = driftCollector()
  for (const { key, value } of itemsOf(tags)) {
    if (value.kind !== 'unexpected') continue
    const path = pathTo('tags', key)
    drift.add('tags', { path, expected: 'a string', found: wordsFor(value.raw) })
  }
  return drift.all()
}
