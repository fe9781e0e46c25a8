// @vitest-environment jsdom
import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { DEFAULT_LABELS } from '@/lib/review-set/review-set'
import { numberedId } from '@/test/ids'
import {
  forgetAllReviews,
  forgetReview,
  parseReviews,
  rememberReview,
  storedReviews,
} from './recent-reviews'

const KEY = 'recent-reviews'
const ids = Array.from({ length: 1000 }, (_, index) => numberedId(index))
const setOf = (from: number, to: number, labels: readonly string[] = DEFAULT_LABELS) => ({
  ids: ids.slice(from, to),
  labels,
})
const kept = () => parseReviews(storedReviews())

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

test('the newest is first, each set once, with the labels it had last', () => {
  rememberReview(setOf(0, 3), 1)
  rememberReview(setOf(3, 5), 2)
  rememberReview(setOf(0, 3, ['Good', 'Bad']), 3)
  expect(kept().map(({ set, openedAt }) => ({ set, openedAt }))).toEqual([
    { set: setOf(0, 3, ['Good', 'Bad']), openedAt: 3 },
    { set: setOf(3, 5), openedAt: 2 },
  ])
})

test('five are kept, however large, the oldest go', () => {
  for (let place = 0; place < 7; place += 1) rememberReview(setOf(place, 1000), place)
  expect(kept().map(({ openedAt }) => openedAt)).toEqual([6, 5, 4, 3, 2])
  expect(kept()[0]?.set.ids).toHaveLength(994)
})

test('nothing but the set and the time is stored', () => {
  rememberReview(setOf(0, 2), 5)
  expect(localStorage.getItem(KEY)).toMatch(/^\[\{"fragment":"#set=[\w-]+","openedAt":5\}\]$/)
})

test('one can be removed, or all of them', () => {
  rememberReview(setOf(0, 2, ['Good']), 1)
  rememberReview(setOf(2, 4), 2)
  for (const review of kept().slice(1)) forgetReview(review)
  expect(kept()).toHaveLength(1)
  forgetAllReviews()
  expect(localStorage.getItem(KEY)).toBeNull()
})

test.each([
  ['no JSON', '[{"fragment'],
  ['another shape', '{"fragment": "#set="}'],
  ['a set that can’t be read', '[{"fragment": "javascript:alert(1)", "openedAt": 1}]'],
  ['a time that is none', '[{"fragment": "#set=", "openedAt": "now"}]'],
])('a storage that holds %s counts as empty', (_, text) => {
  expect(parseReviews(text)).toEqual([])
})

test('of what else stands in a stored link nothing is taken over', () => {
  const [id = ''] = ids
  const text = JSON.stringify([{ fragment: `#set=${id}&view=result&at=7&x=<b>`, openedAt: 1 }])
  expect(parseReviews(text)[0]?.fragment).toMatch(/^#set=[\w-]+$/)
})

test('whatever is stored, reading it gives a list', () => {
  const entry = fc.record({ fragment: fc.string(), openedAt: fc.double() })
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.array(entry).map((list) => JSON.stringify(list)),
  )
  fc.assert(fc.property(texts, (text) => Array.isArray(parseReviews(text))))
})

test('a storage that is full or off does no harm', () => {
  const fail = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(fail)
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(fail)
  expect(() => rememberReview(setOf(0, 2))).not.toThrow()
  expect(kept()).toEqual([])
})
