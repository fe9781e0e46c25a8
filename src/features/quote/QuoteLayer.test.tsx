// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { sparseInteraction } from '@/test/sparse-interaction'
import { announce } from '@/ui/announce'
import { Announcer } from '@/ui/Announcer'
import type { Mask } from './mask'
import { QuoteLayer } from './QuoteLayer'

const ADDRESS = 'http://viewer.test/i/1'
const CHANGED = 'The text has changed since this link was made.'
const DAMAGED = 'The quote in this link can’t be read: the link is damaged.'

// The test's page has no layout.
Range.prototype.getClientRects = () =>
  Object.assign([new DOMRect(0, 0, 10, 10)], { item: () => null })
Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 10, 10)

beforeEach(() => {
  announce('')
  getSelection()?.removeAllRanges()
})

const unmasked: Mask = async (text) => ({ text, masked: null })

const open = (address: string, mask = unmasked) => {
  render(
    <MemoryRouter initialEntries={[address]}>
      <p data-place="turn-1-assistant">On its way.</p>
      <p>Something else</p>
      <QuoteLayer interaction={sparseInteraction()} address={ADDRESS} mask={mask} />
      <Announcer />
    </MemoryRouter>,
  )
  return userEvent.setup()
}

const select = (start: number, end: number, endNode = screen.getByText('On its way.')) => {
  const range = new Range()
  const text = screen.getByText('On its way.').firstChild
  const last = endNode.firstChild
  if (text === null || last === null) throw new Error('There is no text to select')
  range.setStart(text, start)
  range.setEnd(last, end)
  act(() => getSelection()?.addRange(range))
}

const button = () => screen.findByRole('button', { name: 'Copy link to this quote' })

test('selected words get a button that copies a link to them', async () => {
  const user = open('/i/1')
  select(3, 10)
  await user.click(await button())
  expect(screen.getByRole('status')).toHaveTextContent('Copied')
  const link = await navigator.clipboard.readText()
  expect(link).toMatch(/^http:\/\/viewer\.test\/i\/1#quote=turn-1-assistant\.2\.6\.[a-z\d]{12}$/)
})

test('so does a key', async () => {
  const user = open('/i/1')
  select(0, 2)
  await button()
  await user.keyboard('q')
  await expect.poll(() => screen.getByRole('status').textContent).toBe('Copied')
  expect(await navigator.clipboard.readText()).toContain('#quote=turn-1-assistant.0.2.')
})

const quoteButton = () => screen.findByRole('button', { name: 'Copy quote and link' })

test('the words and the link are copied together, as one pastes them into a chat', async () => {
  const user = open('/i/1')
  select(3, 10)
  await user.click(await quoteButton())
  await expect.poll(() => screen.getByRole('status').textContent).toBe('Copied')
  expect(await navigator.clipboard.readText()).toMatch(
    /^“its way”\nhttp:\/\/viewer\.test\/i\/1#quote=turn-1-assistant\.2\.6\.[a-z\d]{12}$/,
  )
})

test('copied words are masked as other copies are, and that is said', async () => {
  const user = open('/i/1', async (text) => ({
    text: text.replace('way', '[e-mail 1]'),
    masked: '1 e-mail address',
  }))
  select(3, 10)
  await user.click(await quoteButton())
  const copied = 'Copied, masked 1 e-mail address'
  await expect.poll(() => screen.getByRole('status').textContent).toBe(copied)
  expect(await navigator.clipboard.readText()).toMatch(/^“its \[e-mail 1\]”\n/)
})

test.each<[string, Mask, boolean]>([
  ['the clipboard refuses', unmasked, true],
  ['what masks cannot be fetched', () => Promise.reject(new Error('not fetched')), false],
])('where %s, it is said that nothing was copied', async (_, mask, isRefused) => {
  const user = open('/i/1', mask)
  await navigator.clipboard.writeText('before')
  if (isRefused) vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
  select(3, 10)
  await user.click(await quoteButton())
  await expect.poll(() => screen.getByRole('status').textContent).toBe('Could not copy')
  expect(await navigator.clipboard.readText()).toBe('before')
  vi.restoreAllMocks()
})

test('a selection that goes on into another text is no quote', async () => {
  open('/i/1')
  vi.useFakeTimers()
  select(3, 4, screen.getByText('Something else'))
  await act(() => vi.advanceTimersByTimeAsync(10_000))
  vi.useRealTimers()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('a link whose words are there says where they are', async () => {
  const user = open('/i/1')
  select(3, 6)
  await user.click(await button())
  const { hash } = new URL(await navigator.clipboard.readText())
  open(`/i/1${hash}`)
  await expect
    .poll(() => screen.getAllByRole('status').at(-1)?.textContent)
    .toBe('Quote: Turn 1, assistant')
  expect(screen.queryByText(CHANGED)).not.toBeInTheDocument()
})

test.each([
  ['turn-1-assistant.0.2.abcdefabcdef', CHANGED],
  ['turn-9-user.0.2.abcdefabcdef', CHANGED],
  ['nonsense', DAMAGED],
  ['', DAMAGED],
  ['turn-1-assistant.0.2.abcdefabcde', DAMAGED],
  ['turn-1-assistant.0.2.abcdefabcdef%3E', DAMAGED],
  ['trun-1-assistant.0.2.abcdefabcdef', DAMAGED],
  ['%E0%A4%A', DAMAGED],
])(
  'a link to words that are gone, or that it does not name, says so until that is dismissed: %s',
  async (quote, words) => {
    const user = open(`/i/1#quote=${quote}`)
    expect(screen.getByRole('status')).toHaveTextContent(words)
    const [notice] = screen.getAllByText(words)
    expect(notice).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByRole('button', { name: 'Dismiss' })).not.toBeInTheDocument()
  },
)
