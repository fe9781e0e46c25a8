import { expect, test } from 'vitest'
import { jsonPreview } from './json-preview'

test.each([
  ['text', '"text"'],
  [Infinity, '(number too large to show)'],
  [null, 'null'],
  [undefined, 'undefined'],
  [[1, { a: 2 }], '[1,{"a":2}]'],
  ['x'.repeat(200), `"${'x'.repeat(119)}…`],
  [`x${'😀'.repeat(200)}`, `"x${'😀'.repeat(118)}…`],
])('%j reads %s', (value, words) => expect(jsonPreview(value, 120)).toBe(words))

test('a value nested a hundred thousand deep has a preview too', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  expect(jsonPreview(deep, 120)).toBe('[…]')
})
