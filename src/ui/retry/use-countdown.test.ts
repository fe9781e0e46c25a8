// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useCountdown } from './use-countdown'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })

test('seconds are counted down, and drawn once each', () => {
  const drawn: number[] = []
  renderHook(() => drawn.push(useCountdown(3, 'busy')))
  wait(200)
  for (let tick = 0; tick < 20; tick += 1) wait(250)
  expect(drawn).toEqual([3, 2, 1, 0])
  expect(vi.getTimerCount()).toBe(0)
})

test('they are counted again for another reason', () => {
  const { result, rerender } = renderHook(({ reason }) => useCountdown(2, reason), {
    initialProps: { reason: 'busy' },
  })
  wait(5000)
  expect(result.current).toBe(0)
  rerender({ reason: 'busy again' })
  expect(result.current).toBe(2)
})

test.each([null, 0])('without any (%s) there is no clock to follow', (seconds) => {
  expect(renderHook(() => useCountdown(seconds, 'gone')).result.current).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})
