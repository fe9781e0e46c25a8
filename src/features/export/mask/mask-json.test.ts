import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskJson } from './mask-json'
import { maskLong } from './mask-long'
import { createMasker } from './masker'

test('strings are masked; numbers, order, white space and repeated keys stay', async () => {
  const json =
    '{ "a":"x@y.io",\n "n": 9007199254740993.10, "a" : ["x@y.io \\u00e9"], "e": "\\u00e9" }'
  const { text, masker } = await maskJson(json, null)
  expect(text).toBe(
    '{ "a":"[e-mail 1]",\n "n": 9007199254740993.10, "a" : ["[e-mail 1] é"], "e": "\\u00e9" }',
  )
  expect(masker.counts().email).toBe(1)
})

test('an escape hides nothing, and the names of fields are masked too', async () => {
  const { text } = await maskJson(
    String.raw`{"jane@example.com":"bob\u0040example.com \"q\" \\"}`,
    null,
  )
  expect(JSON.parse(text)).toEqual({ '[e-mail 1]': '[e-mail 2] "q" \\' })
})

test('a text without personal data comes back to the character', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .json({ stringUnit: fc.constantFrom('a', '"', '\\', '\n', 'é', '😀') })
        // A whole number of fourteen digits and more may be a card's.
        .filter((json) => !/(?<![\d.])\d{14}/.test(json)),
      async (json) => {
        expect((await maskJson(json, null)).text).toBe(json)
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
      expect(skeleton((await maskJson(json, null)).text)).toBe(skeleton(json))
    }),
  )
})

test('any depth is no deeper than the text', async () => {
  const json = `${'['.repeat(100_000)}"a@b.io"${']'.repeat(100_000)}`
  expect((await maskJson(json, null)).text).toContain('["[e-mail 1]"]')
})

test('a card’s number that is recorded as a number is masked too, other numbers are not', async () => {
  const json = '{"card":4111111111111111, "ids":[4111111111111112,1762178709123456789,12345678.9]}'
  const { text, masker } = await maskJson(json, null)
  expect(text).toBe(json.replace('4111111111111111', '"[card 1]"'))
  expect(masker.counts().card).toBe(1)
})

test.each([
  '"phone":"3471234567"',
  '"user_phone": "347 123 4567"',
  '"mobilePhone":3471234567',
  '"Tel":["347-123-4567"]',
])('the field’s name says that %s is a phone number', async (field) => {
  const { text } = await maskJson(`{${field},"order":"3471234567","n":3471234567}`, null)
  expect(text).toContain('"[phone 1]"')
  expect(text).toContain('"order":"3471234567","n":3471234567')
})

test('a long text is masked whole, its lines as they are', async () => {
  const line = `${'word '.repeat(40)}a@b.io\r\n`
  const { text } = await maskJson(JSON.stringify({ input: line.repeat(1000) }), null)
  expect(JSON.parse(text)).toEqual({ input: line.replace('a@b.io', '[e-mail 1]').repeat(1000) })
})

const WORDS = fc.constantFrom(
  'a@b.io',
  '+39 06 6982 1234',
  '4111 1111 1111 1111',
  '10.1.2.3',
  '415-555-2671',
  'order',
  'DE89 3704 0044 0532 0130 00',
  'phone:',
  '06 6982 1234',
  'and',
  '12',
  '2001:db8::1',
  '-',
)

test('a text of one line is masked in pieces as it is in one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(WORDS, { maxLength: 60 }),
      fc.integer({ min: 1, max: 80 }),
      async (words, piece) => {
        const text = words.join(', ')
        const whole = createMasker('it').mask(text)
        expect(await maskLong(text, createMasker('it'), piece)).toBe(whole)
      },
    ),
    { numRuns: 30 },
  )
})

test('a long line gives way to the page again and again, and loses nothing at the seams', async () => {
  const unit = 'word a@b.io and +39 06 6982 1234; '
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  })
  const { text, masker } = await maskJson(JSON.stringify({ input: unit.repeat(20_000) }), null)
  clearInterval(timer)
  expect(turns).toBeGreaterThan(5)
  expect(JSON.parse(text)).toEqual({
    input: 'word [e-mail 1] and [phone 1]; '.repeat(20_000),
  })
  expect(masker.counts()).toMatchObject({ email: 1, phone: 1 })
})
