import { expect, test } from 'vitest'
import { runToEnd } from '@/lib/run-in-slices'
import { suspectsIn } from './suspects'

test('only texts that may hide something are looked at closer, whatever their length', () => {
  const long = `${'x'.repeat(120_000)}\u200b`
  expect(runToEnd(suspectsIn(['plain', long, 'p\u0430y', 'молоко']))).toEqual([long, 'p\u0430y'])
})

test('letters of two scripts are neighbours wherever the text is cut to be looked at', () => {
  for (const length of [49_998, 49_999, 50_000, 50_001]) {
    const text = `${' '.repeat(length)}p\u0430`
    expect(runToEnd(suspectsIn([text]))).toEqual([text])
  }
})

test('there are pauses', () => {
  const steps = suspectsIn(['x'.repeat(200_000)])
  let pauses = 0
  while (steps.next().done !== true) pauses += 1
  expect(pauses).toBe(4)
})
