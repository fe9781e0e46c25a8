import { expect, test } from 'vitest'
import { toInteraction } from './to-interaction'

type WireTurn = Readonly<Record<string, unknown>>

const turn = (input: unknown, more: WireTurn = {}): WireTurn => ({
  input,
  output: `to ${String(input)}`,
  is_chosen: false,
  ...more,
})

const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`

const own = { input: 'B', output: 'to B', timestamp: at(2) }

/** The inputs in the order shown, the requested one in brackets. */
const shown = (body: unknown) =>
  toInteraction(body)
    .turns.map(({ input, isRequested }) => {
      const text = input.kind === 'value' ? input.value : input.kind
      return isRequested ? `[${text}]` : text
    })
    .join(' ')

const driftPaths = (body: unknown) => toInteraction(body).drift.map(({ path }) => path)

test.each([
  ['no conversation', undefined],
  ['a conversation of null', null],
  ['an empty conversation', []],
  ['a conversation that is a text', 'hello'],
  ['a conversation that is an object', { a: 1 }],
])('a record with %s shows its own input and output as the only turn', (_, conversation) => {
  expect(toInteraction({ ...own, conversation }).turns).toEqual([
    {
      input: { kind: 'value', value: 'B' },
      output: { kind: 'value', value: 'to B' },
      timestamp: { kind: 'value', value: at(2) },
      isRequested: true,
    },
  ])
})

test.each([
  ['hello', 'a string'],
  [7, 'a number'],
  [false, 'true or false'],
  [{ a: 1 }, 'an object'],
])(
  'a conversation that is no list is kept as it came, and listed once: %j',
  (conversation, found) => {
    const read = toInteraction({ ...own, conversation })
    expect(read.oddConversation).toEqual(conversation)
    expect(read.otherFields).toEqual([])
    expect(read.drift).toEqual([{ path: 'conversation', expected: 'a list of turns', found }])
  },
)

test.each([
  [
    'newest first',
    [
      turn('C', { timestamp: at(3) }),
      turn('B', { timestamp: at(2), is_chosen: true }),
      turn('A', { timestamp: at(1) }),
    ],
    'A [B] C',
  ],
  [
    'shuffled',
    [
      turn('B', { timestamp: at(2), is_chosen: true }),
      turn('C', { timestamp: at(3) }),
      turn('A', { timestamp: at(1) }),
    ],
    'A [B] C',
  ],
  [
    'in different zones',
    [
      turn('B', { timestamp: '2026-03-01T12:00:00+02:00', is_chosen: true }),
      turn('A', { timestamp: '2026-03-01T09:59:59Z' }),
    ],
    'A [B]',
  ],
  [
    'all at the same time',
    [
      turn('A', { timestamp: at(1) }),
      turn('B', { timestamp: at(1), is_chosen: true }),
      turn('C', { timestamp: at(1) }),
    ],
    'A [B] C',
  ],
  ['without any time', [turn('A'), turn('B', { is_chosen: true }), turn('C')], 'A [B] C'],
  [
    'with one unreadable time',
    [
      turn('C', { timestamp: at(3) }),
      turn('D', { timestamp: 'soon' }),
      turn('A', { timestamp: at(1), is_chosen: true }),
    ],
    '[A] C D',
  ],
  [
    'with no time at the start',
    [turn('A'), turn('C', { timestamp: at(3) }), turn('B', { timestamp: at(2), is_chosen: true })],
    'A [B] C',
  ],
])('turns recorded %s are shown in the order of time', (_, conversation, expected) => {
  expect(shown({ ...own, conversation })).toBe(expected)
})

test('one chosen turn is the requested one, and nothing is unexpected', () => {
  const body = { ...own, conversation: [turn('A'), turn('B', { is_chosen: true })] }
  expect(shown(body)).toBe('A [B]')
  expect(driftPaths(body)).toEqual([])
})

test.each([
  [
    'the one with the texts of the record',
    [turn('A', { is_chosen: true }), turn('B', { is_chosen: true })],
    'A [B]',
  ],
  [
    'of two with the same texts the one at the time of the record',
    [
      turn('B', { is_chosen: true, timestamp: at(1) }),
      turn('B', { is_chosen: true, timestamp: at(2) }),
    ],
    'B [B]',
  ],
  ['else the first', [turn('X', { is_chosen: true }), turn('Y', { is_chosen: true })], '[X] Y'],
])('of several chosen turns, %s is requested', (_, conversation, expected) => {
  const body = { ...own, conversation }
  expect(shown(body)).toBe(expected)
  expect(toInteraction(body).drift).toContainEqual({
    path: 'conversation',
    expected: 'exactly one turn marked as chosen',
    found: '2',
  })
})

test('where none is chosen, the turn with the texts of the record is requested', () => {
  const body = { ...own, conversation: [turn('A'), turn('B'), turn('C')] }
  expect(shown(body)).toBe('A [B] C')
  expect(driftPaths(body)).toEqual(['conversation'])
})

test('space around a text makes no other text of it', () => {
  const spaced = { ...own, input: ' B', output: 'to B\n' }
  const body = { ...spaced, conversation: [turn('A'), turn('B'), turn('C')] }
  expect(shown(body)).toBe('A [B] C')
  expect(driftPaths(body)).toEqual(['conversation'])
})

test.each([
  ['in its place by time', at(2), 'A [B] C'],
  ['behind a turn of the same time', at(3), 'A C [B]'],
  ['first, if it is the earliest', at(0), '[B] A C'],
  ['last, if its time is unknown', null, 'A C [B]'],
  ['last, if its time can’t be read', 'yesterday', 'A C [B]'],
])('a record that its conversation lacks is added %s', (_, timestamp, expected) => {
  const conversation = [turn('A', { timestamp: at(1) }), turn('C', { timestamp: at(3) })]
  expect(shown({ ...own, timestamp, conversation })).toBe(expected)
})

test('withheld texts add no turn to a conversation', () => {
  const conversation = [turn('A', { timestamp: at(1) }), turn('C', { timestamp: at(3) })]
  expect(shown({ input: null, output: '', timestamp: at(2), conversation })).toBe('A C')
})

test('withheld texts are those of the turn at the time of the record', () => {
  const conversation = [turn('A', { timestamp: at(1) }), turn('C', { timestamp: at(3) })]
  expect(shown({ input: null, output: null, timestamp: at(3), conversation })).toBe('A [C]')
})

test('the requested turn takes from the record what it lacks itself', () => {
  const conversation = [{ input: null, output: '', is_chosen: true }]
  expect(toInteraction({ ...own, conversation }).turns).toEqual(toInteraction(own).turns)
})

test('an empty text of the record is told where the requested turn has one, and shown where it has none', () => {
  const body = { ...own, output: '' }
  const differing = toInteraction({ ...body, conversation: [turn('B', { is_chosen: true })] })
  expect(differing.otherFields).toEqual([{ name: 'output', value: '' }])
  expect(differing.drift).toEqual([
    { path: 'output', expected: 'the text of the requested turn', found: 'an empty one' },
  ])
  const conversation = [{ input: 'B', output: null, is_chosen: true }]
  const lacking = toInteraction({ ...body, conversation })
  expect(lacking.turns[0]?.output).toEqual({ kind: 'empty' })
  expect(lacking.drift).toEqual([])
})

test('texts of the record that the requested turn does not have are kept among the other fields', () => {
  const read = toInteraction({ ...own, conversation: [turn('X', { is_chosen: true })] })
  expect(read.otherFields).toEqual([
    { name: 'input', value: 'B' },
    { name: 'output', value: 'to B' },
  ])
  expect(read.drift.map(({ path }) => path)).toEqual(['input', 'output'])
})

test('an object as answer is recognised in the conversation', () => {
  const output = { tool: 'search', with: ['a', 1] }
  const body = { ...own, output, conversation: [turn('A'), turn('B', { output: { ...output } })] }
  expect(shown(body)).toBe('A [B]')
  expect(toInteraction(body).otherFields).toEqual([])
})

test('a mark that is neither true nor false marks nothing', () => {
  const body = { ...own, conversation: [turn('A', { is_chosen: 'yes' }), turn('B')] }
  expect(shown(body)).toBe('A [B]')
  expect(toInteraction(body).drift).toContainEqual({
    path: 'conversation[0].is_chosen',
    expected: 'true or false',
    found: 'a string',
  })
})

test('what stands in the list instead of a turn is kept in its place', () => {
  const { turns, drift } = toInteraction({
    conversation: [null, 'hi', turn('B', { is_chosen: true })],
  })
  expect(turns.map(({ input }) => input)).toEqual([
    { kind: 'missing' },
    { kind: 'unexpected', raw: 'hi' },
    { kind: 'value', value: 'B' },
  ])
  expect(drift).toEqual([
    { path: 'conversation[0]', expected: 'an object', found: 'null' },
    { path: 'conversation[1]', expected: 'an object', found: 'a string' },
  ])
})

test('what a turn holds instead of its texts is shown in their place, and not as if nothing was recorded', () => {
  const { turns, otherFields, drift } = toInteraction({
    conversation: [
      { role: 'user', content: 'hi', timestamp: at(1) },
      { input: null, model: 'm' },
      { is_chosen: true, score: 1 },
    ],
    input: 'B',
  })
  expect(turns.map(({ input }) => input)).toEqual([
    { kind: 'unexpected', raw: { role: 'user', content: 'hi' } },
    { kind: 'missing' },
    { kind: 'value', value: 'B' },
  ])
  expect(turns[0]?.timestamp).toEqual({ kind: 'value', value: at(1) })
  expect(otherFields).toEqual([
    { name: 'conversation', value: { '[1]': { model: 'm' }, '[2]': { score: 1 } } },
  ])
  expect(drift.map(({ path }) => path)).toContain('conversation[0].role')
})

test('ten thousand turns with the same fault are told once', () => {
  const conversation = Array.from({ length: 10_000 }, (_, index) =>
    turn('A', { output: index, role: 'x', is_chosen: index === 5 }),
  )
  expect(toInteraction({ conversation }).drift).toEqual([
    {
      path: 'conversation[0].output',
      expected: 'a string',
      found: 'a number, and 9999 more like it',
    },
    {
      path: 'conversation[0].role',
      expected: 'no such field',
      found: 'a string, and 9999 more like it',
    },
  ])
})

test('of more kinds of faults than are listed, the listed ones are counted, the others summed up', () => {
  const names = Array.from({ length: 60 }, (_, index) => `field${index}`)
  const fields = Object.fromEntries(names.map((name) => [name, 1]))
  const { drift } = toInteraction({
    conversation: [turn('A', fields), turn('B', { ...fields, is_chosen: true })],
  })
  const found = drift.map((fault) => fault.found)
  expect(found.slice(0, 50)).toEqual(Array(50).fill('a number, and 1 more like it'))
  expect(found.slice(50)).toEqual(['a number, and 19 more of other kinds'])
})

test('the record’s own time is recognised however it is written', () => {
  const times = ['2026-03-01T09:00:00.000Z', '2026-03-01T10:00:00.000Z']
  const twice = times.map((timestamp) => ({ input: 'yes', output: 'ok', timestamp }))
  const record = { timestamp: '2026-03-01T11:00:00+01:00', conversation: twice }
  for (const texts of [{}, { input: 'yes', output: 'ok' }]) {
    const { turns } = toInteraction({ ...record, ...texts })
    expect(turns.map(({ isRequested }) => isRequested)).toEqual([false, true])
  }
})

test('a record whose texts are withheld asks for the turn at its time, not for an empty one', () => {
  const conversation = [{ timestamp: at(1) }, { input: 'B', output: 'to B', timestamp: at(2) }]
  expect(shown({ timestamp: at(2), conversation })).toBe('missing [B]')
})

test('a long name of a field is cut between characters', () => {
  const { drift } = toInteraction({ tags: { [`x${'😀'.repeat(90)}`]: [1] } })
  expect(drift.map(({ path }) => path)).toEqual([`tags["x${'😀'.repeat(79)}…"]`])
})
