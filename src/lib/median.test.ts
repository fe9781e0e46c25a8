import { expect, test } from 'vitest'
import { median } from './median'

test.each([
  [[10, 9, 1], 9],
  [[1, 2, 3, 100], 3],
  [[7], 7],
  [[], NaN],
])('of %j it is %d', (numbers, middle) => expect(median(numbers)).toBe(middle))
