import { expect, test } from 'vitest'
import { toInteraction } from './to-interaction'

const value = (content: unknown) => ({ kind: 'value', value: content })
const missing = { kind: 'missing' }
const empty = { kind: 'empty' }

/** Every field that is a single text, by its name in the API. */
const TEXTS = {
  id: 'id',
  project_id: 'projectId',
  user: 'user',
  user_query: 'userQuery',
  input: 'input',
  output: 'output',
  timestamp: 'startedAt',
  end_timestamp: 'endedAt',
  text_language: 'language',
  sentiment: 'sentiment',
  topic: 'topic',
  intent: 'intent',
  action_details: 'actionDetails',
  risky_behavior: 'riskyBehavior',
  warning_message: 'warning',
} as const

const textFields = Object.entries(TEXTS)

test('an empty object is an empty record, with one turn that holds nothing', () => {
  const read = toInteraction({})
  expect(read).toMatchObject({
    id: missing,
    cost: missing,
    emotions: missing,
    tags: missing,
    sources: missing,
    feedback: { type: missing, actions: missing, rating: missing, text: missing },
    turns: [{ input: missing, output: missing, timestamp: missing, isRequested: true }],
    isAnalysed: false,
    otherFields: [],
    drift: [],
    raw: {},
  })
})

test.each(textFields)('%s keeps null, an empty text, blanks and a text apart', (wire, own) => {
  expect(toInteraction({ [wire]: null })[own]).toEqual(missing)
  expect(toInteraction({ [wire]: '' })[own]).toEqual(empty)
  expect(toInteraction({ [wire]: ' \n' })[own]).toEqual(value(' \n'))
  expect(toInteraction({ [wire]: 'a' })[own]).toEqual(value('a'))
})

test.each(textFields)('%s of another type is kept as it came and named once', (wire, own) => {
  for (const raw of [0, false, [], {}, ['a'], { a: 'b' }]) {
    const read = toInteraction({ [wire]: raw })
    expect(read[own]).toEqual({ kind: 'unexpected', raw })
    expect(read.drift).toMatchObject([{ path: wire, expected: 'a string' }])
  }
})

test.each([
  ['cost', 'cost'],
  ['latency', 'latency'],
  ['verbosity', 'verbosity'],
] as const)('%s is a number, and a zero is not "not recorded"', (wire, own) => {
  expect(toInteraction({ [wire]: 0 })[own]).toEqual(value(0))
  expect(toInteraction({ [wire]: -1.5 })[own]).toEqual(value(-1.5))
  expect(toInteraction({ [wire]: null })[own]).toEqual(missing)
  expect(toInteraction({ [wire]: '' })[own]).toEqual(empty)
  expect(toInteraction({ [wire]: 'high' })[own]).toEqual({ kind: 'unexpected', raw: 'high' })
})

test('a number that no number can hold is no number', () => {
  const read = toInteraction(JSON.parse('{"cost":1e400}'))
  expect(read.cost).toEqual({ kind: 'unexpected', raw: Infinity })
  expect(read.drift).toEqual([
    { path: 'cost', expected: 'a number', found: 'a number too large to be held' },
  ])
})

test.each([
  ['78', value(78)],
  [' 78 ', value(78)],
  ['78.5', value(78.5)],
  [78, value(78)],
  ['-78', { kind: 'unexpected', raw: '-78' }],
  ['1e9', { kind: 'unexpected', raw: '1e9' }],
])('a verbosity of %j is read', (raw, expected) => {
  expect(toInteraction({ verbosity: raw }).verbosity).toEqual(expected)
})

test('a cost written as text is shown as what it is', () => {
  expect(toInteraction({ cost: '12' }).cost).toEqual({ kind: 'unexpected', raw: '12' })
})

