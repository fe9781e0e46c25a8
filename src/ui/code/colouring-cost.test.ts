import { expect, test } from 'vitest'
import { isQuickToColour } from './colouring-cost'

const LINE = 'const a = { b: [1, 2, 3], c: "d" } // and so on, until the line is full.....\n'

test.each([
  ['600 lines of 80 characters', LINE.repeat(600), true],
  ['a line of 2,000 characters', 'a=1;'.repeat(500), true],
  ['a line of 4,000 characters', 'a=1;'.repeat(1000), false],
  ['a word on each of 2,000 lines', 'a\n'.repeat(2000), false],
  ['a data file of 50,000 characters', '1,2\n'.repeat(12_500), true],
  ['more than 50,000 characters', 'a(1)\n'.repeat(10_001), false],
])('%s', (_, code, expected) => {
  expect(isQuickToColour(code)).toBe(expected)
})
