// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepInView } from './keep-in-view'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** How often the range is requested within a second, halfway through which `happen` is called. */
const asked = (happen: () => void): number => {
  const current = vi.fn<() => Range | null>(() => null)
  const left = new AbortController()
  keepInView(current, left.signal)
  vi.advanceTimersByTime(500)
  const before = current.mock.calls.length
  happen()
  vi.advanceTimersByTime(500)
  left.abort()
  return current.mock.calls.length - before
}

test('it is brought back into view for a moment', () => {
  expect(asked(() => {})).toBe(5)
})

test.each(['wheel', 'touchmove', 'pointerdown', 'keydown'])(
  'a reader who moves on is let go: %s',
  (type) => {
    expect(asked(() => document.body.dispatchEvent(new Event(type, { bubbles: true })))).toBe(0)
  },
)

test('so is one who goes back', () => {
  expect(asked(() => window.dispatchEvent(new PopStateEvent('popstate')))).toBe(0)
})
