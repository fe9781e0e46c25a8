import { describe, expect, test } from 'vitest'
import { toInteractionList } from '@/interaction/interaction-list.schema'
import { numberedId } from '@/test/ids'
import { toLoadedList } from './loaded-list'
import { emptyWords, endWords, matchWords, repeatedWords, selectMatchingWords } from './match-words'
import { toColumns } from './row-words'

const page = (total: number | null, ...data: readonly Record<string, unknown>[]) =>
  toInteractionList({ total, data })

const rowAt = (at: number, fields: Record<string, unknown> = {}) => ({
  id: numberedId(at),
  ...fields,
})

test('a row that comes on two pages stands in the list once, where it came first', () => {
  const list = toLoadedList([page(4, rowAt(1), rowAt(2)), page(4, rowAt(2), rowAt(3), { id: 7 })])
  expect(list.ids).toEqual([numberedId(1), numberedId(2), numberedId(3)])
  expect(list).toMatchObject({ received: 5, unreadable: 1, repeated: 1, total: 4 })
  expect(repeatedWords(list.repeated)).toBe('One row came again, and is shown once.')
})

describe('in words', () => {
  const list = (total: number | null, loaded: number) =>
    toLoadedList([page(total, ...Array.from({ length: loaded }, (_, at) => rowAt(at)))])

  test.each([
    [{ total: 50_000, loaded: 2, hasMore: true }, '50,000 interactions match'],
    [{ total: 1, loaded: 1, hasMore: false }, '1 interaction matches'],
    [{ total: null, loaded: 2, hasMore: true }, 'At least 2 interactions match'],
    [{ total: null, loaded: 2, hasMore: false }, '2 interactions match'],
    [{ total: 1, loaded: 2, hasMore: false }, '2 interactions match'],
  ])('%j is %s', ({ total, loaded, hasMore }, words) => {
    expect(matchWords({ list: list(total, loaded), hasMore })).toBe(words)
  })

  test.each([
    [50_000, true, 'Select the first 1,000 of 50,000 that match', 2],
    [312, true, 'Select all 312 that match', 2],
    [null, true, 'Select all that match, up to 1,000', 2],
    [null, false, 'Select all 2 that match', 2],
    [1, false, 'Select the one that matches', 1],
    [null, false, 'Select the one that matches', 1],
  ])('what selecting all of %s takes', (...[total, hasMore, words, loaded]) => {
    expect(selectMatchingWords({ list: list(total, loaded), hasMore })).toBe(words)
  })

  test.each([
    [50, true, '2 of 50 loaded'],
    [null, true, '2 loaded'],
    [2, false, 'End of the list.'],
    [9, false, 'The service ended the list after 2 of 9.'],
  ])('the end of a list of %s', (total, hasMore, words) => {
    expect(endWords({ list: list(total, 2), hasMore })).toBe(words)
  })

  test.each([
    [0, 0, 'Nothing matches', 'No interaction passes the filter.'],
    [null, 0, 'Nothing matches', 'No interaction passes the filter.'],
    [10, 0, 'Nothing to show', 'The service counts 10 matches, but sent none.'],
    [1, 0, 'Nothing to show', 'The service counts 1 match, but sent none.'],
    [2, 2, 'Nothing to show', 'The service sent no row that can be opened.'],
    [null, 2, 'Nothing to show', 'The service sent no row that can be opened.'],
  ])('no rows of %j, with %i unreadable', (...[total, unreadable, heading, sentence]) => {
    expect(emptyWords({ total, unreadable, filters: 1 })).toEqual({ heading, sentence })
  })

  test('rows that can’t be read are no missing ones', () => {
    const read = toLoadedList([page(2, rowAt(1), { id: 'x' })])
    expect(endWords({ list: read, hasMore: false })).toBe('End of the list.')
  })
})

test('a column is there as soon as one row has something for it', () => {
  const rows = (...data: readonly Record<string, unknown>[]) => page(null, ...data).rows
  expect(toColumns(rows(rowAt(1), rowAt(2)))).toEqual([])
  expect(toColumns(rows(rowAt(1, { warning_message: 'none' })))).toEqual([])
  expect(
    toColumns(rows(rowAt(1, { output_text: 'Hi' }), rowAt(2, { sentiment: 'Negative' }))),
  ).toEqual(['answer', 'sentiment'])
})
