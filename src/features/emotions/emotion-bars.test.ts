import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EmotionScore, Recorded } from '@/interaction/interaction'
import { anyCharacter } from '@/test/any-character'
import { toEmotionBars } from './emotion-bars'

const scores = (record: Record<string, number>): EmotionScore[] =>
  Object.entries(record).map(([name, value]) => ({ name, score: { kind: 'value', value } }))

const rows = (list: readonly EmotionScore[]) =>
  toEmotionBars(list).bars.map(({ name, label }) => `${name} ${label}`)

const fillOfAnger = (record: Record<string, number>) =>
  toEmotionBars(scores(record)).bars.find(({ name }) => name.toLowerCase() === 'anger')?.fill

describe('emotions as bars', () => {
  test('the strongest comes first', () => {
    expect(rows(scores({ joy: 0.1, anger: 0.7, calm: 0.2 }))).toEqual([
      'anger 70%',
      'calm 20%',
      'joy 10%',
    ])
  })

  test('equal ones keep the order they were recorded in', () => {
    expect(rows(scores({ b: 0.5, a: 0.5 }))).toEqual(['b 50%', 'a 50%'])
  })

  test('numbers within 0 and 1 are shares, drawn on the whole scale', () => {
    const { bars, domain } = toEmotionBars(scores({ joy: 0.5, anger: 0 }))
    expect(domain).toEqual([0, 1])
    expect(bars.map(({ length }) => length)).toEqual([0.5, 0])
  })

  test('one number above 1 makes all of them raw intensities', () => {
    const { bars, scale } = toEmotionBars(scores({ joy: 0.5, anger: 40 }))
    expect(bars.map(({ label }) => label)).toEqual(['40', '0.5'])
    expect(bars.map(({ length }) => length)).toEqual([1, 0.0125])
    expect(scale).toContain('Raw intensities')
  })

  test('negative numbers run to the other side', () => {
    const { bars, domain } = toEmotionBars(scores({ joy: -2, anger: 4 }))
    expect(domain).toEqual([-1, 1])
    expect(bars.map(({ length }) => length)).toEqual([1, -0.5])
    expect(toEmotionBars(scores({ joy: -2 })).domain).toEqual([-1, 0])
    expect(toEmotionBars(scores({ joy: -2 })).scale).toContain('farthest from zero')
  })

  test('an emotion without a number is kept apart and gets no bar', () => {
    const { bars, gaps } = toEmotionBars([
      { name: 'joy', score: { kind: 'missing' } },
      { name: 'calm', score: { kind: 'unexpected', raw: 'high' } },
      { name: 'fear', score: { kind: 'value', value: Infinity } },
      ...scores({ anger: 0 }),
    ])
    expect(bars.map(({ name, label }) => [name, label])).toEqual([['anger', '0%']])
    expect(gaps.map(({ name }) => name)).toEqual(['joy', 'calm', 'fear'])
  })

  test('eight emotions have eight colours, whatever they are called', () => {
    const name = fc.string({ minLength: 1 })
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 8, maxLength: 8 }), (names) => {
        const { bars } = toEmotionBars(names.map((each) => scores({ [each]: 0.5 })).flat())
        expect(new Set(bars.map(({ fill }) => fill)).size).toBe(8)
      }),
    )
  })

  test('an emotion has the same colour on every record', () => {
    expect(fillOfAnger({ anger: 0.1, joy: 0.9 })).toBe(fillOfAnger({ Anger: 0.8 }))
    expect(fillOfAnger({ anger: 0.1 })).toBeDefined()
  })
})

describe('the finding', () => {
  test.each([
    [{}, 'Emotions: no numbers recorded'],
    [{ joy: 1 }, 'Emotions: joy strongest at 100%'],
    [{ joy: 0.2, anger: 0.62 }, 'Emotions: anger strongest at 62%, then joy 20%'],
    [
      { a: 0.4, b: 0.3, c: 0.2, d: 0.1, e: 0 },
      'Emotions: a strongest at 40%, then b 30%, c 20%, and 2 more',
    ],
    [{ joy: -0.5, anger: -2 }, 'Emotions: joy highest at −0.5, then anger −2'],
  ])('of %j', (record, finding) => {
    expect(toEmotionBars(scores(record)).finding).toBe(finding)
  })
})

test('whatever the numbers, no row is lost, every bar fits the scale and every colour is a token', () => {
  const score: fc.Arbitrary<Recorded<number>> = fc.oneof(
    fc.record({ kind: fc.constant('value' as const), value: fc.double() }),
    fc.constant({ kind: 'missing' as const }),
    fc.record({ kind: fc.constant('unexpected' as const), raw: fc.jsonValue() }),
  )
  fc.assert(
    fc.property(fc.array(fc.record({ name: fc.string({ unit: anyCharacter }), score })), (list) => {
      const { bars, gaps, domain } = toEmotionBars(list)
      expect(bars.length + gaps.length).toBe(list.length)
      for (const { length, label, fill } of bars) {
        expect(length).toBeGreaterThanOrEqual(domain[0])
        expect(length).toBeLessThanOrEqual(domain[1])
        expect(label).not.toMatch(/NaN|Infinity|undefined/)
        expect(fill).toMatch(/^var\(--emotion-[1-8]\)$/)
      }
    }),
  )
})
