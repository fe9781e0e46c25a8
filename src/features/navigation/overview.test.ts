import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Turn } from '@/interaction/interaction'
import { empty, missing, recorded } from '@/test/sparse-interaction'
import { landmarksOf, turnWords } from './landmarks'
import { turnForKey } from './overview-keys'
import { toOverviewPaths } from './overview-paths'
import { OVERVIEW_LENGTH, placeOf, toExtents, turnAtPlace } from './overview-scale'

const turn = (user: number, assistant: number, isRequested = false): Turn => ({
  input: user === 0 ? empty : recorded('u'.repeat(user)),
  output: assistant === 0 ? empty : recorded('a'.repeat(assistant)),
  timestamp: missing,
  isRequested,
})

const extentsOf = (turns: readonly Turn[]) => toExtents(turns, landmarksOf(turns))

const pathsOf = (turns: readonly Turn[], isUpright = true) =>
  toOverviewPaths(turns, landmarksOf(turns), { extents: extentsOf(turns), isUpright })

const anyTurns = fc.array(
  fc
    .tuple(fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), fc.boolean())
    .map((sizes) => turn(...sizes)),
  { minLength: 1, maxLength: 60 },
)

test('the turns fill the overview in order, each with a place of its own', () => {
  fc.assert(
    fc.property(anyTurns, (turns) => {
      const extents = extentsOf(turns)
      let last = 0
      for (const { start, middle, end } of extents) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(middle).toBeGreaterThanOrEqual(start)
        expect(end).toBeGreaterThanOrEqual(middle)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeCloseTo(OVERVIEW_LENGTH)
    }),
  )
})

test('a place leads to a turn and back to the same place', () => {
  fc.assert(
    fc.property(
      anyTurns,
      fc.nat(),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (turns, n, f) => {
        const extents = extentsOf(turns)
        const there = { turn: (n % turns.length) + 1, fraction: f }
        const back = turnAtPlace(extents, placeOf(extents, there))
        expect(back.turn).toBe(there.turn)
        expect(back.fraction).toBeCloseTo(there.fraction)
      },
    ),
  )
})

test('places outside lead to the first and the last turn', () => {
  const extents = extentsOf([turn(10, 10), turn(10, 10)])
  expect(turnAtPlace(extents, -5)).toEqual({ turn: 1, fraction: 0 })
  expect(turnAtPlace(extents, 9999)).toEqual({ turn: 2, fraction: 1 })
})

test('one huge answer leaves room for the others', () => {
  const extents = extentsOf([turn(50, 100), turn(50, 5_000_000), turn(50, 100)])
  const [first] = extents
  expect((first?.end ?? 0) - (first?.start ?? 0)).toBeGreaterThan(20)
})

test('a long gap is room before its turn', () => {
  const at = (time: string): Turn => ({ ...turn(50, 50), timestamp: recorded(time) })
  const [first, second, third] = extentsOf([
    at('2026-11-03T10:00:00Z'),
    at('2026-11-03T10:01:00Z'),
    at('2026-11-05T10:00:00Z'),
  ])
  expect(second?.start).toBe(first?.end)
  expect(third?.start).toBeGreaterThan((second?.end ?? 0) + 4)
})

test('each speaker is drawn as long as they spoke', () => {
  const { user, assistant } = pathsOf([turn(100, 300)])
  // One turn: a quarter belongs to the user, and the last unit is the gap to the next turn.
  expect(user).toBe('M0 0h8v120h-8z')
  expect(assistant).toBe('M0 120h8v359h-8z')
  expect(pathsOf([turn(100, 300)], false).user).toBe('M0 0h120v8h-120z')
})

test('where many turns share a unit it is split between the speakers', () => {
  const many = Array.from({ length: 10_000 }, () => turn(100, 300))
  const { user, assistant } = pathsOf(many)
  expect(user).toBe('M0 0h2v480h-2z')
  expect(assistant).toBe('M2 0h6v480h-6z')
})

test('ten thousand uneven turns need no more than a shape a unit', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    turn((index * 7919) % 997, (index * 104_729) % 9973, index === 5000),
  )
  const { user, assistant, landmarks, requested } = pathsOf(many)
  for (const path of [user, assistant, landmarks]) {
    expect(path.split('M').length).toBeLessThanOrEqual(OVERVIEW_LENGTH + 1)
  }
  expect(requested.split('M')).toHaveLength(2)
})

test('the requested turn has a mark of its own kind, turns worth looking at a smaller one', () => {
  const { landmarks, requested } = pathsOf([turn(10, 10), turn(10, 10, true), turn(10, 0)])
  expect(landmarks).toMatch(/^M10 [\d.]+h4v4h-4z$/)
  expect(requested).toMatch(/^M0 [\d.]+h14v4h-14z$/)
  expect(pathsOf([turn(10, 10)]).requested).toBe('')
})

test('a turn in one line', () => {
  const turns = [turn(10, 10), { ...turn(10, 0), isRequested: true }]
  expect(turnWords(1, 2, landmarksOf(turns).get(1))).toBe('Turn 1 of 2')
  expect(turnWords(2, 2, landmarksOf(turns).get(2))).toBe('Turn 2 of 2, requested, empty answer')
})

test.each([
  ['ArrowDown', 12, 13],
  ['ArrowRight', 12, 13],
  ['ArrowUp', 12, 11],
  ['ArrowUp', 1, 1],
  ['ArrowDown', 26, 26],
  ['PageDown', 12, 17],
  ['PageUp', 3, 1],
  ['Home', 12, 1],
  ['End', 12, 26],
  ['x', 12, null],
])('%s on the overview leads from turn %i of 26 to %j', (key, from, to) => {
  expect(turnForKey(key, { previous: from - 1, next: from + 1 }, 26)).toBe(to)
})

test('in a turn that one has begun to read, up leads to its own beginning', () => {
  expect(turnForKey('ArrowUp', { previous: 12, next: 13 }, 26)).toBe(12)
})
