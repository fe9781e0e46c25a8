import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberText } from '@/lib/numbers'
import { anyCharacter } from '@/test/any-character'
import { toInteraction } from './to-interaction'

const KNOWN = [
  'id project_id user user_query input output timestamp end_timestamp latency cost text_language sentiment topic intent',
  'emotions pii_removed verbosity actions action_details feedback_type feedback_actions feedback_action_rating',
  'feedback_action_text tags risky_behavior warning_message rags rags_details conversation',
].flatMap((line) => line.split(' '))

const INNER = [
  'source query input result results outputs output timestamp is_chosen',
  'key value emotion name label score __proto__ constructor a b',
  'page_content content text chunk snippet metadata',
].flatMap((line) => line.split(' '))

/** Any JSON, in which the names that readers look for may also appear at any depth. */
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, '', ' ', 0, -1.5, '78', 'a'),
    fc.string({ unit: anyCharacter }),
    fc.double({ noNaN: true }),
    fc.array(tie('json'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc
    .array(fc.tuple(tie('name'), tie('json')), { maxLength: 5 })
    .map((entries) => Object.fromEntries(entries.map(([name, value]) => [String(name), value]))),
  name: fc.oneof(fc.constantFrom(...INNER), fc.string()),
}))

const record = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...KNOWN), fc.string()), json), { maxLength: 12 })
  .map((entries) => Object.fromEntries(entries))

const runs = { numRuns: 1000 }

/** A thousand runs can exceed a test's default time limit on a busy machine. */
const patient = { timeout: 60_000 }

const childrenOf = (node: object): readonly unknown[] => Object.values(node)

/** Every text and finite number that can be reached from a value, at any depth. */
const leavesOf = (root: unknown): Set<string> => {
  const leaves = new Set<string>()
  const open: unknown[] = [root]
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next === 'object' && next !== null) open.push(...childrenOf(next))
    else if (typeof next === 'string' || typeof next === 'number') leaves.add(String(next))
  }
  return leaves
}

test('the unknown fields of turns stand among those of the record', () => {
  const conversation = [
    { input: 'Hi', output: 'Hello', is_chosen: true },
    { input: 'Hi', role: 'user', content: 'hello there' },
    'no turn',
    { input: 'Bye', output: 'Bye', is_chosen: 'yes', model: { name: 'm' } },
  ]
  expect(toInteraction({ conversation, x: 1 }).otherFields).toEqual([
    {
      name: 'conversation',
      value: {
        '[1]': { role: 'user', content: 'hello there' },
        '[3]': { is_chosen: 'yes', model: { name: 'm' } },
      },
    },
    { name: 'x', value: 1 },
  ])
})

test('any JSON becomes an interaction', patient, () => {
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: 'medium' }), (body) => {
      const read = toInteraction(body)
      expect(read.raw).toBe(body)
      expect(read.turns.length).toBeGreaterThan(0)
    }),
    runs,
  )
})

test(
  'any record has at most one requested turn, and names each unexpected field once',
  patient,
  () => {
    fc.assert(
      fc.property(record, (body) => {
        const { turns, drift } = toInteraction(body)
        expect(turns.filter(({ isRequested }) => isRequested).length).toBeLessThanOrEqual(1)
        const paths = drift.map(({ path }) => path)
        expect(new Set(paths).size).toBe(paths.length)
        for (const entry of drift)
          expect(`${entry.expected} ${entry.found}`).not.toMatch(/undefined|NaN|\[object/)
      }),
      runs,
    )
  },
)

/** What the converted record shows in its own places, excluding the raw body. */
const shownOf = (body: unknown) => {
  const { raw, drift, ...shown } = toInteraction(body)
  expect(raw).toBe(body)
  expect(Array.isArray(drift)).toBe(true)
  return shown
}

/** A tag or an emotion in a list has no place for unknown parts: only the raw view shows those. */
const withoutLists = (body: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([name, value]) => !(['tags', 'emotions'].includes(name) && Array.isArray(value)),
    ),
  )

test('every text and number of a record has a place of its own', patient, () => {
  fc.assert(
    fc.property(record.map(withoutLists), (body) => {
      const shown = leavesOf(shownOf(body))
      // An empty text is expressed by the kind of its field, and a verbosity of "078" is the number 78.
      const isShown = (leaf: string) =>
        [leaf, String(Number(leaf)), numberText(Number(leaf))].some((text) => shown.has(text)) ||
        leaf === ''
      expect([...leavesOf(body)].filter((leaf) => !isShown(leaf))).toEqual([])
    }),
    runs,
  )
})

const turn = fc.record({
  input: fc.oneof(fc.string(), fc.constant(null)),
  output: fc.oneof(fc.string(), fc.constant(null)),
  timestamp: fc.oneof(
    fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
      .map((date) => date.toISOString()),
    fc.constantFrom(null, '', 'soon'),
  ),
  is_chosen: fc.boolean(),
})

test('every recorded turn is shown, and those with a time in its order', patient, () => {
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1 }), (conversation) => {
      const { turns } = toInteraction({ conversation })
      expect(turns).toHaveLength(conversation.length)
      const times = turns
        .map(({ timestamp }) => (timestamp.kind === 'value' ? Date.parse(timestamp.value) : NaN))
        .filter((time) => !Number.isNaN(time))
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      const texts = turns.map(({ input }) => (input.kind === 'value' ? input.value : '')).toSorted()
      expect(texts).toEqual(conversation.map(({ input }) => input ?? '').toSorted())
    }),
    runs,
  )
})
