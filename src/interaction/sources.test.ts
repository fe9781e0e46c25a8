import { expect, test } from 'vitest'
import { toInteraction } from './to-interaction'

const sources = (rags: unknown, details?: unknown) =>
  toInteraction({ rags, rags_details: details }).sources

const text = (value: string) => ({ kind: 'value', value })
const missing = { kind: 'missing' }

const source = (name: string | null, more: object = {}) => ({
  name,
  query: missing,
  results: [],
  rest: undefined,
  ...more,
})

test.each([
  ['both are missing', undefined, undefined, { kind: 'missing' }],
  ['both are null', null, null, { kind: 'missing' }],
  ['the list is empty', [], null, { kind: 'empty' }],
  ['the details are empty', null, {}, { kind: 'empty' }],
  ['both are empty', [], {}, { kind: 'empty' }],
  ['the list is an empty text', '', undefined, { kind: 'empty' }],
])('there are no sources where %s', (...[, rags, details, expected]) => {
  expect(sources(rags, details)).toEqual(expected)
})

test.each([
  [
    'a list of objects',
    [{ source: 'a', query: 'q', result: 'r' }],
    [source('a', { query: text('q'), results: ['r'] })],
  ],
  [
    'a list with the other names',
    [{ source: 'a', input: 'q', results: ['r', 's'] }],
    [source('a', { query: text('q'), results: ['r', 's'] })],
  ],
  ['a list with outputs', [{ source: 'a', outputs: ['r'] }], [source('a', { results: ['r'] })]],
  [
    'one object by itself',
    { source: 'a', query: 'q', result: 'r' },
    [source('a', { query: text('q'), results: ['r'] })],
  ],
  [
    'one object without a name',
    { query: 'q', result: 'r' },
    [source(null, { query: text('q'), results: ['r'] })],
  ],
  [
    'objects by name',
    { a: { query: 'q', result: 'r' }, b: { input: 'p' } },
    [source('a', { query: text('q'), results: ['r'] }), source('b', { query: text('p') })],
  ],
  [
    'lists of objects by name',
    { a: [{ query: 'q', result: 'r' }, { query: 'p' }] },
    [source('a', { query: text('q'), results: ['r'] }), source('a', { query: text('p') })],
  ],
  [
    'texts by name',
    { a: 'r', b: '' },
    [source('a', { results: ['r'] }), source('b', { lack: 'empty' })],
  ],
  [
    'lists of texts by name',
    { a: ['r', 's'], b: [] },
    [source('a', { results: ['r', 's'] }), source('b', { lack: 'none' })],
  ],
  ['nothing by name', { a: null }, [source('a')]],
  [
    'some known and some unknown parts',
    [{ source: 'a', result: 'r', score: 0.5 }, 7],
    [source('a', { results: ['r'], rest: { score: 0.5 } }), source(null, { rest: 7, lack: 'odd' })],
  ],
  [
    'results that are partly no texts',
    [{ source: 'a', results: ['r', { page: 1 }], result: 3 }],
    [source('a', { results: ['r'], rest: { results: [{ page: 1 }], result: 3 } })],
  ],
  [
    'a query and an input that differ',
    [{ source: 'a', query: 'q', input: 'p' }],
    [source('a', { query: text('q'), rest: { input: 'p' } })],
  ],
  [
    'a query that is no text',
    [{ source: 'a', query: ['q'] }],
    [source('a', { query: { kind: 'unexpected', raw: ['q'] } })],
  ],
  [
    'a name inside that is another one',
    { a: { source: 'b', query: 'q' } },
    [source('a', { query: text('q'), rest: { source: 'b' } })],
  ],
  [
    'a name inside that is the same',
    { a: { source: 'a', query: 'q' } },
    [source('a', { query: text('q') })],
  ],
  [
    'an empty text, an empty list and null as the result',
    [
      { source: 'a', query: '', result: '' },
      { source: 'b', result: [] },
      { source: 'c', result: null },
      { source: 'd', result: '', results: [] },
    ],
    [
      source('a', { query: { kind: 'empty' }, lack: 'empty' }),
      source('b', { lack: 'none' }),
      source('c'),
      source('d', { lack: 'empty' }),
    ],
  ],
  [
    'a result that is no text',
    [{ source: 'a', result: { deep: 'X' } }],
    [source('a', { rest: { result: { deep: 'X' } }, lack: 'odd' })],
  ],
  ['a whitespace result', [{ source: 'a', result: ' ' }], [source('a', { results: [' '] })]],
  [
    'results that are objects with one text, whose other fields are kept in the same order',
    [
      {
        source: 'a',
        results: [
          { page_content: 'r', metadata: { page: 1 } },
          { content: 's' },
          { text: 't', chunk: 7, score: 0.8 },
        ],
        result: { chunk: 'u', id: 5 },
        outputs: ['v', { snippet: 'w' }],
      },
    ],
    [
      source('a', {
        results: ['u', 'r', 's', 't', 'v', 'w'],
        rest: {
          result: { id: 5 },
          results: [{ metadata: { page: 1 } }, {}, { chunk: 7, score: 0.8 }],
        },
      }),
    ],
  ],
  [
    'results that are objects with no text or with several, as they came',
    [
      {
        source: 'a',
        results: [
          { text: 'r', content: 's' },
          { text: '', score: 1 },
          { page: 1 },
          { text: 't', id: 2 },
        ],
      },
    ],
    [
      source('a', {
        results: ['t'],
        rest: {
          results: [{ text: 'r', content: 's' }, { text: '', score: 1 }, { page: 1 }, { id: 2 }],
        },
      }),
    ],
  ],
  [
    'a list of such objects by name',
    {
      a: [
        { page_content: 'r', metadata: { page: 1 } },
        { query: 'q', text: 's' },
      ],
    },
    [
      source('a', { results: ['r'], rest: { metadata: { page: 1 } } }),
      source('a', { query: text('q'), results: ['s'] }),
    ],
  ],
  [
    'a list of such objects alone',
    [{ content: 'r', score: 0.8 }, { filename: 'b' }],
    [
      source(null, { results: ['r'], rest: { score: 0.8 } }),
      source(null, { rest: { filename: 'b' } }),
    ],
  ],
  [
    'a text beside a result, which remains what it is',
    [{ source: 'a', result: null, text: 'r' }],
    [source('a', { rest: { text: 'r' } })],
  ],
])('details are read from %s', (_, details, expected) => {
  expect(sources(null, details)).toEqual({ kind: 'value', value: expected })
})

