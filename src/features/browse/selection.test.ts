import { afterEach, expect, test } from 'vitest'
import { numberedId } from '@/test/ids'
import { select, toReviewOrder } from './selection'
import { currentSelection, forgetSelection } from './selection-store'

const ids = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => numberedId(from + at))

afterEach(forgetSelection)

test('a review takes the ids in the list’s order, those of other lists first', () => {
  const [a, b, c] = [ids(1, 1), ids(2, 1), ids(3, 1)]
  const elsewhere = ids(9, 1)
  select(c)
  select(elsewhere)
  select(a)
  expect(toReviewOrder(currentSelection(), [...a, ...b, ...c])).toEqual([...elsewhere, ...a, ...c])
})

test('a set holds a thousand, and what has no room is counted', () => {
  expect(select(ids(0, 990))).toBe(0)
  expect(select(ids(980, 40))).toBe(20)
  expect(currentSelection().size).toBe(1000)
})
