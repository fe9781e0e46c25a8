// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { headHeight, setHeadHeight } from './highlight/head-height'
import { holdInPlace, isHeldElsewhere, letGo } from './hold-in-place'

/** Where the element is on the page, and how far the page is scrolled. */
let onPage = 0
const jumps = vi.fn<() => void>()

const jump = () => {
  jumps()
  vi.stubGlobal('scrollY', onPage)
}

beforeEach(() => {
  vi.useFakeTimers()
  onPage = 500
  jumps.mockReset()
  vi.stubGlobal('scrollY', 0)
  // jsdom does not evaluate `calc()`, as a browser does.
  vi.stubGlobal('getComputedStyle', () => ({ scrollPaddingTop: `${headHeight()}px` }))
  document.body.innerHTML = '<p id="place">Here</p>'
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, onPage - scrollY, 10, 10)
})

afterEach(() => {
  letGo()
  setHeadHeight(0)
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const frame = () => vi.advanceTimersToNextFrame()

test('it jumps, and again when what is drawn above pushes the place away', () => {
  holdInPlace('place', jump)
  expect(jumps).toHaveBeenCalledTimes(1)
  frame()
  expect(jumps).toHaveBeenCalledTimes(1)
  onPage = 900
  frame()
  expect(jumps).toHaveBeenCalledTimes(2)
  expect(scrollY).toBe(900)
})

test('where the browser has followed by itself, nothing is left to do', () => {
  holdInPlace('place', jump)
  onPage = 900
  vi.stubGlobal('scrollY', 900)
  frame()
  expect(jumps).toHaveBeenCalledTimes(1)
})

test.each(['wheel', 'touchstart', 'pointerdown', 'keydown', 'click'])(
  'a reader’s %s ends it',
  (type) => {
    holdInPlace('place', jump)
    window.dispatchEvent(new MouseEvent(type))
    onPage = 900
    frame()
    expect(jumps).toHaveBeenCalledTimes(1)
  },
)

test('the end of the press that asked for it does not end it', () => {
  window.dispatchEvent(new MouseEvent('pointerdown'))
  holdInPlace('place', jump)
  window.dispatchEvent(new MouseEvent('click', { detail: 1 }))
  onPage = 900
  frame()
  expect(jumps).toHaveBeenCalledTimes(2)
})

test('it ends when something else scrolls the page', () => {
  holdInPlace('place', jump)
  vi.stubGlobal('scrollY', 100)
  frame()
  onPage = 900
  frame()
  expect(jumps).toHaveBeenCalledTimes(1)
})

test('it ends when the place is gone', () => {
  holdInPlace('place', jump)
  document.body.replaceChildren()
  frame()
  expect(vi.getTimerCount()).toBe(0)
})

describe('when the page has been quiet for a while', () => {
  beforeEach(() => {
    holdInPlace('place', jump)
    vi.advanceTimersByTime(1000)
  })

  test('it no longer looks at each frame, nor stands in the way of another address', () => {
    expect(vi.getTimerCount()).toBe(0)
    expect(isHeldElsewhere('other')).toBe(false)
  })

  test('a head that grows late has it jump once more, and watch closely again', () => {
    setHeadHeight(315)
    expect(jumps).toHaveBeenCalledTimes(2)
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(1000)
    setHeadHeight(0)
    expect(jumps).toHaveBeenCalledTimes(3)
  })

  test.each(['wheel', 'click'])('a reader’s %s ends it all the same', (type) => {
    window.dispatchEvent(new MouseEvent(type))
    setHeadHeight(315)
    expect(jumps).toHaveBeenCalledTimes(1)
  })

  test('so does whatever else scrolls the page', () => {
    vi.stubGlobal('scrollY', 100)
    window.dispatchEvent(new Event('scroll'))
    setHeadHeight(315)
    expect(jumps).toHaveBeenCalledTimes(1)
  })

  test('so does letting go', () => {
    letGo('place')
    setHeadHeight(315)
    expect(jumps).toHaveBeenCalledTimes(1)
  })
})

test('a later one takes the place of the one before', () => {
  const later = vi.fn<() => void>()
  holdInPlace('place', jump)
  holdInPlace('place', later)
  onPage = 900
  frame()
  expect(jumps).toHaveBeenCalledTimes(1)
  expect(later).toHaveBeenCalledTimes(2)
})
