// @vitest-environment jsdom
import { fireEvent, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { numberedId } from '@/test/ids'
import { useTimeSpent } from './use-time-spent'
import { judgementOf } from './verdict-store'

const [a, b] = [numberedId(1), numberedId(2)]

const setVisibility = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  fireEvent(document, new Event('visibilitychange'))
}

beforeEach(() => {
  vi.useFakeTimers()
  setVisibility('visible')
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  localStorage.clear()
})

test('each interaction has the time that it was on screen, kept every 15 seconds', () => {
  const { rerender, unmount } = renderHook(({ id, isOn }) => useTimeSpent(id, isOn), {
    initialProps: { id: a, isOn: false },
  })
  vi.advanceTimersByTime(10_000)
  rerender({ id: a, isOn: true })
  vi.advanceTimersByTime(15_000)
  expect(judgementOf(a).seconds).toBe(15)
  vi.advanceTimersByTime(4000)
  rerender({ id: b, isOn: true })
  expect(judgementOf(a).seconds).toBe(19)
  vi.advanceTimersByTime(3000)
  unmount()
  vi.advanceTimersByTime(60_000)
  expect([judgementOf(a).seconds, judgementOf(b).seconds]).toEqual([19, 3])
})

test('a page that is not seen counts nothing, and what it had counted is kept', () => {
  renderHook(() => useTimeSpent(a, true))
  vi.advanceTimersByTime(5000)
  setVisibility('hidden')
  expect(judgementOf(a).seconds).toBe(5)
  vi.advanceTimersByTime(60_000)
  expect(judgementOf(a).seconds).toBe(5)
  setVisibility('visible')
  vi.advanceTimersByTime(2000)
  fireEvent(window, new Event('pagehide'))
  expect(judgementOf(a).seconds).toBe(7)
})

test('after two minutes without any input nobody is reading', () => {
  const { unmount } = renderHook(() => useTimeSpent(a, true))
  vi.advanceTimersByTime(600_000)
  expect(judgementOf(a).seconds).toBe(120)
  fireEvent.keyDown(document.body, { key: 'j' })
  vi.advanceTimersByTime(5000)
  unmount()
  expect(judgementOf(a).seconds).toBe(125)
})
