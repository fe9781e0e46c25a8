import { expect, test } from 'vitest'
import { isDeeperThan } from './depth'

test.each([
  [7, 0, false],
  [null, 0, false],
  [[], 0, true],
  [[], 1, false],
  [{ a: { b: 1 } }, 1, true],
  [{ a: { b: 1 } }, 2, false],
  [[1, 'a', [2, {}]], 2, true],
  [[1, 'a', [2, {}]], 3, false],
])('%j is nested in more than %d levels: %s', (value, limit, expected) => {
  expect(isDeeperThan(value, limit)).toBe(expected)
})
