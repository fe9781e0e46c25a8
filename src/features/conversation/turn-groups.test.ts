import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Turn } from '@/interaction/interaction'
import { drawingOrder, groupOf, groupSize, toGroups } from './turn-groups'

const turn = (text: string): Turn => ({
  input: { kind: 'value', value: text },
  output: { kind: 'missing' },
  timestamp: { kind: 'missing' },
  isRequested: false,
})

test('groups hold every turn once, in order, and each turn is found in its group', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (count) => {
      const turns = Array.from({ length: count }, (_, index) => turn(String(index)))
      const groups = toGroups(turns)
      expect(groups.flatMap((group) => group.turns)).toEqual(turns)
      for (const [index, group] of groups.entries()) {
        expect(groupOf(group.start, count)).toBe(index)
        expect(groupOf(group.start + group.turns.length - 1, count)).toBe(index)
      }
    }),
  )
})

test('the wanted group is drawn first, then outwards, and none is forgotten', () => {
  expect(drawingOrder(5, 2)).toEqual([2, 3, 1, 4, 0])
  expect(drawingOrder(3, 0)).toEqual([0, 1, 2])
  expect(drawingOrder(0, 0)).toEqual([])
})

test('a longer text holds more room', () => {
  const [short] = toGroups([turn('a')])
  const [long] = toGroups([turn('a'.repeat(10_000))])
  expect(long?.height ?? 0).toBeGreaterThan(short?.height ?? 0)
})

test('a conversation of ordinary length is one list', () => {
  expect(toGroups(Array.from({ length: 60 }, () => turn('a')))).toHaveLength(1)
  expect(groupSize(61)).toBeLessThan(61)
})
