import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import { parseJsonInSteps } from './parse-json-in-steps'
import { runToEnd } from './run-in-slices'

const steps = (text: string) => {
  const generator = parseJsonInSteps(text)
  let count = 0
  for (;;) {
    const step = generator.next()
    if (step.done === true) return { value: step.value, count }
    count += 1
  }
}

/** As text, which shows the order of names too, and gives no name (such as `__proto__`) a special meaning. */
const outcome = (parse: () => unknown) => {
  try {
    return { value: JSON.stringify(parse()) }
  } catch (error) {
    return { error: String(error) }
  }
}

const sameAsAtOnce = (text: string, part: number, long = part) => {
  expect(outcome(() => runToEnd(parseJsonInSteps(text, { part, long })))).toStrictEqual(
    outcome((): unknown => JSON.parse(text)),
  )
}

const SPACE = ['', ' ', '\n', '\t \r\n']
const NAMES = [
  'a',
  'b',
  '',
  '__proto__',
  'constructor',
  '7',
  '"',
  '\\',
  '\\"',
  ']',
  '}',
  ',',
  'é\u2028',
]

/** JSON texts with any spacing, with duplicate names, and with brackets in strings. */
const { json } = fc.letrec<{ json: string; list: string; object: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom('null', 'true', '-1.5e3', '0', '""', '"\\\\"', '"\\"]"', '[]', '{ }'),
    fc.string({ unit: anyCharacter }).map((text) => JSON.stringify(text)),
    tie('list'),
    tie('object'),
  ),
  list: fc
    .array(fc.tuple(tie('json'), fc.constantFrom(...SPACE)), { maxLength: 8 })
    .map((items) => `[${items.map(([item, space]) => space + item + space).join(',')}]`),
  object: fc
    .array(fc.tuple(fc.constantFrom(...NAMES), tie('json'), fc.constantFrom(...SPACE)), {
      maxLength: 8,
    })
    .map(
      (fields) =>
        `{${fields.map(([name, value, space]) => `${space}${JSON.stringify(name)}${space}:${space}${value}`).join(',')}}`,
    ),
}))

const size = fc.integer({ min: 1, max: 12 })

test('any JSON is the same in parts as at once', () => {
  fc.assert(fc.property(json, size, size, sameAsAtOnce), { numRuns: 2000 })
})

test('a text in which something was cut, doubled or put in fails as it does at once', () => {
  const damage = fc.tuple(
    fc.nat(),
    fc.nat(4),
    fc.constantFrom('', ',', ']', '}', '[', '{', '"', ' ', ':', '\\'),
  )
  fc.assert(
    fc.property(json, size, damage, (text, part, [at, cut, put]) => {
      const where = at % (text.length + 1)
      sameAsAtOnce(text.slice(0, where) + put + text.slice(where + cut), part)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  '[1,2,]',
  '[1,,2]',
  '[,1]',
  '{"a":1,}',
  '{"a":[1,2,3],"a":{"b":[4,5,6]},"c":1}',
  '[[1,2,3] 4]',
  '[1,2,3]]',
  '[1,2,3}',
  '{"a":1 "b":2}',
  '{"a" 1}',
  '{"__proto__":{"a":[1,2,3,4]},"b":{"__proto__":[5,6,7]}}',
  '\ufeff[1,2,3]',
  '[1,2,3]\u00a0',
  '["\\\\","\\\\\\"]","x"]',
  '"a text"',
  'x"a":[1,2,3]}',
  '["a":[1,2,3]]',
  '{[1,2,3]}',
  '{"a":[1,2,3]"b":}',
  '[[1,2,3]"b":]',
  '',
])('%s', (text) => {
  for (const part of [1, 2, 3, 5, 100]) sameAsAtOnce(text, part)
})

test('a conversation of megabytes is parsed with many pauses', () => {
  const turn = { input: 'Question?', output: 'x'.repeat(500), is_chosen: false }
  const text = (count: number) =>
    JSON.stringify({ id: 'a', conversation: Array.from({ length: count }, () => turn), rest: 1 })
  const long = steps(text(4000))
  expect(long.value).toStrictEqual(JSON.parse(text(4000)))
  expect(long.count).toBeGreaterThan(30)
})

test('what is nested ever deeper neither overflows nor is gone through again at each level', () => {
  const deep = `${'[1,'.repeat(400_000)}[]${']'.repeat(400_000)}`
  const { value, count } = steps(deep)
  let depth = 0
  for (let at = value; Array.isArray(at) && at.length > 0; at = at[1]) depth += 1
  expect(depth).toBe(400_000)
  expect(count).toBeLessThan(20)
})
