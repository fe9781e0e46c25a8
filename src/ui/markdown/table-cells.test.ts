import { expect, test } from 'vitest'
import { excessCells } from './table-cells'

test.each([
  ['| a | b |', 2, []],
  ['a | b', 2, []],
  ['| a |', 2, []],
  ['| a | b | c | d |', 2, ['c', 'd']],
  ['a | b | c', 2, ['c']],
  ['| a | b | c \\| d |', 2, ['c | d']],
  ['| a | b | |', 2, ['']],
  ['', 2, []],
  ['|', 1, []],
])('%j in a table of %i columns has more: %j', (line, columns, expected) => {
  expect(excessCells(line, columns)).toEqual(expected)
})
