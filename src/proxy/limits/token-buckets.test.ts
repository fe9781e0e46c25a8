import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBuckets } from './token-buckets'

const setUp = (perSecond: number, burst: number) => {
  const clock = { now: 0 }
  const { take } = createBuckets({ perSecond, burst }, () => clock.now)
  return { clock, take }
}

test('as many as the burst go at once, then as many a second as the rate says', () => {
  const { clock, take } = setUp(2, 3)
  expect([take('a'), take('a'), take('a'), take('a')]).toEqual([null, null, null, 1])
  clock.now = 500
  expect([take('a'), take('a')]).toEqual([null, 1])
})

test('the seconds to wait are long enough', () => {
  const { clock, take } = setUp(0.1, 1)
  expect([take('a'), take('a')]).toEqual([null, 10])
  clock.now = 10_000
  expect(take('a')).toBeNull()
})

test('one key leaves the others alone', () => {
  const { take } = setUp(1, 1)
  expect([take('a'), take('a'), take('b')]).toEqual([null, 1, null])
})

test('a clock that is set back neither gives nor takes', () => {
  const { clock, take } = setUp(1, 2)
  take('a')
  clock.now = -1_000_000
  expect([take('a'), take('a')]).toEqual([null, 1])
})

test('a million keys take no more room than ten thousand', () => {
  const { take } = setUp(1, 1)
  take('first')
  for (let at = 0; at < 20_000; at += 1) take(String(at))
  expect([take('19999'), take('first')]).toEqual([1, null])
})

test('in no stretch of time do more go than burst and rate allow', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 200 }),
      (perSecond, burst, pauses) => {
        const { clock, take } = setUp(perSecond, burst)
        let gone = 0
        for (const pause of pauses) {
          clock.now += pause
          if (take('a') === null) gone += 1
          expect(gone).toBeLessThanOrEqual(burst + (clock.now / 1000) * perSecond + 1e-6)
        }
      },
    ),
  )
})
