// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { numberedId } from '@/test/ids'
import {
  changeJudgement,
  forgetUnsaved,
  hasUnsaved,
  judgementOf,
  judgementsVersion,
  subscribeToJudgements,
} from './verdict-store'
import {
  forgetVerdictHistory,
  hasVerdictToUndo,
  toggleVerdict,
  undoVerdict,
} from './verdict-history'

const [a, b] = [numberedId(1), numberedId(2)]
const key = `verdict:${a}`

/** Simulates another tab's change to the shared storage. */
const elsewhere = (name: string | null, text?: string) => {
  const oldValue = name === null ? null : localStorage.getItem(name)
  if (name !== null && text !== undefined) localStorage.setItem(name, text)
  window.dispatchEvent(new StorageEvent('storage', { key: name, oldValue }))
}
const full = () =>
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })

let stop = () => {}
beforeEach(() => {
  stop = subscribeToJudgements(() => {})
})
afterEach(() => {
  stop()
  vi.restoreAllMocks()
  localStorage.clear()
  forgetUnsaved()
  forgetVerdictHistory()
})

test('a judgement is kept under its interaction’s id, and is gone when nothing is said any more', () => {
  changeJudgement(a, { verdict: 'Fine', judgedAt: 5 })
  expect(localStorage.getItem(key)).toBe('{"verdict":"Fine","note":"","seconds":0,"judgedAt":5}')
  changeJudgement(a, { verdict: null, judgedAt: null })
  expect(localStorage.getItem(key)).toBeNull()
})

test('parts that another tab has written since stay', () => {
  changeJudgement(a, { note: 'mine' })
  elsewhere(key, '{"verdict":"Unsafe","note":"mine","seconds":9,"judgedAt":7}')
  changeJudgement(a, { note: 'mine, longer' })
  expect(judgementOf(a)).toEqual({
    id: a,
    verdict: 'Unsafe',
    note: 'mine, longer',
    seconds: 9,
    judgedAt: 7,
  })
})

test('what another tab says is told', () => {
  const before = judgementsVersion()
  elsewhere(key, '{"verdict":"Fine"}')
  expect(judgementsVersion()).toBeGreaterThan(before)
  expect(judgementOf(a).verdict).toBe('Fine')
})

test('it is the same object until it changes', () => {
  changeJudgement(a, { note: 'x' })
  const first = judgementOf(a)
  changeJudgement(b, { note: 'y' })
  expect(judgementOf(a)).toBe(first)
})

test('with a full storage nothing is lost in this tab, and it is stored when there is room', () => {
  const setItem = full()
  changeJudgement(a, { verdict: 'Fine', judgedAt: 1 })
  changeJudgement(b, { note: 'n' })
  expect(hasUnsaved()).toBe(true)
  expect([judgementOf(a).verdict, judgementOf(b).note]).toEqual(['Fine', 'n'])
  setItem.mockRestore()
  changeJudgement(b, { note: 'no' })
  expect(hasUnsaved()).toBe(false)
  expect(localStorage.getItem(key)).toContain('Fine')
  expect(localStorage.getItem(`verdict:${b}`)).toContain('"no"')
})

test('room that another tab has made is used at once', () => {
  const setItem = full()
  changeJudgement(a, { verdict: 'Fine', judgedAt: 1 })
  setItem.mockRestore()
  elsewhere('recent-interactions', '[]')
  expect(hasUnsaved()).toBe(false)
})

test('a verdict that waits to be stored gives way to a later one of another tab, and its note stays', () => {
  const setItem = full()
  changeJudgement(a, { verdict: 'Fine', judgedAt: 1, note: 'mine' })
  setItem.mockRestore()
  elsewhere(key, '{"verdict":"Unsafe","judgedAt":2}')
  expect(judgementOf(a)).toMatchObject({ verdict: 'Unsafe', judgedAt: 2, note: 'mine' })
  expect(localStorage.getItem(key)).toContain('Unsafe')
})

test('a verdict that was taken back does not return with a note of another tab', () => {
  changeJudgement(a, { verdict: 'Fine', judgedAt: 5 })
  const setItem = full()
  const removeItem = vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(() => {
    throw new DOMException('off', 'SecurityError')
  })
  changeJudgement(a, { verdict: null, judgedAt: null })
  setItem.mockRestore()
  removeItem.mockRestore()
  elsewhere(key, '{"verdict":"Fine","judgedAt":5,"note":"theirs"}')
  expect(judgementOf(a).verdict).toBeNull()
})

test('an earlier one of another tab does not take its place', () => {
  const setItem = full()
  changeJudgement(a, { verdict: 'Fine', judgedAt: 3 })
  setItem.mockRestore()
  elsewhere(key, '{"verdict":"Unsafe","judgedAt":2}')
  expect(judgementOf(a).verdict).toBe('Fine')
})

test('a storage that is off does no harm', () => {
  full()
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('off', 'SecurityError')
  })
  expect(() => changeJudgement(a, { note: 'x' })).not.toThrow()
  expect(judgementOf(a).note).toBe('x')
})

test('where another tab clears everything, what waited to be stored goes too', () => {
  full()
  changeJudgement(a, { note: 'x' })
  vi.restoreAllMocks()
  localStorage.clear()
  elsewhere(null)
  expect(judgementOf(a).note).toBe('')
  expect(localStorage).toHaveLength(0)
})

test('a verdict given again is taken back', () => {
  expect(toggleVerdict(a, 'Fine', 5)).toBe('Fine')
  expect(judgementOf(a).judgedAt).toBe(5)
  expect(toggleVerdict(a, 'Fine', 6)).toBeNull()
  expect(judgementOf(a)).toMatchObject({ verdict: null, judgedAt: null })
})

test('verdicts are undone one after the other, the latest first, and notes stay', () => {
  toggleVerdict(a, 'Fine', 1)
  toggleVerdict(a, 'Unsafe', 2)
  toggleVerdict(b, 'Fine', 3)
  changeJudgement(a, { note: 'kept' })
  expect(undoVerdict([a, b])).toEqual({ id: b, verdict: null, isDone: true })
  expect(undoVerdict([a, b])).toEqual({ id: a, verdict: 'Fine', isDone: true })
  expect(judgementOf(a)).toMatchObject({ verdict: 'Fine', judgedAt: 1, note: 'kept' })
  expect(undoVerdict([a, b])).toEqual({ id: a, verdict: null, isDone: true })
  expect(hasVerdictToUndo([a, b])).toBe(false)
  expect(undoVerdict([a, b])).toBeNull()
})

test('what was said in another set is not undone from this one', () => {
  toggleVerdict(a, 'Fine', 1)
  toggleVerdict(b, 'Unsafe', 2)
  expect(undoVerdict([a])).toEqual({ id: a, verdict: null, isDone: true })
  expect(hasVerdictToUndo([a])).toBe(false)
  expect(undoVerdict([a])).toBeNull()
  expect(judgementOf(b).verdict).toBe('Unsafe')
  expect(hasVerdictToUndo([b])).toBe(true)
})

test('what another tab has decided since is not undone', () => {
  toggleVerdict(a, 'Fine', 1)
  elsewhere(key, '{"verdict":"Unsafe","judgedAt":2}')
  expect(undoVerdict([a, b])).toEqual({ id: a, verdict: 'Unsafe', isDone: false })
  expect(judgementOf(a).verdict).toBe('Unsafe')
})
