import { expect, test } from 'vitest'
import { formatBytes, formatCount, formatMicroDollars, formatNumber } from './numbers'

test.each([
  [1840, '$0.00184'],
  [0, '$0.00'],
  [1_250_000, '$1.25'],
  [12_345, '$0.012345'],
  [-5000, '−$0.005'],
  [0.4, '$0.0000004'],
  [-0, '$0.00'],
  [2 ** 53, 'about $9,007,199,254.740992'],
])('%d micro-dollars read %s', (micros, words) => expect(formatMicroDollars(micros)).toBe(words))

test.each([
  [812, '812 B'],
  [12_288, '12 KB'],
  [3_565_158, '3.4 MB'],
  [67_108_864, '64 MB'],
  [1023 * 1024, '1,023 KB'],
  [1024 ** 2 - 1, '1 MB'],
  [1264.4 * 1024 ** 2, '1,264 MB'],
])('%d bytes read %s', (bytes, words) => expect(formatBytes(bytes)).toBe(words))

test('a count takes its noun along', () => {
  expect(formatCount(1, 'turn')).toBe('1 turn')
  expect(formatCount(12_000, 'turn')).toBe('12,000 turns')
  expect(formatNumber(1_234_567.5)).toBe('1,234,567.5')
  expect(formatNumber(-0)).toBe('0')
  expect(formatNumber(-1234.5)).toBe('−1,234.5')
  expect(formatNumber(2 ** 53)).toBe('about 9,007,199,254,740,992')
})
