import { expect, test } from 'vitest'
import { readFragment, turnFragment } from './fragment'

test.each([
  ['', null, null],
  ['#turn=3', 3, null],
  ['#turn=3&source=2', 3, 2],
  ['#turn=0', null, null],
  ['#turn=-1&source=x', null, null],
  ['#feedback', null, null],
  ['#turn=%E0%A4%A', null, null],
])('%j leads to turn %j, source %j', (hash, turn, source) =>
  expect(readFragment(hash)).toEqual({ turn, source }),
)

test('a link to a turn is read back as that turn', () => {
  expect(readFragment(`#${turnFragment(12)}`).turn).toBe(12)
})
