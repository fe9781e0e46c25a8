import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parseInteractionId } from '@/lib/interaction-id'
import { SAMPLES } from '../index'
import { SEEDED_COUNT, seededId } from './schedule'
import { seededSample, seededSamples } from './seeded-samples'

const DAY = 86_400_000
// Noon on a Wednesday.
const NOW = Date.UTC(2027, 2, 10, 12)

const Record = v.looseObject({
  id: v.string(),
  user: v.string(),
  input: v.string(),
  output: v.string(),
  user_query: v.nullable(v.string()),
  topic: v.nullable(v.string()),
  text_language: v.nullable(v.string()),
  sentiment: v.nullable(v.string()),
  warning_message: v.nullable(v.string()),
  risky_behavior: v.nullable(v.string()),
  feedback_type: v.nullable(v.string()),
  feedback_action_rating: v.nullable(v.number()),
  feedback_action_text: v.nullable(v.string()),
  timestamp: v.string(),
  end_timestamp: v.string(),
  verbosity: v.string(),
  conversation: v.array(
    v.object({
      input: v.string(),
      output: v.string(),
      timestamp: v.string(),
      is_chosen: v.boolean(),
    }),
  ),
})

const recordsAt = (now: number) => seededSamples(now).map(({ body }) => v.parse(Record, body))

const records = recordsAt(NOW)
const analysed = records.filter(({ sentiment }) => sentiment !== null)

const share = (found: readonly unknown[]) => found.length / records.length

const ageOf = (record: v.InferOutput<typeof Record>, now = NOW) =>
  now - Date.parse(record.timestamp)