test.each([
  [true, value(true)],
  [false, value(false)],
  [null, missing],
  ['', empty],
  ['true', { kind: 'unexpected', raw: 'true' }],
  [1, { kind: 'unexpected', raw: 1 }],
])('a removal mark of %j is read', (raw, expected) => {
  expect(toInteraction({ pii_removed: raw }).piiRemoved).toEqual(expected)
})

test.each([
  [['a', 'b'], value(['a', 'b'])],
  [[], empty],
  [{}, empty],
  ['', empty],
  [null, missing],
  ['a', { kind: 'unexpected', raw: 'a' }],
  [['a', null], { kind: 'unexpected', raw: ['a', null] }],
])('actions of %j are read', (raw, expected) => {
  expect(toInteraction({ actions: raw }).actions).toEqual(expected)
  expect(toInteraction({ feedback_actions: raw }).feedback.actions).toEqual(expected)
})

test('feedback is gathered from its four fields', () => {
  expect(
    toInteraction({
      feedback_type: 'negative_explicit',
      feedback_actions: ['thumbs_down'],
      feedback_action_rating: 2,
      feedback_action_text: 'no',
    }).feedback,
  ).toEqual({
    type: value('negative_explicit'),
    actions: value(['thumbs_down']),
    rating: value(2),
    text: value('no'),
  })
})

const scores = (...entries: readonly (readonly [string, unknown])[]) =>
  value({ kind: 'scores', scores: entries.map(([name, score]) => ({ name, score })) })
const names = (...list: readonly string[]) => value({ kind: 'names', names: list })

test.each([
  [{ joy: 0.5, fear: 0 }, scores(['joy', value(0.5)], ['fear', value(0)])],
  [{ joy: null, fear: 12 }, scores(['joy', missing], ['fear', value(12)])],
  [{ joy: 'much' }, scores(['joy', { kind: 'unexpected', raw: 'much' }])],
  [['joy', 'fear'], names('joy', 'fear')],
  [[{ emotion: 'joy', score: 0.5 }], scores(['joy', value(0.5)])],
  [[{ name: 'joy', value: 0.5 }], scores(['joy', value(0.5)])],
  [[{ label: 'joy', probability: 0.5 }], scores(['joy', value(0.5)])],
  [[{ label: 'joy', intensity: 0 }], scores(['joy', value(0)])],
  [['fear', { name: 'joy', score: 1 }], scores(['fear', missing], ['joy', value(1)])],
  [[{ name: 'joy' }, { name: 'fear', score: null }], names('joy', 'fear')],
  [[], empty],
  [{}, empty],
  ['', empty],
  [null, missing],
])('emotions of %j are read', (raw, expected) => {
  expect(toInteraction({ emotions: raw }).emotions).toEqual(expected)
})

test.each([['joy'], [7], [[null]], [[['joy', 1]]], [[{ score: 1 }]], [[{ emotion: 7 }]]])(
  'emotions of %j are shown as they came, and named as unexpected',
  (raw) => {
    const read = toInteraction({ emotions: raw })
    expect(read.emotions).toEqual({ kind: 'unexpected', raw })
    expect(read.drift.map(({ path }) => path)).toEqual(['emotions'])
  },
)

test('a score that is no number is named by its emotion', () => {
  expect(toInteraction({ emotions: { joy: 1, 'deep fear': 'much' } }).drift).toEqual([
    { path: 'emotions["deep fear"]', expected: 'a number', found: 'a string' },
  ])
})

test.each([
  [['thumbs_down', 7, null], 'a list that holds a string, a number and null'],
  [[['a'], ['b']], 'a list that holds a list'],
  [[...Array.from({ length: 5000 }, String), 7], 'a list that holds a string and a number'],
  [{ a: 1 }, 'an object'],
])('what is wrong with a list is told by what it holds: $1', (raw, found) => {
  expect(toInteraction({ id: 'a', feedback_actions: raw }).drift).toEqual([
    { path: 'feedback_actions', expected: 'a list of strings', found },
  ])
})

