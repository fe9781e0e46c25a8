// @vitest-environment jsdom
import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { numberedId } from '@/test/ids'
import {
  forgetAllOpened,
  forgetOpened,
  parseRecent,
  rememberOpened,
  storedRecent,
  subscribeToRecent,
} from './recent-store'

const KEY = 'recent-interactions'
const ids = Array.from({ length: 60 }, (_, index) => numberedId(index))
const kept = () => parseRecent(storedRecent())

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

test('the newest is first, each id once', () => {
  for (const [time, id] of ids.slice(0, 3).entries()) rememberOpened(id, time + 1)
  for (const id of ids.slice(0, 1)) rememberOpened(id, 9)
  expect(kept()).toEqual([
    { id: ids[0], openedAt: 9 },
    { id: ids[2], openedAt: 3 },
    { id: ids[1], openedAt: 2 },
  ])
})

test('fifty are kept, the oldest go', () => {
  for (const [time, id] of ids.entries()) rememberOpened(id, time)
  expect(kept()).toHaveLength(50)
  expect(kept()[0]?.id).toBe(ids[59])
  expect(kept()[49]?.id).toBe(ids[10])
})

test('nothing but ids and times is stored', () => {
  for (const id of ids.slice(0, 1)) rememberOpened(id, 5)
  expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual([{ id: ids[0], openedAt: 5 }])
})

test('one can be removed, or all of them', () => {
  for (const [time, id] of ids.slice(0, 3).entries()) rememberOpened(id, time)
  for (const id of ids.slice(1, 2)) forgetOpened(id)
  expect(kept().map((entry) => entry.id)).toEqual([ids[2], ids[0]])
  forgetAllOpened()
  expect(localStorage.getItem(KEY)).toBeNull()
})

test.each([
  ['no JSON', '[{"id'],
  ['another shape', '{"id": 1}'],
  ['null', 'null'],
  ['entries of another shape', '[null, 1, "x", [], {}, {"id": 5, "openedAt": 1}]'],
  ['an id that is none', '[{"id": "javascript:alert(1)", "openedAt": 1}]'],
  ['a time that is none', `[{"id": "${ids[0]}", "openedAt": 1e400}]`],
  ['a time before 1970', `[{"id": "${ids[0]}", "openedAt": -1}]`],
])('a storage that holds %s counts as empty', (_, text) => {
  expect(parseRecent(text)).toEqual([])
})

test('good entries among bad ones stay', () => {
  const text = `[{"id": "x", "openedAt": 1}, {"id": "${ids[0]?.toUpperCase()}", "openedAt": 2, "more": 1}]`
  expect(parseRecent(text)).toEqual([{ id: ids[0], openedAt: 2 }])
})

test('whatever is stored, reading it gives a list', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(Array.isArray(parseRecent(text))).toBe(true)
    }),
  )
})

const fail = () => {
  throw new DOMException('full', 'QuotaExceededError')
}

test('a storage that is full or off does no harm', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(fail)
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(fail)
  vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(fail)
  for (const id of ids.slice(0, 1)) {
    expect(() => rememberOpened(id)).not.toThrow()
    expect(() => forgetOpened(id)).not.toThrow()
  }
  expect(kept()).toEqual([])
})

test('changes are told, in this tab and from others, until nobody listens', () => {
  const listener = vi.fn<() => void>()
  const stop = subscribeToRecent(listener)
  for (const id of ids.slice(0, 1)) rememberOpened(id)
  expect(listener).toHaveBeenCalledTimes(1)
  window.dispatchEvent(new StorageEvent('storage', { key: KEY }))
  expect(listener).toHaveBeenCalledTimes(2)
  stop()
  forgetAllOpened()
  expect(listener).toHaveBeenCalledTimes(2)
})