test.each([
  ['a text', 'found in a.pdf'],
  ['a number', 7],
  ['a list of texts', ['r', 's']],
  ['a list of objects with other names', [{ document: 'a', page: 1 }]],
  ['numbers by name', { a: 1, b: 2 }],
  ['parallel lists', { source: ['a', 'b'], query: ['q', 'p'], result: ['r', 's'] }],
])('details as %s are shown as they came, and named as unexpected', (_, details) => {
  const read = toInteraction({ rags_details: details })
  expect(read.sources).toEqual({ kind: 'unexpected', raw: details })
  expect(read.drift.map(({ path }) => path)).toEqual(['rags_details'])
})

test('names stay readable beside details that are not', () => {
  expect(sources(['a', 'b'], 7)).toEqual({
    kind: 'value',
    value: [source('a'), source('b'), source(null, { rest: 7, lack: 'odd' })],
  })
})

test('details stay readable beside names that are not', () => {
  expect(sources('a', { b: 'r' })).toEqual({
    kind: 'value',
    value: [source('b', { results: ['r'] }), source(null, { rest: 'a', lack: 'odd' })],
  })
})

test('two unknown shapes are both kept', () => {
  expect(sources('a', 7)).toEqual({ kind: 'unexpected', raw: ['a', 7] })
})

test('details are joined to the names in the order of the names', () => {
  const details = { c: 'rc', b: 'rb', x: 'rx' }
  expect(sources(['a', 'b', 'c'], details)).toEqual({
    kind: 'value',
    value: [
      source('a'),
      source('b', { results: ['rb'] }),
      source('c', { results: ['rc'] }),
      source('x', { results: ['rx'] }),
    ],
  })
})

test.each([
  [
    'two details',
    [
      { source: 'a', result: '1' },
      { source: 'a', result: '2' },
    ],
    [['1'], ['2']],
  ],
  ['one detail', [{ source: 'a', result: '1' }], [['1'], []]],
  [
    'three details',
    [1, 2, 3].map((n) => ({ source: 'a', result: String(n) })),
    [['1'], ['2'], ['3']],
  ],
])('a name listed twice with %s loses none and doubles none', (_, details, expected) => {
  const read = sources(['a', 'a'], details)
  expect(read.kind === 'value' && read.value.map(({ results }) => results)).toEqual(expected)
})

test('each mention of a name that is listed several times stands in its place, with one of its details', () => {
  const details = ['a', 'b', 'c', 'b', 'b'].map((name, at) => ({ source: name, result: `${at}` }))
  expect(sources(['a', 'b', null, 'c', 'b'], [...details, { result: '5' }])).toEqual({
    kind: 'value',
    value: [
      source('a', { results: ['0'] }),
      source('b', { results: ['1'] }),
      source(null),
      source('c', { results: ['2'] }),
      source('b', { results: ['3'] }),
      source('b', { results: ['4'] }),
      source(null, { results: ['5'] }),
    ],
  })
})

test('an item of the list that is no name is kept', () => {
  const read = toInteraction({ rags: ['a', { file: 'b' }, 3] })
  expect(read.sources).toEqual({
    kind: 'value',
    value: [
      source('a'),
      source(null, { rest: { file: 'b' }, lack: 'odd' }),
      source(null, { rest: 3, lack: 'odd' }),
    ],
  })
  expect(read.drift).toEqual([
    { path: 'rags[1]', expected: 'a string', found: 'an object' },
    { path: 'rags[2]', expected: 'a string', found: 'a number' },
  ])
})

test('a source may be called like something in the language', () => {
  const details: unknown = JSON.parse(
    '{"__proto__":{"query":"q","__proto__":{"x":1}},"constructor":"r"}',
  )
  const read = sources(['__proto__', 'toString'], details)
  expect(read.kind === 'value' && read.value.map(({ name }) => name)).toEqual([
    '__proto__',
    'toString',
    'constructor',
  ])
  expect(JSON.stringify(read.kind === 'value' && read.value[0]?.rest)).toBe('{"__proto__":{"x":1}}')
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})

test('an item of the list that is null was not recorded, an empty text is kept as one', () => {
  expect(sources([null, ''])).toEqual({
    kind: 'value',
    value: [source(null), source(null, { rest: '', lack: 'odd' })],
  })
})
