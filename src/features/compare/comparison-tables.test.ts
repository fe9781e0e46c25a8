import { describe, expect, test } from 'vitest'
import type { Recorded, Source, Tag } from '@/interaction/interaction'
import { empty, missing, recorded } from '@/test/sparse-interaction'
import { toEmotionPairs } from './emotion-pairs'
import { emotionChange, emotionFinding } from './emotion-words'
import { type Figure, formatChange, toFigureRows } from './figures'
import { pairUp } from './pair-up'
import { isSameValue } from './same-value'
import { shownPart } from './shown-part'
import { sourceSum, toSourceChanges } from './source-changes'
import { toTagChanges } from './tag-changes'

const source = (name: string | null, ...results: string[]): Source => ({
  name,
  query: missing,
  results,
  rest: undefined,
})

const sources = (...list: Source[]): Recorded<readonly Source[]> => recorded(list)

describe('sources', () => {
  test('are matched by name, and told apart by their text', () => {
    const changes = toSourceChanges(
      sources(source('terms', 'x'), source('map', 'old'), source('fares')),
      sources(source('map', 'new'), source('terms', 'x'), source('hotels')),
    )
    expect(changes.map(({ a, b, kind }) => [(a ?? b).name, kind])).toEqual([
      ['terms', 'same'],
      ['map', 'differs'],
      ['fares', 'a'],
      ['hotels', 'b'],
    ])
    expect(sourceSum(changes)).toBe('1 kept, 1 kept with other text, 1 only in A, 1 only in B')
  })

  test('of the same name are matched in their order, unnamed ones too', () => {
    const kinds = toSourceChanges(
      sources(source('a', '1'), source('a', '2'), source(null, 'x')),
      sources(source('a', '1'), source(null, 'y')),
    ).map(({ kind }) => kind)
    expect(kinds).toEqual(['same', 'a', 'differs'])
  })

  test('absent on both sides make no rows', () => {
    expect(toSourceChanges(missing, undefined)).toEqual([])
    expect(sourceSum([])).toBe('')
  })
})

describe('tags', () => {
  const tag = (key: string, value: Tag['value']): Tag => ({ key, value })

  test('are matched by key', () => {
    const changes = toTagChanges(
      recorded([tag('a', recorded('1')), tag('b', recorded('1')), tag('c', missing)]),
      recorded([tag('d', empty), tag('b', recorded('2')), tag('a', recorded('1'))]),
    )
    expect(changes.map(({ key, kind }) => [key, kind])).toEqual([
      ['a', 'same'],
      ['b', 'changed'],
      ['c', 'only-a'],
      ['d', 'only-b'],
    ])
    expect(changes[2]).toMatchObject({ a: missing, b: null })
  })

  test('that are null on one side and empty on the other have changed', () => {
    const changes = toTagChanges(recorded([tag('a', missing)]), recorded([tag('a', empty)]))
    expect(changes[0]?.kind).toBe('changed')
  })

  test.each([
    ['not loaded', undefined, null],
    ['not recorded', missing, null],
    ['none', empty, 'only-a'],
  ] as const)('of a side whose own are %s', (_, other, kind) => {
    const changes = toTagChanges(recorded([tag('a', recorded('1'))]), other)
    expect(changes[0]?.kind).toBe(kind)
  })
})

describe('the difference between two numbers', () => {
  test.each([
    ['seconds', 6.817, 4.232, '−2.59 s (−38%)'],
    ['seconds', 4, 4, 'Same'],
    ['seconds', 0, 0.5, '+0.5 s'],
    ['seconds', 30, 330, '+5 min (+1,000%)'],
    ['seconds', 1, 100, '+1 min 39 s'],
    ['micro-dollars', 18_420, 21_760, '+$0.00334 (+18%)'],
    ['micro-dollars', 0.3, 0.1, '−$0.0000002 (−67%)'],
    ['count', 1536, 1276, '−260 (−17%)'],
    ['count', 0, 0, 'Same'],
    ['count', -5, 5, '+10'],
  ] as const)('in %s from %d to %d reads "%s"', (...[unit, from, to, words]) => {
    expect(formatChange({ number: from, unit }, { number: to, unit }).text).toBe(words)
  })
})

describe('figures', () => {
  const text = (value: string): Figure => ({ label: 'X', value: { kind: 'text', text: value } })
  const time = (value: string): Figure => ({ label: 'X', value: { kind: 'time', text: value } })
  const absent = (word: string): Figure => ({ label: 'X', value: { kind: 'absent', word } })
  const odd: Figure = { label: 'X', value: { kind: 'unexpected', raw: 1 } }

  test.each([
    ['the same', text('en'), text('en'), 'Same'],
    ['changed', text('en'), text('de'), 'Changed'],
    ['gone to empty', text('en'), absent('Empty'), 'Changed'],
    ['empty in both', absent('Empty'), absent('Empty'), 'Same'],
    ['unknown in one', text('en'), absent('Not recorded'), null],
    ['unknown in both', absent('Not recorded'), absent('Not analysed yet'), null],
    ['of another type', text('1'), odd, null],
    ['later', time('2026-01-01T10:00:00Z'), time('2026-01-02T10:00:00+00:00'), '1 d later'],
    ['earlier', time('2026-01-01T10:00:00Z'), time('2026-01-01T09:59:30Z'), '30 s earlier'],
    ['the same moment', time('2026-01-01T10:00:00Z'), time('2026-01-01T11:00:00+01:00'), 'Same'],
    ['a day and a moment', time('2026-01-01'), time('2026-01-01T15:00:00Z'), null],
    ['the same day', time('2026-01-01'), time('2026-01-01'), 'Same'],
    ['two days', time('2026-01-01'), time('2026-01-02'), 'Changed'],
    ['no time at all', time('yesterday'), time('2026-01-01T10:00:00Z'), null],
  ])('%s', (...[, a, b, words]) => {
    const [row] = toFigureRows([a], [b])
    expect(row?.difference?.text ?? null).toBe(words)
    expect(row?.difference?.isChange ?? false).toBe(words !== null && words !== 'Same')
  })

  test('of one side alone are shown, and nothing is said about a difference', () => {
    expect(toFigureRows(null, [text('en')])).toEqual([
      { label: 'X', a: null, b: { kind: 'text', text: 'en' }, difference: null },
    ])
  })
})

