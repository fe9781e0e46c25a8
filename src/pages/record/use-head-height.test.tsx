// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { headHeight, setHeadHeight } from '@/ui/highlight/head-height'
import { holdInPlace } from '@/ui/hold-in-place'
import { useHeadHeight } from './use-head-height'

function Head() {
  return (
    <div>
      <div ref={useHeadHeight()} />
    </div>
  )
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  // jsdom does not evaluate `calc()`, as a browser does.
  vi.stubGlobal('getComputedStyle', () => ({
    scrollPaddingTop: `${headHeight()}px`,
    getPropertyValue: () => '',
  }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a turn that was held below one record’s head is let go of with it', () => {
  const { unmount } = render(<Head />)
  setHeadHeight(100)
  document.body.insertAdjacentHTML('beforeend', '<p id="turn=3">Third</p>')
  const jump = vi.fn<() => void>()
  holdInPlace('turn=3', jump)
  vi.advanceTimersByTime(1000)
  expect(jump).toHaveBeenCalledTimes(1)
  unmount()
  expect(jump).toHaveBeenCalledTimes(1)
})