describe('seeded samples', () => {
  test('are a few hundred, each with a case of its own', () => {
    expect(records.length).toBe(SEEDED_COUNT)
    expect(SEEDED_COUNT).toBeGreaterThan(300)
    expect(new Set(records.map(({ input }) => input)).size).toBe(SEEDED_COUNT)
  })

  test('have ids that are UUIDs, and no two that begin alike, as pages show the beginning', () => {
    const ids = records.map(({ id }) => id)
    expect(ids.map((id) => parseInteractionId(id))).toEqual(ids)
    const known = SAMPLES.map(({ body }) => String(body['id']))
    const starts = [...ids, ...known].map((id) => id.slice(0, 8))
    expect(new Set(starts).size).toBe(starts.length)
  })

  test.each([0, 1, 150, SEEDED_COUNT - 1])('number %i is found by its id alone', (index) => {
    const sample = seededSample(seededId(index), NOW)
    expect(sample).toEqual(seededSamples(NOW)[index])
  })

  test.each([
    seededId(-1),
    seededId(SEEDED_COUNT),
    seededId(0).replace(/0$/, '1'),
    seededId(0).toUpperCase(),
    '00000000-0000-4000-8000-000000000000',
  ])('%s is none', (id) => {
    expect(seededSample(id, NOW)).toBeNull()
  })

  test('leave no place unfilled', () => {
    for (const { conversation, user_query: query } of records) {
      const texts = conversation.flatMap(({ input, output }) => [input, output])
      expect([query ?? '', ...texts].join('\n')).not.toMatch(/\{\{[\w |]/)
      expect(texts).not.toContain('')
    }
  })

  test('have one chosen turn among one to six, in order, and it is the record itself', () => {
    for (const { conversation, input, output, timestamp } of records) {
      expect(conversation.filter((turn) => turn.is_chosen)).toEqual([
        { input, output, timestamp, is_chosen: true },
      ])
      const times = conversation.map((turn) => turn.timestamp)
      expect(times).toEqual(times.toSorted())
      expect(conversation.length).toBeLessThanOrEqual(6)
    }
    expect(new Set(records.map(({ conversation }) => conversation.length)).size).toBeGreaterThan(3)
  })

  test('count the characters of their answers rightly, and end after they began', () => {
    for (const record of records) {
      expect(record.verbosity).toBe(String(record.output.length))
      expect(record.end_timestamp > record.timestamp).toBe(true)
    }
  })

  test('have feedback, warnings and risks in believable shares', () => {
    const withFeedback = (type: string) => records.filter((one) => one.feedback_type === type)
    const negative = [...withFeedback('negative_explicit'), ...withFeedback('negative_implicit')]
    expect(share(negative)).toBeGreaterThan(0.09)
    expect(share(negative)).toBeLessThan(0.15)
    for (const type of ['negative_explicit', 'negative_implicit', 'positive_explicit']) {
      expect(share(withFeedback(type))).toBeGreaterThan(0.02)
    }
    const warned = records.filter((one) => one.warning_message !== null)
    const risky = records.filter((one) => one.risky_behavior !== null)
    expect([share(warned) > 0.02, share(warned) < 0.1]).toEqual([true, true])
    expect([share(risky) > 0.01, share(risky) < 0.06]).toEqual([true, true])
  })

  test('rate low only what was disliked, and high only what was liked', () => {
    for (const { feedback_action_rating: rating, feedback_type: type } of records) {
      if (rating === null) continue
      expect(type).toBe(rating <= 2 ? 'negative_explicit' : 'positive_explicit')
    }
    expect(records.some((one) => one.feedback_action_rating !== null)).toBe(true)
  })

  test('speak six languages on many topics, and the same people come again', () => {
    const of = (name: 'topic' | 'text_language' | 'sentiment' | 'user') =>
      new Set(analysed.map((one) => one[name]))
    expect(of('text_language')).toEqual(new Set(['en', 'de', 'fr', 'es', 'ja', 'ar']))
    expect(of('topic').size).toBeGreaterThanOrEqual(12)
    expect(of('sentiment').size).toBeGreaterThanOrEqual(5)
    expect(of('user').size).toBeGreaterThan(40)
    expect(of('user').size).toBeLessThan(120)
  })

  test('mark as replaced only what stands for something in the text', () => {
    const marked = seededSamples(NOW).filter(({ body }) => body['pii_removed'] === true)
    expect(marked.length).toBeGreaterThan(5)
    for (const { body } of marked) expect(JSON.stringify(body)).toMatch(/\[[A-Z_]+\]/)
  })
})

describe('the time of a seeded sample', () => {
  // Each hour of a week, whatever day it is.
  const hours = Array.from({ length: 56 }, (_, at) => NOW + at * 3 * 3_600_000)

  test.each([Date.UTC(2024, 1, 29), NOW, Date.UTC(2031, 6, 1, 23, 59)])(
    'is within the nine weeks before %i, none in the future',
    (now) => {
      const ages = recordsAt(now).map((record) => ageOf(record, now))
      expect(Math.min(...ages)).toBeGreaterThan(0)
      expect(Math.max(...ages)).toBeLessThan(63.1 * DAY)
    },
  )

  test('leaves no week without a few dozen, and no day without any', () => {
    for (const now of hours) {
      const ages = seededSamples(now).map(({ body }) => now - Date.parse(String(body['timestamp'])))
      expect(ages.filter((age) => age <= 7 * DAY).length).toBeGreaterThanOrEqual(30)
      expect(ages.filter((age) => age <= 1.05 * DAY).length).toBeGreaterThan(0)
    }
  })

  test('stays the same from one day to the next, but for the few that come round again', () => {
    const before = new Map(records.map(({ id, timestamp }) => [id, timestamp]))
    const later = recordsAt(NOW + DAY)
    const moved = later.filter(({ id, timestamp }) => before.get(id) !== timestamp)
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.length).toBeLessThan(10)
    for (const { id, timestamp } of moved) {
      expect(Date.parse(timestamp) - Date.parse(before.get(id) ?? '')).toBe(63 * DAY)
    }
  })

  test('decides what is analysed: nothing of the last day is, all else is', () => {
    for (const record of records) {
      const isFresh = ageOf(record) < DAY
      expect([record.topic, record.user_query, record.sentiment].includes(null)).toBe(isFresh)
    }
    expect(analysed.length).toBeLessThan(records.length)
  })
})
