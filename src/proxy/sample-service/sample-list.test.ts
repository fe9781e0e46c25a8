import { describe, expect, test } from 'vitest'
import { listSamples } from './sample-list'

const WRITTEN = [
  {
    id: 'a',
    timestamp: '2026-03-01T10:00:00Z',
    user_query: 'Find a parcel',
    input: 'Where is my Parcel? My number is [PHONE].',
    output: 'On its way',
    user: 'u-1',
    feedback_type: 'negative_explicit',
    feedback_action_text: 'It is NOT on its way',
    topic: 'Delivery',
    intent: 'Track a parcel',
    text_language: 'en',
    pii_removed: true,
    warning_message: 'The answer gives no date.',
    rags: ['shipment_events'],
    tags: { team: 'support', ticket: null },
    conversation: [],
  },
  { id: 'b', timestamp: '2026-03-03T10:00:00+02:00', input: 'Hello', tags: 7, rags: 'x' },
  { id: 'c', timestamp: '2026-03-02T10:00:00.5Z', topic: 'delivery', intent: 'Track a parcel' },
  { id: 'd', timestamp: 5 },
]

const SAMPLES = WRITTEN.map((body) => ({
  body,
  set: 'Written',
  problem: body.id === 'a' ? 'Wrong information' : null,
}))

const QUERY = {
  time_range: { start: '2026-01-01', end: '2026-12-31' },
  filters: [],
  limit: 100,
  offset: 0,
}

const search = (query: object = {}) => {
  const answer = listSamples(SAMPLES, { ...QUERY, ...query })
  return answer.kind === 'list' ? answer.list : null
}

const found = (query: object) => search(query)?.data.map((row) => Object.entries(row)[0]?.[1])

test('the newest comes first; a record without a readable time is in no range', () => {
  expect(found({})).toEqual(['b', 'c', 'a'])
})

test('a row has the names of the list, and no conversation', () => {
  const row = search({ limit: 1, offset: 2 })?.data[0]
  expect(row).toMatchObject({
    input_text: 'Where is my Parcel? My number is [PHONE].',
    end_user: 'u-1',
  })
  expect(row).not.toHaveProperty('conversation')
  expect(row).not.toHaveProperty('input')
})

test('a page has its limit and offset, and the total of all pages', () => {
  expect(search({ limit: 1, offset: 1 })).toMatchObject({
    total: 3,
    limit: 1,
    offset: 1,
    data: [{ id: 'c' }],
  })
})

test('an end without a time of day takes its whole day in', () => {
  expect(found({ time_range: { start: '2026-03-02', end: '2026-03-03' } })).toEqual(['b', 'c'])
})

test.each([
  [{ kind: 'user_feedback', values: ['positive_explicit', 'negative_explicit'] }, ['a']],
  [{ kind: 'topic', values: ['DELIVERY'] }, ['c', 'a']],
  [{ kind: 'tag', tag: 'team', values: ['support'] }, ['a']],
  [{ kind: 'tag', tag: 'constructor', values: [''] }, ['b', 'c', 'a']],
  [{ kind: 'keyword', values: ['parcel'] }, ['a']],
  [{ kind: 'keyword', values: ['on ITS way'] }, ['a']],
  [{ kind: 'user_query', values: ['hell'] }, ['b']],
  [{ kind: 'user', values: ['u-1'] }, ['a']],
  [{ kind: 'user_intent', values: ['track a parcel'] }, ['c', 'a']],
  [{ kind: 'negative_user_intent', values: ['track a parcel'] }, ['a']],
  [{ kind: 'negative_intent_message', values: ['not on'] }, ['a']],
  [{ kind: 'negative_intent_message', values: ['hello'] }, []],
  [{ kind: 'type_of_problem', values: ['wrong information'] }, ['a']],
  [{ kind: 'data_source', values: ['shipment_events'] }, ['a']],
  [{ kind: 'data_source', values: ['written'] }, ['b', 'c', 'a']],
  [{ kind: 'language', values: ['en'] }, ['a']],
  [{ kind: 'pii', values: ['true'] }, ['a']],
  [{ kind: 'pii', values: ['phone'] }, ['a']],
  [{ kind: 'pii', values: ['false'] }, ['b', 'c']],
  [{ kind: 'warning_message', values: ['no date'] }, ['a']],
  [{ kind: 'unheard_of', values: [''] }, []],
])('the filter %j leaves %j', (filter, ids) => {
  expect(found({ filters: [filter] })).toEqual(ids)
})

test('filters of different kinds all have to hold', () => {
  const filters = [
    { kind: 'topic', values: ['delivery'] },
    { kind: 'user', values: ['u-1'] },
  ]
  expect(found({ filters })).toEqual(['a'])
})

describe('a refused search', () => {
  test.each([null, {}, [], 'x', { limit: 1 }])('%j is none', (query) => {
    expect(listSamples(SAMPLES, query).kind).toBe('refused')
  })

  test('names the filter and the value that it objects to', () => {
    const filters = [
      { kind: 'topic', values: ['angry'] },
      { kind: 'user_feedback', values: ['negative_explicit', 'angry'] },
    ]
    expect(listSamples(SAMPLES, { ...QUERY, filters })).toEqual({
      kind: 'refused',
      detail: [
        {
          loc: ['body', 'filters', 1, 'values', 1],
          msg: "value is not a valid enumeration member; permitted: 'negative_implicit', 'negative_explicit', 'positive_implicit', 'positive_explicit'",
          type: 'type_error.enum',
        },
      ],
    })
  })
})
