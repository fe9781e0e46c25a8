// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Turn } from '@/interaction/interaction'
import { empty, missing, recorded } from '@/test/sparse-interaction'
import { Conversation } from './Conversation'
import { OddConversation } from './OddConversation'

// jsdom has no layout, so neither scrolling nor an observer for it.
beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn<() => void>()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})

const turn = (input: Turn['input'], output: Turn['output'], isRequested = false): Turn => ({
  input,
  output,
  timestamp: recorded('2026-11-03T14:05:09Z'),
  isRequested,
})

const draw = (turns: readonly Turn[], linkedTurn: number | null = null) =>
  render(<Conversation record="an-id" turns={turns} linkedTurn={linkedTurn} language="it" />)

test('each turn is an article with its two speakers, and the requested one is marked', () => {
  draw([
    turn(recorded('Hello'), recorded('Hi')),
    turn(recorded('Dove?'), recorded('Qui'), true),
    turn(recorded('Bye'), empty),
  ])
  const turns = screen.getAllByRole('article')
  expect(turns.map((article) => article.getAttribute('aria-label'))).toEqual([
    'Turn 1 of 3',
    'Turn 2 of 3',
    'Turn 3 of 3',
  ])
  const requested = screen.getByRole('article', { current: true })
  expect(requested).toHaveAccessibleName('Turn 2 of 3')
  expect(requested).toHaveTextContent('Requested')
  expect(within(requested).getByRole('heading', { name: 'User' })).toBeVisible()
  expect(within(requested).getByRole('heading', { name: 'Assistant' })).toBeVisible()
  expect(screen.getByText('Qui').closest('[lang]')).toHaveAttribute('lang', 'it')
  expect(screen.getByText('Hi').closest('[lang]')).toBeNull()
})

test.each([
  [missing, 'Not recorded'],
  [empty, 'Empty'],
  [recorded(' \n '), '3 whitespace characters, nothing else'],
  [{ kind: 'unexpected', raw: 42 } as const, '42'],
])('an answer that is no text says what it is: %j', async (output, words) => {
  draw([turn(recorded('Hello'), output, true)])
  await waitFor(() => expect(screen.getByRole('article')).toHaveTextContent(words), {
    timeout: 20_000,
  })
})

test.each([
  [1763632800, '1763632800'],
  [{ at: 'noon' }, 'noon'],
])('a time that is no text stands where the time would: %j', async (raw, words) => {
  draw([
    { ...turn(recorded('Hello'), recorded('Hi'), true), timestamp: { kind: 'unexpected', raw } },
  ])
  await waitFor(
    () => {
      const time = screen.getByRole('article').querySelector('[data-place="turn-1-time"]')
      expect(time).toHaveTextContent(words)
    },
    { timeout: 20_000 },
  )
})

test.each([missing, empty])('a turn without a time says nothing about it: %j', (timestamp) => {
  draw([{ ...turn(recorded('Hello'), recorded('Hi')), timestamp }])
  expect(screen.getByRole('article')).not.toHaveTextContent(/Not recorded|Empty/)
})

test('what was recorded instead of a list of turns stands below the turn', async () => {
  const turns = [turn(recorded('Hello'), recorded('Hi'), true)]
  render(
    <Conversation record="an-id" turns={turns} linkedTurn={null} language={null}>
      <OddConversation value="CONVSTR" />
    </Conversation>,
  )
  const region = screen.getByRole('region', { name: 'Conversation' })
  expect(within(region).getByRole('article')).toHaveTextContent('Hello')
  expect(region).toHaveTextContent('Recorded instead of a list of turns')
  await waitFor(() => expect(region).toHaveTextContent('CONVSTR'), { timeout: 20_000 })
})

test('a linked turn is brought into view', () => {
  draw([turn(recorded('One'), recorded('1'), true), turn(recorded('Two'), recorded('2'))], 2)
  expect(Element.prototype.scrollIntoView).toHaveBeenCalledTimes(1)
  const [linked] = vi.mocked(Element.prototype.scrollIntoView).mock.contexts
  expect(linked).toHaveAccessibleName('Turn 2 of 2')
})

test('a link to a turn that there is not leads to the last one', () => {
  draw([turn(recorded('One'), recorded('1'), true)], 99)
  expect(screen.getByRole('article')).toHaveAccessibleName('Turn 1 of 1')
})

test('a long conversation begins with the requested turn and soon holds them all', async () => {
  const turns = Array.from({ length: 230 }, (_, index) =>
    turn(recorded(`Question ${index + 1}`), recorded('**Answer**'), index === 119),
  )
  draw(turns)
  expect(screen.getByRole('article', { current: true })).toHaveAccessibleName('Turn 120 of 230')
  expect(screen.queryByText('Question 1')).toBeNull()
  await waitFor(() => expect(screen.getAllByText(/^Question/)).toHaveLength(230), {
    timeout: 30_000,
  })
})

test('a text is shown as it was recorded, by itself or with all others, and the choice is remembered', async () => {
  const user = userEvent.setup()
  localStorage.clear()
  draw([turn(recorded('**One**'), recorded('**Two**'))])
  const [input, output] = screen.getAllByRole('button', { name: 'Plain text' })
  if (input === undefined || output === undefined) throw new Error('no switches')
  await user.click(output)
  expect(output).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByText('**Two**')).toBeVisible()
  expect(screen.getByText('One').tagName).toBe('STRONG')

  const page = screen.getByRole('button', { name: 'Plain text in every turn' })
  await user.click(page)
  expect(screen.getByText('**One**')).toBeVisible()
  await user.click(input)
  expect(screen.getByText('One').tagName).toBe('STRONG')
  expect(localStorage.getItem('text-view')).toBe('plain')
  await user.click(page)
  expect(screen.getByText('Two').tagName).toBe('STRONG')
})

test('what was chosen for one text by itself is there the next time, until the page is switched', async () => {
  const user = userEvent.setup()
  localStorage.clear()
  const turns = [turn(recorded('**One**'), recorded('**Two**'))]
  const first = draw(turns)
  const [, output] = screen.getAllByRole('button', { name: 'Plain text' })
  if (output === undefined) throw new Error('no switch')
  await user.click(output)
  expect(screen.getByText('**Two**')).toBeVisible()
  first.unmount()
  const second = draw(turns)
  expect(screen.getByText('**Two**')).toBeVisible()
  expect(screen.getByText('One').tagName).toBe('STRONG')
  const page = screen.getByRole('button', { name: 'Plain text in every turn' })
  await user.click(page)
  await user.click(page)
  second.unmount()
  draw(turns)
  expect(screen.getByText('Two').tagName).toBe('STRONG')
  expect(localStorage.getItem('turn-views')).toBeNull()
})
