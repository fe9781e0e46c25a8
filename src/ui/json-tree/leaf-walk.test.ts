import { expect, test } from 'vitest'
import { leafName, walkLeaves, withoutRanges } from './leaf-walk'

const leaves = (value: unknown) =>
  Array.from(
    walkLeaves(value),
    ({ part, text, path }) => `${leafName({ part, path: path() })} ${text}`,
  )

test('all keys and values come in the order of the tree, each with its path', () => {
  expect(leaves({ a: { b: [1, 'two', { c: null }] }, '': true, empty: [] })).toEqual([
    '/0:key a',
    '/0/0:key b',
    '/0/0/0:value 1',
    '/0/0/1:value two',
    '/0/0/2/0:key c',
    '/0/0/2/0:value null',
    '/1:value true',
    '/2:key empty',
  ])
})

test.each([
  ['text', ':value text'],
  [42, ':value 42'],
  [-0, ':value -0'],
])('a value without entries is one leaf: %j', (value, expected) =>
  expect(leaves(value)).toEqual([expected]),
)

test('a hundred thousand levels and a hundred thousand entries are no trouble', () => {
  let deep: unknown = 'bottom'
  for (let level = 0; level < 100_000; level += 1) deep = [deep]
  expect(Array.from(walkLeaves(deep), ({ text }) => text)).toEqual(['bottom'])
  expect([...walkLeaves(Array.from({ length: 100_000 }, () => 1))]).toHaveLength(100_000)
})

test('a path is the same whether its list is cut into ranges or not', () => {
  expect(withoutRanges('/0/0-10000/200-300/250/1')).toBe('/0/250/1')
})
