import { expect, test } from 'vitest'
import { parseJsonText } from './json-text'

test.each([
  ['{"tool_call": {"name": "book"}}', { tool_call: { name: 'book' } }],
  [' \n[{"a": 1.5}]\n', [{ a: 1.5 }]],
  ['{"id": "12345678901234567890"}', { id: '12345678901234567890' }],
])('%j is read', (text, value) => {
  expect(parseJsonText(text)).toEqual(value)
})

test.each([
  '[1]',
  '["a", "b"]',
  '{}',
  '[]',
  '"text"',
  '12',
  '{"a": 1} and more',
  '[link](https://example.com) [x]',
  '{not json}',
  '{"id": 12345678901234567890}',
  '{"n": 1e400}',
  `{"a": "${'x'.repeat(1_000_000)}"}`,
  '',
])('%j is text', (text) => {
  expect(parseJsonText(text)).toBeNull()
})

test.each(['{"a": 1, "a": 2}', '{"a": {"b": "x", "\\u0062": "y"}}', '[{"c": 1, "c": 1}]'])(
  'what says a key twice, of which a tree would show one, is no such text: %s',
  (text) => expect(parseJsonText(text)).toBeNull(),
)

test('strings that look like keys, and a great many keys, are counted right', () => {
  expect(parseJsonText('{"a": "\\"b\\": 1", "c": ["d", ": "]}')).not.toBeNull()
  const many = JSON.stringify(Array.from({ length: 20_000 }, (_, key) => ({ [key]: key })))
  expect(parseJsonText(many)).not.toBeNull()
})
