import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberedId } from '@/test/ids'
import { behindState, placeIn, readBehind, readVisit, toBehind, visitState } from './list-place'

const idsFrom = (count: number) => Array.from({ length: count }, (_, at) => numberedId(at))
const visit = { entry: 'default#range=7d', hash: '#range=7d' }

test('a list is read from the history as it was written there', () => {
  const ids = idsFrom(3)
  const list = toBehind({ ...visit, ids, hasMore: false })
  expect(list).toEqual({ ...visit, ids, isWhole: true })
  expect(readBehind(structuredClone(behindState(list)))).toEqual(list)
  expect(readVisit(structuredClone(visitState(visit.entry)))).toBe(visit.entry)
})

test('anything else in the history is no list', () => {
  expect(readBehind({ list: { ...visit, ids: ['../../health'], isWhole: true } })).toBeNull()
  expect(readBehind({ file: 1 })).toBeNull()
  fc.assert(
    fc.property(fc.anything(), (state) => {
      expect(readBehind(state)).toBeNull()
      expect(readVisit(state)).toBeNull()
    }),
  )
})

test('a row knows its place and the rows beside it', () => {
  const [first, second, third] = [numberedId(1), numberedId(2), numberedId(3)]
  const list = toBehind({ ...visit, ids: [first, second, third], hasMore: false })
  expect(placeIn(list, second)).toEqual({
    index: 1,
    previous: first,
    next: third,
    words: '2 of 3',
    end: null,
  })
  expect(placeIn(list, first)).toMatchObject({ previous: null, next: second, end: null })
  expect(placeIn(list, third)).toMatchObject({ next: null, end: 'End of the list' })
  expect(placeIn({ ...list, isWhole: false }, third)?.end).toBe('More in the list')
  expect(placeIn({ ...list, ids: [first] }, third)).toBeNull()
})

test('of a very long list only the beginning is kept, and is not taken for all of it', () => {
  const list = toBehind({ ...visit, ids: idsFrom(2500), hasMore: false })
  expect(list.ids).toHaveLength(2000)
  expect(list.isWhole).toBe(false)
})
