// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Turn } from '@/interaction/interaction'
import { turnFragment } from '@/lib/fragment'
import { empty, missing, recorded } from '@/test/sparse-interaction'
import { Announcer } from '@/ui/Announcer'
import { shortcutsPreference } from '@/ui/shortcuts/registry'
import { TurnNavigation } from './TurnNavigation'

const HEIGHT = 200
const WINDOW = 600
let scrolled = 0
let count = 0

// jsdom has no layout: here every turn is 200 pixels high, and the page ends with the last one.
beforeEach(() => {
  scrolled = 0
  shortcutsPreference.set('on')
  const numberOf = (element: Element): number =>
    Number(/\d+/.exec((element.querySelector('article') ?? element).id)?.[0] ?? 1)
  Element.prototype.getBoundingClientRect = function getBoundingClientRect() {
    const isList = this.tagName === 'OL'
    const top = (isList ? 0 : (numberOf(this) - 1) * HEIGHT) - scrolled
    return new DOMRect(0, top, 100, isList ? count * HEIGHT : HEIGHT)
  }
  Element.prototype.scrollIntoView = function scrollIntoView() {
    scrolled = Math.min((numberOf(this) - 1) * HEIGHT, Math.max(count * HEIGHT - WINDOW, 0))
    fireEvent.scroll(window)
  }
  vi.stubGlobal('innerHeight', WINDOW)
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => scrolled)
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockImplementation(() =>
    Math.max(count * HEIGHT, WINDOW),
  )
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => {},
    removeEventListener: () => {},
  }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})

const turn = (isRequested = false, output: Turn['output'] = recorded('Yes.')): Turn => ({
  input: recorded('Is it?'),
  output,
  timestamp: missing,
  isRequested,
})

/** Ten turns: the fourth is the requested one, the seventh has no answer. */
const TEN = Array.from({ length: 10 }, (_, index) =>
  turn(index === 3, index === 6 ? empty : recorded('Yes.')),
)

const written = vi.fn<(turn: number) => void>()
beforeEach(() => written.mockReset())

function Page({ turns }: { turns: readonly Turn[] }) {
  const [linked, setLinked] = useState<number | null>(null)
  const onTurn = (number: number) => {
    written(number)
    setLinked(number)
  }
  return (
    <>
      <TurnNavigation turns={turns} linkedTurn={linked} onTurn={onTurn} />
      <ol data-turns={turns.length}>
        {turns.map((_, index) => (
          <li key={index}>
            <article
              id={turnFragment(index + 1)}
              aria-label={`Turn ${index + 1} of ${turns.length}`}
              tabIndex={-1}
            />
          </li>
        ))}
      </ol>
      <Announcer />
    </>
  )
}

const draw = (turns: readonly Turn[]) => {
  count = turns.length
  render(<Page turns={turns} />)
}

const press = (...keys: readonly string[]) => {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key })
}

const focused = () => document.activeElement?.getAttribute('aria-label')
const overview = () => screen.getByRole('slider', { name: 'Conversation overview' })

test('j and k lead to the next and the previous turn, which takes the focus', () => {
  draw(TEN)
  press('j')
  expect(focused()).toBe('Turn 2 of 10')
  press('j', 'j')
  expect(focused()).toBe('Turn 4 of 10')
  press('k')
  expect(focused()).toBe('Turn 3 of 10')
  expect(scrolled).toBe(2 * HEIGHT)
})

test('the last turns are reached although the page cannot scroll to them', () => {
  draw(TEN)
  press(...Array.from({ length: 20 }, () => 'j'))
  expect(focused()).toBe('Turn 10 of 10')
  expect(screen.getByRole('status')).toHaveTextContent('This is the last turn')
  press('k')
  expect(focused()).toBe('Turn 9 of 10')
})

test('“]” and “[” lead to the turns worth looking at, and say why', () => {
  draw(TEN)
  press(']')
  expect(focused()).toBe('Turn 4 of 10')
  press(']')
  expect(focused()).toBe('Turn 7 of 10')
  expect(screen.getByRole('status')).toHaveTextContent('Empty answer')
  press(']')
  expect(focused()).toBe('Turn 7 of 10')
  expect(screen.getByRole('status')).toHaveTextContent('No turn worth looking at after this one')
  press('[')
  expect(focused()).toBe('Turn 4 of 10')
})

test('r leads to the requested turn, and is not live where none was', () => {
  draw(TEN)
  press('r')
  expect(focused()).toBe('Turn 4 of 10')
  expect(written).toHaveBeenLastCalledWith(4)
})

test('the address follows: at once for the first step, then for the last of several', async () => {
  draw(TEN)
  press('j', 'j', 'j')
  expect(written.mock.calls).toEqual([[2]])
  await waitFor(() => expect(written.mock.calls).toEqual([[2], [4]]))
  await waitFor(() => expect(focused()).toBe('Turn 4 of 10'))
})

test('the overview is one slider that tells the turn, and follows the scrolling', async () => {
  draw(TEN)
  expect(overview()).toHaveAttribute('aria-valuetext', 'Turn 1 of 10')
  expect(overview()).toHaveAttribute('max', '10')
  scrolled = 6 * HEIGHT
  fireEvent.scroll(window)
  await waitFor(() =>
    expect(overview()).toHaveAttribute('aria-valuetext', 'Turn 7 of 10, empty answer'),
  )
  expect(overview()).toHaveValue('7')
})

test('keys on the overview move the page and leave the focus there', async () => {
  draw(TEN)
  overview().focus()
  press('End')
  await waitFor(() => expect(overview()).toHaveValue('10'))
  expect(overview()).toHaveFocus()
  press('ArrowUp')
  await waitFor(() => expect(overview()).toHaveValue('9'))
  press('Home')
  await waitFor(() => expect(overview()).toHaveValue('1'))
  expect(scrolled).toBe(0)
  await waitFor(() => expect(written).toHaveBeenLastCalledWith(1))
})

test('a short conversation has the keys and no overview', () => {
  draw(TEN.slice(0, 5))
  expect(screen.queryByRole('slider')).toBeNull()
  press('j')
  expect(focused()).toBe('Turn 2 of 5')
})
