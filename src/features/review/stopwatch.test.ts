import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStopwatch, IDLE_MS } from './stopwatch'

test('whole seconds are given once, and what is left of one counts later', () => {
  const watch = createStopwatch()
  watch.start(1000)
  expect(watch.take(3700)).toBe(2)
  expect(watch.take(3800)).toBe(0)
  expect(watch.take(4000)).toBe(1)
})

test('nothing counts before the start and after the stop', () => {
  const watch = createStopwatch()
  expect(watch.take(9000)).toBe(0)
  watch.start(10_000)
  watch.stop(15_000)
  expect(watch.take(60_000)).toBe(5)
  watch.start(70_000)
  expect(watch.take(71_000)).toBe(1)
})

test('two minutes without any input count, and no more until there is one', () => {
  const watch = createStopwatch()
  watch.start(0)
  expect(watch.take(600_000)).toBe(IDLE_MS / 1000)
  expect(watch.take(900_000)).toBe(0)
  watch.notice(1_000_000)
  expect(watch.take(1_004_000)).toBe(4)
})

test('input keeps it going', () => {
  const watch = createStopwatch()
  watch.start(0)
  for (let now = 0; now <= 600_000; now += 100_000) watch.notice(now)
  expect(watch.take(600_000)).toBe(600)
})

test('however it is used, it never counts more than has passed', () => {
  const step = fc.record({
    kind: fc.constantFrom('start', 'stop', 'notice', 'take'),
    after: fc.nat(400_000),
  })
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const watch = createStopwatch()
      let now = 0
      let total = 0
      for (const { kind, after } of steps) {
        now += after
        if (kind === 'take') total += watch.take(now)
        else if (kind === 'start') watch.start(now)
        else if (kind === 'stop') watch.stop(now)
        else watch.notice(now)
      }
      total += watch.take(now)
      expect(total).toBeGreaterThanOrEqual(0)
      expect(total * 1000).toBeLessThanOrEqual(now)
    }),
  )
})
