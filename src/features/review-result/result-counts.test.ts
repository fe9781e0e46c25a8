import { describe, expect, test } from 'vitest'
import type { Fact } from '@/interaction/record-facts'
import {
  DEFAULT_LABELS,
  readReviewFragment,
  writeReviewFragment,
} from '@/lib/review-set/review-set'
import { numberedId } from '@/test/ids'
import { compare } from './comparison'
import { comparisonNotes } from './comparison-notes'
import { formatWholeShare } from './format-share'
import { chooseItems, toChoices } from './item-choices'
import { createItemLink } from './item-link'
import { toItems, toVerdicts } from './result-items'
import { toSummary } from './summary'
import { summaryLine } from './summary-line'
import { createColours } from './verdict-colours'
import { NOT_READ, readableType, toGroups } from './verdict-groups'

const judge = (number: number, verdict: string | null, seconds = 0) => ({
  id: numberedId(number),
  verdict,
  note: '',
  seconds,
  judgedAt: null,
})

const LABELS = ['Fine', 'Unsafe']

const itemsOf = (...verdicts: (string | null)[]) =>
  toItems(
    { ids: verdicts.map((_, index) => numberedId(index + 1)) },
    verdicts.map((verdict, index) => judge(index + 1, verdict, index)),
  )

describe('counting', () => {
  test('the set’s order counts, and an interaction without a judgement is not judged', () => {
    const items = toItems({ ids: [numberedId(2), numberedId(1)] }, [
      judge(1, 'Fine'),
      judge(9, 'Fine'),
    ])
    expect(items.map(({ id, position, verdict }) => [id, position, verdict])).toEqual([
      [numberedId(2), 1, null],
      [numberedId(1), 2, 'Fine'],
    ])
  })

  test('each label is counted, also one never given and one that the set hasn’t', () => {
    const items = itemsOf('Unsafe', 'Odd', null, 'Unsafe')
    const verdicts = toVerdicts(LABELS, items)
    expect(verdicts).toEqual(['Fine', 'Unsafe', 'Odd'])
    const summary = toSummary(items, verdicts)
    expect(summary).toMatchObject({ total: 4, judged: 3, seconds: 6, medianSeconds: 1 })
    expect(summary.verdicts.map(({ count, share, length }) => [count, share, length])).toEqual([
      [0, 0, 0],
      [2, 2 / 3, 1],
      [1, 1 / 3, 0.5],
    ])
    expect(summary.unjudgedLength).toBe(0.5)
    expect(summaryLine(summary)).toBe('3 of 4 interactions judged · 6 s in all · median 1 s')
  })

  test('the median of an even number is between the two in the middle', () => {
    expect(toSummary(itemsOf('Fine', 'Fine'), LABELS).medianSeconds).toBe(0.5)
  })

  test('nothing judged has no shares, no median and no NaN', () => {
    const summary = toSummary(itemsOf(null), LABELS)
    expect(summary).toMatchObject({ judged: 0, medianSeconds: null })
    expect(summary.verdicts.map(({ share }) => share)).toEqual([null, null])
    expect(summaryLine(summary)).toBe('0 of 1 interaction judged')
    expect(toSummary([], []).total).toBe(0)
  })

  test('labels that objects have by themselves are counted like others', () => {
    const items = itemsOf('__proto__', 'constructor')
    const { verdicts } = toSummary(items, toVerdicts([], items))
    expect(verdicts.map(({ verdict, count }) => [verdict, count])).toEqual([
      ['__proto__', 1],
      ['constructor', 1],
    ])
  })

  test.each([
    [0, '0%'],
    [0.001, '<1%'],
    [0.5, '50%'],
    [2 / 3, '67%'],
    [0.999, '>99%'],
    [1, '100%'],
  ])('the share %d reads %s', (share, words) => {
    expect(formatWholeShare(share)).toBe(words)
  })
})

describe('groups', () => {
  const text = (words: string): Fact => ({ kind: 'text', text: words })

  test('the largest comes first, absences last, and those without a verdict don’t count', () => {
    const facts: Fact[] = [NOT_READ, text('A'), text('B'), text('B'), NOT_READ, NOT_READ]
    const items = itemsOf('Fine', 'Fine', 'Unsafe', 'Fine', 'Fine', null)
    const groups = toGroups(items, {
      verdicts: LABELS,
      factOf: ({ position }) => facts[position - 1] ?? NOT_READ,
    })
    expect(groups.map(({ name, counts, total }) => [name, counts, total])).toEqual([
      ['B', [1, 1], 2],
      ['A', [1, 0], 1],
      ['Not read in this tab', [2, 0], 2],
    ])
  })

  test('a topic called like an absence is not one', () => {
    const facts: Fact[] = [text('Empty'), { kind: 'absent', word: 'Empty' }]
    const groups = toGroups(itemsOf('Fine', 'Fine'), {
      verdicts: LABELS,
      factOf: ({ position }) => facts[position - 1] ?? NOT_READ,
    })
    expect(groups.map(({ isAbsent }) => isAbsent)).toEqual([false, true])
  })

  test('feedback types are in words, all spellings of one alike', () => {
    expect(readableType(text('Negative-Explicit'))).toEqual(readableType(text('negative_explicit')))
    expect(readableType(text('shrug'))).toEqual(text('shrug'))
    expect(readableType(NOT_READ)).toBe(NOT_READ)
  })
})