describe('emotions', () => {
  const scores = (record: Record<string, number>) =>
    recorded({
      kind: 'scores' as const,
      scores: Object.entries(record).map(([name, value]) => ({ name, score: recorded(value) })),
    })
  const format = { share: (value: number) => `${value * 100}%`, intensity: String }

  test('are matched by name, largest first, and what one side lacks is not 0', () => {
    const pairs = toEmotionPairs(scores({ Joy: 0.2, fear: 0 }), scores({ calm: 0.9, joy: 0.5 }))
    expect(pairs.rows.map(({ name, a, b, lengths }) => [name, a, b, lengths])).toEqual([
      ['calm', { kind: 'absent' }, { kind: 'number', value: 0.9 }, { a: null, b: 0.9 }],
      ['Joy', { kind: 'number', value: 0.2 }, { kind: 'number', value: 0.5 }, { a: 0.2, b: 0.5 }],
      ['fear', { kind: 'number', value: 0 }, { kind: 'absent' }, { a: 0, b: null }],
    ])
    expect(pairs.rows.map((row) => emotionChange(row, true, format))).toEqual([null, '+30', null])
    expect(emotionFinding(pairs, format)).toBe(
      'Emotions compared: Joy differs most, 20% in A and 50% in B',
    )
  })

  test('of both sides share one scale', () => {
    const pairs = toEmotionPairs(scores({ joy: 0.5 }), scores({ joy: -4 }))
    expect(pairs).toMatchObject({ areShares: false, domain: [-1, 1] })
    expect(pairs.rows[0]?.lengths).toEqual({ a: 0.125, b: -1 })
  })

  test('that came as names have no numbers', () => {
    const names = recorded({ kind: 'names' as const, names: ['joy', 'fear'] })
    expect(toEmotionPairs(names, missing).hasNumbers).toBe(false)
    const mixed = toEmotionPairs(names, scores({ joy: 0.4 }))
    expect(mixed.hasNumbers).toBe(true)
    expect(mixed.rows[0]).toMatchObject({ a: { kind: 'named' }, lengths: { a: null, b: 0.4 } })
    // B has one: it is only that there is no pair.
    expect(emotionFinding(mixed, format)).toBe('Emotions compared: none has a score on both sides')
  })

  test('beyond any number are said to be, and drawn nowhere', () => {
    const [row] = toEmotionPairs(scores({ joy: Infinity }), scores({ joy: 1 })).rows
    expect(row?.a).toEqual({ kind: 'unexpected', raw: Infinity })
    expect(row?.lengths.a).toBeNull()
  })
})

describe('behind the tables', () => {
  test('two long lists are paired at once', () => {
    const list = Array.from({ length: 100_000 }, (_, index) => `${index % 3}`)
    const started = performance.now()
    expect(pairUp(list, list, (item) => item)).toHaveLength(100_000)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test.each([
    [{ a: 1, b: [null, 'x'] }, { b: [null, 'x'], a: 1 }, true],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: undefined }, {}, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    ['1', 1, false],
  ])('%j and %j: the same is %s', (a, b, same) => {
    expect(isSameValue(a, b)).toBe(same)
  })

  test('values nested deeper than any call stack are compared', () => {
    const deep = (end: unknown) => {
      let value = end
      for (let level = 0; level < 200_000; level += 1) value = [value]
      return value
    }
    expect(isSameValue(deep(1), deep(1))).toBe(true)
    expect(isSameValue(deep(1), deep(2))).toBe(false)
  })

  test('only long texts are folded, and marks never but very long ones', () => {
    const plain = (length: number) => ({ text: 'x'.repeat(length), isMarked: false })
    const mark = (length: number) => ({ text: 'x'.repeat(length), isMarked: true })
    const part = (piece: ReturnType<typeof plain>, length: number) =>
      shownPart(piece, [piece, piece], length)
    expect(part(plain(15_000), 20_000)).toBeNull()
    expect(part(plain(15_000), 20_001)).toEqual({ head: 1500, tail: 500 })
    expect(part(plain(3000), 90_000)).toBeNull()
    expect(part(mark(15_000), 90_000)).toBeNull()
    expect(part(mark(30_000), 90_000)).toEqual({ head: 20_000, tail: 0 })
    expect(shownPart(plain(90_000), [plain(90_000)], 90_000)).toEqual({ head: 20_000, tail: 0 })
  })
})
