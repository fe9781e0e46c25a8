import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toRangeDraft, toRange } from './custom-range'

const NONE = { date: '', time: '' }
const day = (date: string, time = '') => ({ date, time })

describe('two days', () => {
  test('are whole days in UTC', () => {
    expect(toRange({ from: day('2026-07-01'), to: day('2026-07-03') }, 'utc')).toEqual({
      kind: 'between',
      from: '2026-07-01T00:00:00.000Z',
      to: '2026-07-03T23:59:59.999Z',
    })
  })

  test('are whole days where the reader is', () => {
    expect(toRange({ from: day('2026-07-01'), to: day('2026-07-03') }, 'local')).toEqual({
      kind: 'between',
      from: new Date(2026, 6, 1).toISOString(),
      to: new Date(2026, 6, 3, 23, 59, 59, 999).toISOString(),
    })
  })

  test('may have a time of day each, the last minute included', () => {
    const draft = { from: day('2026-07-01', '14:05'), to: day('2026-07-01', '14:05') }
    expect(toRange(draft, 'utc')).toEqual({
      kind: 'between',
      from: '2026-07-01T14:05:00.000Z',
      to: '2026-07-01T14:05:59.999Z',
    })
  })
})

test('an end may be left open', () => {
  expect(toRange({ from: day('2026-07-01'), to: NONE }, 'utc')).toMatchObject({ to: null })
  expect(toRange({ from: NONE, to: day('2026-07-01') }, 'utc')).toMatchObject({ from: null })
})

test.each([
  [{ from: NONE, to: NONE }, 'from', /Give a date/],
  [{ from: day('', '10:00'), to: NONE }, 'from', /needs its date/],
  [{ from: day('2026-07-01'), to: day('', '10:00') }, 'to', /needs its date/],
  [{ from: day('2026-07-02'), to: day('2026-07-01') }, 'to', /ends before it begins/],
  [{ from: day('20260-07-02'), to: NONE }, 'from', /no date/],
  [{ from: day('2026-13-02'), to: NONE }, 'from', /no such date/],
  [{ from: day('2026-02-30'), to: NONE }, 'from', /no such date/],
])('%j is refused at its end %s', (draft, at, sentence) => {
  const read = toRange(draft, 'utc')
  expect(read).toMatchObject({ at })
  expect('sentence' in read && read.sentence).toMatch(sentence)
})

test.each(['utc', 'local'] as const)(
  'a range stands in the fields as it was given (%s)',
  (zone) => {
    const aWall = fc
      .tuple(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        // When clocks go forward, some times of the night do not exist.
        fc.integer({ min: 4, max: 23 }),
        fc.integer({ min: 0, max: 58 }),
        fc.boolean(),
      )
      .map(([date, hour, minute, hasTime]) => ({
        date: date.toISOString().slice(0, 10),
        time: hasTime ? [hour, minute].map((part) => String(part).padStart(2, '0')).join(':') : '',
      }))
    fc.assert(
      fc.property(aWall, aWall, (one, other) => {
        const [from, to] = one.date < other.date ? [one, other] : [other, one]
        fc.pre(from.date !== to.date)
        const range = toRange({ from, to }, zone)
        expect('kind' in range && toRangeDraft(range, zone)).toEqual({ from, to })
      }),
    )
  },
)

describe('a range whose form is saved untouched', () => {
  test.each([
    ['has seconds', '2026-10-24T14:05:30.500Z', '2026-10-25T00:00:00.000Z'],
    ['begins in the hour that comes twice in autumn', '2026-10-25T01:30:00.000Z', null],
    ['ends in it', null, '2026-10-25T01:30:59.999Z'],
  ])('stays the same where it %s', (_, from, to) => {
    const range = { kind: 'between', from, to } as const
    for (const zone of ['utc', 'local'] as const)
      expect(toRange(toRangeDraft(range, zone), zone, range)).toEqual(range)
  })

  test('keeps the end that was not touched', () => {
    const range = { kind: 'between', from: null, to: '2026-10-24T14:05:30.500Z' } as const
    const draft = { ...toRangeDraft(range, 'utc'), from: day('2026-10-01') }
    expect(toRange(draft, 'utc', range)).toEqual({ ...range, from: '2026-10-01T00:00:00.000Z' })
  })
})
