import { expect, test } from 'vitest'
import { countUpTo } from './count-up-to'

test('counting looks at few of many values', () => {
  let looks = 0
  const value = (index: number) => {
    looks += 1
    return index * 10
  }
  expect(countUpTo(10_000, value, 50_000)).toBe(5001)
  expect(looks).toBeLessThan(20)
  expect(countUpTo(3, value, -1)).toBe(0)
  expect(countUpTo(3, value, 999)).toBe(3)
})
