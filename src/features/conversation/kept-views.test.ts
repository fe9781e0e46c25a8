// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetViews, keepView, keptView } from './kept-views'

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

test('a choice is kept for its text alone, and can be changed and taken back', () => {
  keepView('a/1/User', 'plain')
  expect([keptView('a/1/User'), keptView('a/1/Assistant'), keptView('a/11/User')]).toEqual([
    'plain',
    null,
    null,
  ])
  keepView('a/1/User', 'formatted')
  expect(keptView('a/1/User')).toBe('formatted')
  keepView('a/1/User', null)
  expect(localStorage.length).toBe(0)
})

test('of one interaction all are taken back, of others none', () => {
  for (const text of ['a/1/User', 'a/2/User', 'b/1/User']) keepView(text, 'plain')
  forgetViews('a')
  expect(localStorage.getItem('turn-views')).toBe('b/1/User=plain')
})

test('the last two hundred are kept', () => {
  for (let turn = 1; turn <= 250; turn += 1) keepView(`a/${turn}/User`, 'plain')
  expect(keptView('a/50/User')).toBeNull()
  expect(keptView('a/51/User')).toBe('plain')
})

test.each(['', '[]', 'a/1/User', 'a/1/User= =plain \u0000'])(
  'what else may stand there does no harm: %j',
  (text) => {
    localStorage.setItem('turn-views', text)
    expect(keptView('a/2/User')).toBeNull()
    keepView('a/2/User', 'plain')
    expect(keptView('a/2/User')).toBe('plain')
  },
)

test('where storage is off, nothing is kept and nothing breaks', () => {
  for (const method of ['getItem', 'setItem', 'removeItem'] as const)
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('off', 'SecurityError')
    })
  keepView('a/1/User', 'plain')
  expect(keptView('a/1/User')).toBeNull()
})
