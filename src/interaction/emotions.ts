import * as v from 'valibot'
import { driftCollector, pathTo, wordsFor } from './drift'
import type { Drift, EmotionScore, Emotions, Recorded } from './interaction'
import { fieldsOf, isObject } from '@/lib/json-object'
import { MISSING, bySchema, listOf, readNumber, toRecorded } from './recorded'

const toScore = (name: string, score: unknown): EmotionScore => ({
  name,
  score: toRecorded(score, readNumber),
})

const optionalText = v.optional(v.string())

/** An item of a list: a name, or an object with a name and a number under any of the names they are known by. */
const itemSchema = v.union([
  v.pipe(
    v.string(),
    v.transform((name): EmotionScore => ({ name, score: MISSING })),
  ),
  v.pipe(
    v.looseObject({ emotion: optionalText, name: optionalText, label: optionalText }),
    v.check((item) => (item.emotion ?? item.name ?? item.label) !== undefined),
    v.transform((item) =>
      toScore(
        item.emotion ?? item.name ?? item.label ?? '',
        item['score'] ?? item['value'] ?? item['probability'] ?? item['intensity'],
      ),
    ),
  ),
])

const readItems = listOf(bySchema(v.array(itemSchema)))

const fromList = (list: readonly EmotionScore[]): Emotions =>
  list.every(({ score }) => score.kind === 'missing')
    ? { kind: 'names', names: list.map(({ name }) => name) }
    : { kind: 'scores', scores: list }

const readScores = listOf((raw) =>
  // Not a record schema, which would leave out a name such as `constructor`.
  isObject(raw) ? fieldsOf(raw).map(([name, score]) => toScore(name, score)) : null,
)

/** Reads an object of scores by name, a list of names, or a list of objects. Null for anything else, and for none. */
export const readEmotions = (raw: unknown): Emotions | null => {
  const scores = readScores(raw)
  if (scores !== null) return { kind: 'scores', scores }
  const items = readItems(raw)
  return items === null ? null : fromList(items)
}

/** The scores that are no numbers. */
export const emotionDrift = (emotions: Recorded<Emotions>): readonly Drift[] => {
  if (emotions.kind !== 'value' || emotions.value.kind === 'names') return []
  const drift = driftCollector()
  for (const { name, score } of emotions.value.scores) {
    if (score.kind !== 'unexpected') continue
    const path = pathTo('emotions', name)
    drift.add('emotions', { path, expected: 'a number', found: wordsFor(score.raw) })
  }
  return drift.all()
}
