import { expect, test } from 'vitest'
import { toInteractionList } from './interaction-list.schema'

const ID = '3f2b8c1e-7a54-4e0b-9c1d-2f6a8b0c4d5e'

const nothing = {
  title: null,
  answer: null,
  timestamp: null,
  topic: null,
  sentiment: null,
  feedbackType: null,
  warning: null,
}

test('a row is read under the names of old and new lists', () => {
  const { rows } = toInteractionList({
    total: 2,
    data: [
      {
        id: ID.toUpperCase(),
        user_query: 'Wants a refund',
        input_text: 'Hi',
        output_text: '## Of **course**.\n\n Which `train`?',
        timestamp: '2026-03-01T10:00:00Z',
        topic: 'Refunds',
        sentiment: 'Negative',
        feedback_type: 'negative_explicit',
        warning_message: 'Wrong amount',
        tags: { a: 1 },
      },
      { id: ID, input: '\n First line\r\nsecond' },
    ],
  })
  expect(rows).toEqual([
    {
      id: ID,
      title: 'Wants a refund',
      answer: 'Of course. Which train?',
      timestamp: '2026-03-01T10:00:00Z',
      topic: 'Refunds',
      sentiment: 'Negative',
      feedbackType: 'negative_explicit',
      warning: 'Wrong amount',
    },
    { id: ID, ...nothing, title: 'First line' },
  ])
})

test('a field of another type is shown as what it is, in a short line', () => {
  const row = {
    id: ID,
    user_query: 7,
    input_text: ' ',
    output_text: { a: ['b', null] },
    timestamp: 1763632800,
    sentiment: { label: 'x'.repeat(5000) },
    feedback_type: false,
    warning_message: '',
  }
  expect(toInteractionList({ data: [row] }).rows).toEqual([
    {
      id: ID,
      ...nothing,
      title: '7',
      answer: '{"a":["b",null]}',
      timestamp: '1763632800',
      sentiment: `{"label":"${'x'.repeat(290)}…`,
      feedbackType: 'false',
    },
  ])
})

test('a topic of another type is none, since topics are offered as filters', () => {
  expect(toInteractionList({ data: [{ id: ID, topic: { a: 1 } }] }).rows[0]?.topic).toBeNull()
})

test('rows that can’t be opened are left out and counted', () => {
  const data = [{ id: ID }, { id: 'x' }, { id: 7 }, {}, null, 'row']
  expect(toInteractionList({ total: 'many', data })).toMatchObject({
    rows: [{ id: ID }],
    total: null,
    received: 6,
    unreadableRows: 5,
  })
})

test('long texts are cut, those that show nothing count as none', () => {
  const data = [
    {
      id: ID,
      user_query: '\u200b',
      input: `\n\u200b\n${'a'.repeat(5000)}`,
      output: 'b'.repeat(5000),
    },
  ]
  const [row] = toInteractionList({ data }).rows
  expect(row?.title).toBe(`${'a'.repeat(300)}…`)
  expect(row?.answer).toBe(`${'b'.repeat(300)}…`)
})

test.each([[-1], [1.5], ['7'], [1e300]])('%j is no count of matches', (total) => {
  expect(toInteractionList({ total, data: [] }).total).toBeNull()
})

test('a count of fewer matches than there are rows is no count: more rows may follow', () => {
  const data = [{ id: ID }, { id: 'x' }]
  expect(toInteractionList({ total: 1, data }).total).toBeNull()
  expect(toInteractionList({ total: 2, data }).total).toBe(2)
})

test.each([[null], [[]], [{}], [{ data: {} }]])('%j is no list', (value) => {
  expect(() => toInteractionList(value)).toThrow('bad_upstream_shape')
})

test('an answer that begins with a table reads as its words', () => {
  const answer = '| | Fee |\n|:--|--:|\n| Refund | *10* |\n\n> - so | it is'
  const [row] = toInteractionList({ data: [{ id: ID, output_text: answer }] }).rows
  expect(row?.answer).toBe('Fee Refund 10 - so | it is')
})
