import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPlainChunks } from './plain-chunks'

test.each([
  ['one long word', 'a'.repeat(100_001)],
  ['one long line of words', 'lorem ipsum '.repeat(9000)],
  ['short lines', 'ab\n'.repeat(40_000)],
  ['emoji alone', '😀'.repeat(30_001)],
  ['emoji, shifted by one', `a${'😀'.repeat(30_001)}`],
  ['a short text', 'hello'],
  ['nothing', ''],
])('%s: the chunks together are the whole text, none is long, none cuts a character', (_, text) => {
  const chunks = toPlainChunks(text)
  expect(chunks.map((chunk) => chunk.text).join('') === text).toBe(true)
  for (const chunk of chunks) {
    expect(chunk.text.length).toBeLessThanOrEqual(20_001)
    expect(/\p{Cs}/u.test(chunk.text)).toBe(false)
    expect(chunk.height).toBeGreaterThan(0)
  }
})

test('a chunk ends with a line where there is one', () => {
  const chunks = toPlainChunks('twelve chars\n'.repeat(10_000))
  expect(chunks.length).toBeGreaterThan(5)
  expect(chunks.every((chunk) => chunk.text.endsWith('\n'))).toBe(true)
})

test('chunks start where the one before ended', () => {
  fc.assert(
    fc.property(fc.nat(70_000), fc.nat(30_000), (length, every) => {
      let end = 0
      for (const chunk of toPlainChunks(
        'x'.repeat(length).replaceAll('x'.repeat(every + 1), `${'x'.repeat(every)}\n`),
      )) {
        expect(chunk.start).toBe(end)
        end += chunk.text.length
      }
      expect(end).toBe(length)
    }),
    { numRuns: 30 },
  )
})
