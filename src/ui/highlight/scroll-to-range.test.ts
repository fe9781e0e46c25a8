import { expect, test } from 'vitest'
import { distanceInto } from './scroll-to-range'

test.each([
  ['in view already', { from: 200, to: 220 }, 0],
  ['below', { from: 1400, to: 1420 }, 1000],
  ['above', { from: -500, to: -480 }, -900],
  ['half in view', { from: 995, to: 1015 }, 595],
])('a line that is %s', (_, stretch, expected) => {
  expect(distanceInto(stretch, { from: 100, to: 1000 })).toBe(expected)
})
