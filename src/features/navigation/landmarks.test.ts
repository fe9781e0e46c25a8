import { describe, expect, test } from 'vitest'
import type { Turn } from '@/interaction/interaction'
import { empty, missing, recorded } from '@/test/sparse-interaction'
import { landmarksOf, toLandmarks } from './landmarks'

const turn = (changes: Partial<Turn> = {}): Turn => ({
  input: recorded('How long?'),
  output: recorded('Two days.'),
  timestamp: missing,
  isRequested: false,
  ...changes,
})

const at = (seconds: number): Turn =>
  turn({ timestamp: recorded(new Date(Date.UTC(2026, 10, 3) + seconds * 1000).toISOString()) })

const found = (turns: readonly Turn[]): readonly string[] =>
  toLandmarks(turns).map(({ turn: number, reasons }) =>
    [number, ...reasons.map(({ words }) => words)].join(': '),
  )

test('an even conversation has none but the requested turn', () => {
  expect(found([at(0), { ...at(60), isRequested: true }, at(120)])).toEqual(['2: Requested'])
  expect(found([])).toEqual([])
})

test.each([
  [missing, 'No answer recorded'],
  [empty, 'Empty answer'],
  [recorded(' \n'), 'The answer is only whitespace'],
  [{ kind: 'unexpected', raw: 42 } as const, 'The answer is not text'],
])('a turn without a readable answer: %j', (output, words) => {
  expect(found([turn(), turn({ output }), turn()])).toEqual([`2: ${words}`])
})

describe('a long text', () => {
  const texts = (...lengths: readonly number[]) =>
    lengths.map((length) => turn({ output: recorded('x'.repeat(length)) }))

  test.each([
    [[100, 100, 2000], []],
    [[100, 100, 2001], ['3: Long answer: 2,001 characters']],
    [[700, 700, 2100], []],
    [[700, 700, 2101], ['3: Long answer: 2,101 characters']],
    [[5000, 5000, 5000], []],
  ])('answers of %j characters', (lengths, expected) => {
    expect(found(texts(...lengths))).toEqual(expected)
  })

  test('is one of the questions too', () => {
    expect(found([turn(), turn({ input: recorded('x'.repeat(9000)) }), turn()])).toEqual([
      '2: Long question: 9,000 characters',
    ])
  })
})

describe('a gap in time', () => {
  test.each([
    ['exactly half an hour', [0, 1800], []],
    ['more than half an hour', [0, 1801], ['2: Long gap: 30 minutes before this turn']],
    ['an hour, nearly', [0, 3590], ['2: Long gap: 1 hour before this turn']],
    ['59 and a half minutes', [0, 3570], ['2: Long gap: 1 hour before this turn']],
    ['a day, nearly', [0, 84_600], ['2: Long gap: 1 day before this turn']],
    ['23 hours', [0, 84_599], ['2: Long gap: 23 hours before this turn']],
    ['two days', [0, 60, 172_860], ['3: Long gap: 2 days before this turn']],
    [
      'ten times what is usual and more',
      [0, 20, 40, 60, 261],
      ['5: Long gap: 3 minutes before this turn'],
    ],
    ['ten times what is usual', [0, 20, 40, 60, 260], []],
    ['seconds in a quick exchange', [0, 1, 2, 3, 63], []],
  ])('%s', (_, seconds, expected) => {
    expect(found(seconds.map(at))).toEqual(expected)
  })

  test('is none where one of the times is missing or unreadable', () => {
    expect(found([at(0), turn(), at(90_000)])).toEqual([])
    expect(found([at(0), turn({ timestamp: recorded('yesterday') })])).toEqual([])
  })
})

test('a turn can be worth looking at for several reasons', () => {
  const late = { ...at(90_000), isRequested: true, output: empty }
  expect(found([at(0), late])).toEqual([
    '2: Requested: Long gap: 1 day before this turn: Empty answer',
  ])
})

test('they are worked out once for a conversation', () => {
  const turns = [turn(), turn({ output: empty })]
  expect(landmarksOf(turns)).toBe(landmarksOf(turns))
  expect([...landmarksOf(turns).keys()]).toEqual([2])
})

test('a day without a time of day is no moment to count a gap from', () => {
  const on = (timestamp: string) => turn({ timestamp: recorded(timestamp) })
  expect(found([on('2026-11-03'), on('2026-11-03T15:00:00Z'), on('2026-11-06')])).toEqual([])
})
