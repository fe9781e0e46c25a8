import { expect, test } from 'vitest'
import { listSamples } from './sample-list'

const RECORDS = [
  {
    id: 'a',
    timestamp: '2026-03-01T10:00:00Z',
    input: 'Where is my Parcel?',
    output: 'On its way',
    user: 'u-1',
    feedback_type: 'negative_explicit',
    topic: 'Delivery',
    tags: { team: 'support', ticket: null },
    conversation: [],
  },
  { id: 'b', timestamp: '2026-03-03T10:00:00+02:00', input: 'Hello', tags: 7 },
  { id: 'c', timestamp: '2026-03-02T10:00:00.5Z', topic: 'delivery' },
  { id: 'd', timestamp: 5 },
]

const search = (query: object = {}) =>
  listSamples(RECORDS, {
    time_range: { start: '2026-01-01', end: '2026-12-31' },
    filters: [],
    limit: 100,
    offset: 0,
    ...query,
  })

const found = (query: object) => search(query)?.data.map((row) => Object.entries(row)[0]?.[1])

test('the newest comes first; a record without a readable time is in no range', () => {
  expect(found({})).toEqual(['b', 'c', 'a'])
})

test('a row has the names of the list, and no conversation', () => {
  const row = search({ limit: 1, offset: 2 })?.data[0]
  expect(row).toMatchObject({ input_text: 'Where is my Parcel?', end_user: 'u-1' })
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
  [{ kind: 'user_query', values: ['hell'] }, ['b']],
  [{ kind: 'user', values: ['u-1'] }, ['a']],
  [{ kind: 'data_source', values: ['x'] }, []],
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

test.each([null, {}, [], 'x', { limit: 1 }])('%j is no search', (query) => {
  expect(listSamples(RECORDS, query)).toBeNull()
})
