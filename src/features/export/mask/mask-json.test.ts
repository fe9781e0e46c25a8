import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskJson } from './mask-json'

test('strings are masked; numbers, order, white space and repeated keys stay', async () => {
  const json =
    '{ "a":"x@y.io",\n "n": 9007199254740993.10, "a" : ["x@y.io \\u00e9"], "e": "\\u00e9" }'
  const { text, counts } = await maskJson(json)
  expect(text).toBe(
    '{ "a":"[e-mail 1]",\n "n": 9007199254740993.10, "a" : ["[e-mail 1] é"], "e": "\\u00e9" }',
  )
  expect(counts.email).toBe(1)
})

test('an escape hides nothing, and the names of fields are masked too', async () => {
  const { text } = await maskJson(String.raw`{"jane@example.com":"bob\u0040example.com \"q\" \\"}`)
  expect(JSON.parse(text)).toEqual({ '[e-mail 1]': '[e-mail 2] "q" \\' })
})

test('a text without personal data comes back to the character', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.json({ stringUnit: fc.constantFrom('a', '"', '\\', '\n', 'é', '😀') }),
      async (json) => {
        expect((await maskJson(json)).text).toBe(json)
      },
    ),
  )
})

test('what is masked is still JSON of the same structure', async () => {
  const value = fc.anything({
    values: [fc.constantFrom('a@b.io', '10.1.2.3', '\\"', '')],
    maxKeys: 4,
  })
  await fc.assert(
    fc.asyncProperty(value, async (anything) => {
      const json = JSON.stringify({ anything })
      const skeleton = (text: string) => text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
      expect(skeleton((await maskJson(json)).text)).toBe(skeleton(json))
    }),
  )
})

test('any depth is no deeper than the text', async () => {
  const json = `${'['.repeat(100_000)}"a@b.io"${']'.repeat(100_000)}`
  expect((await maskJson(json)).text).toContain('["[e-mail 1]"]')
})
