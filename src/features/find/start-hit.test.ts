import { expect, test } from 'vitest'
import { hitAfter, startHit } from './start-hit'

const HITS = [
  { entry: 2, start: 5, end: 6 },
  { entry: 2, start: 9, end: 10 },
  { entry: 7, start: 0, end: 1 },
]

test.each([
  ['nowhere in particular', null, 0],
  ['before all', { entry: 0, start: 0 }, 0],
  ['on a hit', { entry: 2, start: 9 }, 1],
  ['between two', { entry: 2, start: 10 }, 2],
  ['behind all', { entry: 9, start: 0 }, 0],
])('reading %s, one begins with the next hit', (_, from, expected) => {
  expect(startHit(HITS, from)).toBe(expected)
})

test('after the last hit comes the first, and the other way round', () => {
  expect(hitAfter(3, 2, 1)).toBe(0)
  expect(hitAfter(3, 0, -1)).toBe(2)
  expect(hitAfter(1, 0, 1)).toBe(0)
})