describe('comparing', () => {
  const file = (...judgements: ReturnType<typeof judge>[]) => ({ labels: LABELS, judgements })

  test('only what both judged is compared; the rest is counted', () => {
    const mine = itemsOf('Fine', 'Unsafe', 'Fine', null, 'Fine')
    const result = compare(
      mine,
      LABELS,
      file(
        judge(1, 'Fine'),
        judge(2, 'Fine'),
        judge(3, 'Fine'),
        judge(4, 'Fine'),
        judge(5, null),
        judge(99, 'Fine'),
      ),
    )
    expect(result).toMatchObject({ agreed: 2, share: 2 / 3, onlyMine: 1, onlyTheirs: 1 })
    expect(result.outside).toEqual([numberedId(99)])
    expect(result.differing.map(({ item }) => item.position)).toEqual([2])
    expect(result.confusion).toEqual({
      mine: ['Fine', 'Unsafe'],
      theirs: ['Fine'],
      counts: [[2], [1]],
    })
  })

  test('labels are compared by their words, however they are written', () => {
    const result = compare(itemsOf('Café', 'Fine'), ['Café', 'Fine'], {
      labels: ['cafe\u0301', 'Odd'],
      judgements: [judge(1, 'CAFE\u0301'), judge(2, 'Odd')],
    })
    expect(result.agreed).toBe(1)
    expect(result.notShared).toEqual({ mine: ['Fine'], theirs: ['Odd'] })
    const notes = comparisonNotes(result, { problems: { sentences: ['no id'], count: 3 } })
    expect(notes).toEqual([
      'Labels are compared by their words: only you have “Fine”, only your colleague has “Odd”.',
      'No id.',
      '2 more parts of the file could not be used.',
    ])
  })

  test('with nothing in common there is no share', () => {
    const result = compare(itemsOf('Fine'), LABELS, file(judge(7, 'Fine')))
    expect(result).toMatchObject({ share: null, kappa: { kind: 'no pairs' } })
  })
})

test('items are chosen by verdict, by its lack, and by difference', () => {
  const items = itemsOf('Fine', 'Unsafe', null, 'all')
  const { differing } = compare(items, LABELS, {
    labels: [],
    judgements: [judge(1, 'Unsafe'), judge(2, 'Unsafe')],
  })
  const choices = toChoices(items, toVerdicts(LABELS, items), differing)
  expect(choices.map(({ name, count }) => `${name} ${count}`)).toEqual([
    'All 4',
    'Fine 1',
    'Unsafe 1',
    'all 1',
    'No verdict 1',
    'Differs from colleague 1',
  ])
  const byPosition = new Map(differing.map((one) => [one.item.position, one]))
  const positions = choices.map((choice) =>
    chooseItems(items, choice, byPosition).map(({ position }) => position),
  )
  expect(positions).toEqual([[1, 2, 3, 4], [1], [2], [4], [3], [1]])
  expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length)
})

test('the link to an item opens the review there', () => {
  const set = { ids: [numberedId(1), numberedId(2), numberedId(3)], labels: DEFAULT_LABELS }
  const linkOf = createItemLink(set)
  for (const position of [1, 2, 3]) {
    expect(linkOf(position)).toBe(`/review${writeReviewFragment({ ...set, at: position })}`)
    expect(readReviewFragment(linkOf(position).replace('/review', ''))).toMatchObject({
      at: position,
      set,
      problems: [],
    })
  }
})

test('each verdict has a colour of its own, and one beyond the palette has some', () => {
  const colourOf = createColours([
    'a',
    'b',
    ...Array.from({ length: 20 }, (_, index) => `${index}`),
  ])
  expect(colourOf('a')).not.toBe(colourOf('b'))
  expect(colourOf('19')).toBe('var(--muted)')
})

test('of the usual verdicts, Fine is green and no other is', () => {
  const colourOf = createColours(DEFAULT_LABELS)
  const green = 'var(--emotion-3)'
  expect(DEFAULT_LABELS.filter((label) => colourOf(label) === green)).toEqual(['Fine'])
})
