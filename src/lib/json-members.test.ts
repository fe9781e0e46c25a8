import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isObject } from './json-object'
import { jsonMembers } from './json-members'

test('each member is given as it is written', () => {
  expect(
    jsonMembers(String.raw` { "a\"]": {"n": 1.0,"x":[1, 2]}, "b" :"\u00e9,}" , "a\"]": null }`),
  ).toEqual([
    { name: 'a"]', text: '{"n": 1.0,"x":[1, 2]}' },
    { name: 'b', text: String.raw`"\u00e9,}"` },
    { name: 'a"]', text: 'null' },
  ])
  expect(jsonMembers('[1, [2], "3"\r\n]')).toEqual(
    ['1', '[2]', '"3"'].map((text) => ({ name: null, text })),
  )
  expect(jsonMembers('[ ]')).toEqual([])
  expect(jsonMembers('{}')).toEqual([])
  expect(jsonMembers('"a, b"')).toEqual([])
})

test('together they are all that the text holds', () => {
  const holder = fc.oneof(
    fc.array(fc.jsonValue()),
    fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }),
  )
  fc.assert(
    fc.property(holder, fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const members = jsonMembers(JSON.stringify(value, null, indent))
      const parsed: unknown[] = members.map(({ text }): unknown => JSON.parse(text))
      const plain: unknown = JSON.parse(JSON.stringify(value))
      if (isObject(plain))
        expect(members.map(({ name }, at) => [name, parsed[at]])).toEqual(Object.entries(plain))
      else expect(parsed).toEqual(plain)
    }),
  )
})

test('a long text takes no time, nor does a deep one overflow', () => {
  const long = `"${'x,'.repeat(4_000_000)}"`
  expect(jsonMembers(`[${long},1]`)[1]).toEqual({ name: null, text: '1' })
  const deep = '['.repeat(500_000) + ']'.repeat(500_000)
  expect(jsonMembers(`[${deep}]`)).toHaveLength(1)
})
