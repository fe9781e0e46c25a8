import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRetryAfter } from './retry-after'

const NOW = Date.UTC(2026, 0, 1, 12, 0, 0)

test.each([
  ['7', 7],
  [' 7 ', 7],
  ['0', 1],
  ['300', 300],
  ['301', 300],
  ['9'.repeat(400), 300],
  ['Thu, 01 Jan 2026 12:00:30 GMT', 30],
  ['Thu, 01 Jan 2026 12:00:00 GMT', 1],
  ['Fri, 02 Jan 2026 12:00:00 GMT', 300],
])('%s means %i seconds', (header, seconds) => {
  expect(parseRetryAfter(header, NOW)).toBe(seconds)
})

test.each([
  null,
  '',
  '-1',
  '1.5',
  '1e9',
  'abc',
  'soon',
  '7, 8',
  '2026-01-01T12:00:30Z',
  'Thu, 01 Jan 2026 11:59:00 GMT',
  'Thu, 99 Xyz 2026 12:00:30 GMT',
])('%j says nothing', (header) => {
  expect(parseRetryAfter(header, NOW)).toBeNull()
})

test('no header makes a reader wait for anything but 1 to 300 whole seconds', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.integer().map(String), fc.date().map(String)),
      (header) => {
        const seconds = parseRetryAfter(header, NOW)
        expect(
          seconds === null || (Number.isInteger(seconds) && seconds >= 1 && seconds <= 300),
        ).toBe(true)
      },
    ),
  )
})
