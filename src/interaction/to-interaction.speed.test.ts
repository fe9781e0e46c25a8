import { expect, test } from 'vitest'
import { toInteraction } from './to-interaction'

/** Milliseconds of work, not of waiting, so that a busy machine changes little: the best of three. */
const workOf = (run: () => void) =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage()
      run()
      return process.cpuUsage(before).user / 1000
    }),
  )

const LONG = 60_000

test('ten thousand turns are read within a moment', { timeout: LONG }, () => {
  const conversation = Array.from({ length: 10_000 }, (_, index) => ({
    input: `question ${index}`,
    output: `answer ${index}`,
    timestamp: new Date(1.77e12 + ((index * 7919) % 10_000) * 1000).toISOString(),
    is_chosen: index === 7000,
  }))
  // Half of it on a machine with nothing else to do.
  expect(workOf(() => toInteraction({ conversation }))).toBeLessThan(150)
})

test('a million nodes nobody knows are looked at once, and quickly', { timeout: LONG }, () => {
  const details = Array.from({ length: 1000 }, () => ({
    deep: Array.from({ length: 1000 }, (_, index) => ({ index })),
  }))
  expect(workOf(() => toInteraction({ rags_details: details }))).toBeLessThan(400)
})

test('a list with a million faults is given up at the first', { timeout: LONG }, () => {
  const wrong = Array.from({ length: 1_000_000 }, (_, index) => index)
  const body = { actions: wrong, emotions: wrong, tags: wrong, rags_details: wrong }
  expect(workOf(() => toInteraction(body))).toBeLessThan(1500)
})
