import { expect, test } from 'vitest'
import { warns } from './warns'

test.each([null, '', ' \n', 'false', 'None', ' no ', 'NULL', 'n/a', 'NA', '0', '[]', '{}'])(
  '%j warns of nothing',
  (words) => expect(warns(words)).toBe(false),
)

test.each(['Wrong date', 'true', 'No refund was due', 'none of the sources says so', '1', '[1]'])(
  '%j warns',
  (words) => expect(warns(words)).toBe(true),
)

test('whatever stands behind any number of blanks warns', () => {
  expect(warns(`${' '.repeat(1_000_000)}x`)).toBe(true)
})