const tags = (...entries: readonly (readonly [string, unknown])[]) =>
  value(entries.map(([key, tag]) => ({ key, value: tag })))

test.each([
  [{ plan: 'pro', 'a b': '' }, tags(['plan', value('pro')], ['a b', empty])],
  [
    { n: 1.5, no: false, none: null },
    tags(['n', value('1.5')], ['no', value('false')], ['none', missing]),
  ],
  [{ n: 2 ** 53 }, tags(['n', value('about 9007199254740992')])],
  [{ deep: { a: 1 } }, tags(['deep', { kind: 'unexpected', raw: { a: 1 } }])],
  [[{ key: 'plan', value: 'pro' }, { key: 'x' }], tags(['plan', value('pro')], ['x', missing])],
  [[], empty],
  [{}, empty],
  [null, missing],
  ['vip', { kind: 'unexpected', raw: 'vip' }],
  [['vip'], { kind: 'unexpected', raw: ['vip'] }],
  [[{ value: 'pro' }], { kind: 'unexpected', raw: [{ value: 'pro' }] }],
])('tags of %j are read', (raw, expected) => {
  expect(toInteraction({ tags: raw }).tags).toEqual(expected)
})

test('a tag may be called like something in the language', () => {
  const read = toInteraction(JSON.parse('{"tags":{"__proto__":"a","constructor":"b"}}'))
  expect(read.tags).toEqual(tags(['__proto__', value('a')], ['constructor', value('b')]))
})

test('ten thousand nested tags are one fault', () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`t${index}`, [1]]))
  expect(toInteraction({ tags: many }).drift).toEqual([
    {
      path: 'tags.t0',
      expected: 'a string',
      found: 'a list that holds a number, and 9999 more like it',
    },
  ])
})

test('a long name is cut where it is named as unexpected', () => {
  const [drift] = toInteraction({ tags: { ['k'.repeat(10_000)]: [1] } }).drift
  expect(drift?.path.length).toBeLessThan(100)
})

test.each([
  [{}, false],
  [{ topic: null, sentiment: '', emotions: {}, intent: null }, false],
  [{ input: 'a', cost: 1, actions: ['x'] }, false],
  [{ topic: 'a' }, true],
  [{ sentiment: 'Neutral' }, true],
  [{ emotions: ['joy'] }, true],
  [{ intent: 7 }, true],
])('whether %j has been analysed is told by its enrichment', (body, expected) => {
  expect(toInteraction(body).isAnalysed).toBe(expected)
})

test('fields that nobody documents are kept as they came', () => {
  const body: unknown = JSON.parse('{"id":"a","model":"m","__proto__":{"x":1},"toString":null}')
  const read = toInteraction(body)
  expect(
    read.otherFields.map(({ name, value: content }) => [name, JSON.stringify(content)]),
  ).toEqual([
    ['model', '"m"'],
    ['__proto__', '{"x":1}'],
    ['toString', 'null'],
  ])
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
})

/** Nested `levels` deep, built without recursion. */
const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

test('a field nested 199 levels deep is nothing special', () => {
  expect(toInteraction({ extra: nested(199) }).drift).toEqual([])
})

test.each([200, 1_000_000])(
  'a field nested %d levels deep is named',
  { timeout: 30_000 },
  (levels) => {
    const { drift } = toInteraction({ id: 'a', extra: nested(levels) })
    expect(drift).toEqual([
      { path: 'extra', expected: 'at most 200 levels', found: 'deeper nesting' },
    ])
  },
)

test.each(['output', 'tags', 'rags', 'rags_details', 'emotions', 'conversation', 'actions', 'id'])(
  'a %s nested a million levels deep is read without a fault, and named once',
  { timeout: 30_000 },
  (name) => {
    const { drift } = toInteraction({ [name]: nested(1_000_000) })
    expect(drift.filter(({ path }) => path === name)).toHaveLength(1)
  },
)
