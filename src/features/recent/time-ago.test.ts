import { expect, test } from 'vitest'
import { timeAgo } from './time-ago'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

test.each([
  [-5 * DAY, 'just now'],
  [0, 'just now'],
  [59_999, 'just now'],
  [MINUTE, '1 minute ago'],
  [3.9 * MINUTE, '3 minutes ago'],
  [HOUR, '1 hour ago'],
  [23.9 * HOUR, '23 hours ago'],
  [DAY, '1 day ago'],
  [1.99 * DAY, '1 day ago'],
  [6 * DAY, '6 days ago'],
  [45 * DAY, '1 month ago'],
  [800 * DAY, '2 years ago'],
])('%i ms ago is "%s"', (elapsed, words) => {
  expect(timeAgo(1_800_000_000_000 - elapsed, 1_800_000_000_000)).toBe(words)
})
