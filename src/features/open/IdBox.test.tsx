// @vitest-environment jsdom
import { act, createEvent, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { describe, expect, test, vi } from 'vitest'
import { readReviewFragment } from '@/lib/review-set/review-set'
import { IdBox } from './IdBox'

const A = '3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'
const B = 'c0ffee00-1234-4abc-8def-0123456789ab'

function Address() {
  const { pathname, hash } = useLocation()
  return <p>at {pathname + hash}</p>
}

const setUp = (
  look: 'hero' | 'compact' = 'hero',
  onRecord?: (text: string) => Promise<boolean> | null,
) => {
  const onOpen = vi.fn<(id: string) => void>()
  const request = vi.spyOn(globalThis, 'fetch')
  render(
    <MemoryRouter>
      <IdBox look={look} onOpen={onOpen} {...(onRecord !== undefined && { onRecord })} />
      <input aria-label="Another field" />
      <p>Some text</p>
      <Address />
    </MemoryRouter>,
  )
  return { user: userEvent.setup({ delay: null }), onOpen, request }
}
const box = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Interaction ID or link' })
const openButton = () => screen.getByRole('button', { name: 'Open' })
const description = () =>
  document.getElementById(box().getAttribute('aria-describedby') ?? '')?.textContent

/** A paste as the browser reports it, on any element. */
const pasteOn = (element: Element, text: string) => {
  const event = createEvent.paste(element, { clipboardData: { getData: () => text } })
  fireEvent(element, event)
  return event
}

describe.each(['hero', 'compact'] as const)('the %s box', (look) => {
  test('opens the id that was typed, by Enter or by the button', async () => {
    const { user, onOpen } = setUp(look)
    await user.type(box(), `${A.toUpperCase()}{Enter}`)
    expect(onOpen).toHaveBeenLastCalledWith(A)
    await user.clear(box())
    await user.type(box(), `https://viewer.example/i/${B}`)
    expect(onOpen).toHaveBeenCalledTimes(1)
    await user.click(openButton())
    expect(onOpen).toHaveBeenLastCalledWith(B)
  })

  test('is reached and worked by keyboard alone', async () => {
    const { user, onOpen } = setUp(look)
    await user.tab()
    expect(document.activeElement).toBe(box())
    await user.keyboard(A)
    await user.tab()
    expect(document.activeElement).toBe(openButton())
    await user.keyboard(' ')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(A)
  })
})

test('a link of this viewer leads to its very place', async () => {
  const { onOpen } = setUp()
  pasteOn(box(), `${location.origin}/i/${A}#turn=5`)
  expect(await screen.findByText(`at /i/${A}#turn=5`)).toBeTruthy()
  pasteOn(document.body, `${location.origin}/compare/${A}/${B}`)
  expect(await screen.findByText(`at /compare/${A}/${B}`)).toBeTruthy()
  expect(onOpen).not.toHaveBeenCalled()
  expect(box().value).toBe('')
})

test('a record that is handed in twice is read once, and again when it is asked for anew', async () => {
  const onRecord = vi.fn<(text: string) => Promise<boolean>>(() => Promise.resolve(true))
  setUp('hero', onRecord)
  fireEvent.change(box(), { target: { value: '{}' } })
  fireEvent.click(openButton())
  fireEvent.click(openButton())
  expect(onRecord).toHaveBeenCalledTimes(1)
  await vi.waitFor(() => expect(box().value).toBe(''))
  fireEvent.change(box(), { target: { value: '{}' } })
  fireEvent.click(openButton())
  expect(onRecord).toHaveBeenCalledTimes(2)
})

test('says beside the box what is expected, keeps the focus, and asks no server', async () => {
  const { user, onOpen, request } = setUp()
  expect(box().getAttribute('aria-invalid')).toBe('false')
  await user.type(box(), `${A.slice(0, -1)}{Enter}`)
  expect(box().getAttribute('aria-invalid')).toBe('true')
  expect(description()).toMatch(/too short: 31 of 32 digits/)
  expect(document.activeElement).toBe(box())
  expect(onOpen).not.toHaveBeenCalled()
  expect(request).not.toHaveBeenCalled()
})

test('an empty box, and one without an id, each get a sentence of their own', async () => {
  const { user } = setUp()
  await user.click(openButton())
  expect(description()).toMatch(/^Enter an interaction ID/)
  await user.type(box(), 'hello{Enter}')
  expect(description()).toMatch(/^No interaction ID found here/)
})

test('the complaint goes as soon as the text changes', async () => {
  const { user } = setUp()
  await user.type(box(), 'hello{Enter}')
  await user.type(box(), '!')
  expect(box().getAttribute('aria-invalid')).toBe('false')
  expect(box().hasAttribute('aria-describedby')).toBe(false)
})

test('Shift and Enter make a new line', async () => {
  const { user, onOpen } = setUp()
  await user.type(box(), `${A}{Shift>}{Enter}{/Shift}x`)
  expect(box().value).toBe(`${A}\nx`)
  expect(onOpen).not.toHaveBeenCalled()
})

test.each([
  ['as most browsers tell it', { isComposing: true }],
  ['as Safari tells it', { keyCode: 229 }],
])('the Enter that ends a composition submits nothing, %s', (_, how) => {
  const { onOpen } = setUp()
  fireEvent.change(box(), { target: { value: A } })
  fireEvent.keyDown(box(), { key: 'Enter', ...how })
  expect(onOpen).not.toHaveBeenCalled()
  fireEvent.keyDown(box(), { key: 'Enter' })
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(A)
})

test('several ids are listed as links, with their number and the duplicates', async () => {
  const { user, onOpen } = setUp()
  await user.type(box(), `${A} ${B} ${A}{Enter}`)
  expect(screen.getByText('2 interactions found, 1 duplicate left out')).toBeTruthy()
  const links = within(screen.getByRole('list')).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual([`/i/${A}`, `/i/${B}`])
  expect(onOpen).not.toHaveBeenCalled()
  // In another tab: the others are still to be chosen from.
  await user.keyboard('{Control>}')
  await user.click(screen.getByRole('link', { name: A }))
  await user.keyboard('{/Control}')
  await user.click(screen.getByRole('link', { name: B }))
  expect(screen.getByText(`at /i/${B}`)).toBeTruthy()
  expect(screen.queryByRole('list')).toBeNull()
})

test('several ids can be reviewed as a set, before any other link', async () => {
  const { user } = setUp()
  await user.type(box(), `${B} ${A} ${B}{Enter}`)
  // Its code is fetched first, which takes a while on a busy machine.
  const wait = { timeout: 20_000 }
  const link = await screen.findByRole('link', { name: 'Review these 2 interactions' }, wait)
  expect(screen.getAllByRole('link')[0]).toBe(link)
  const url = new URL(link.getAttribute('href') ?? '', 'https://viewer.example')
  expect(url.pathname).toBe('/review')
  expect(readReviewFragment(url.hash)).toMatchObject({ set: { ids: [B, A] }, problems: [] })
  await user.click(link)
  expect(screen.getByText(/^at \/review#/)).toBeTruthy()
  expect(screen.queryByRole('list')).toBeNull()
  expect(box().value).toBe('')
})

test('two ids can be compared, in their order; three can not', async () => {
  const { user } = setUp()
  await user.type(box(), `${B} ${A}{Enter}`)
  const wait = { timeout: 20_000 }
  await user.click(await screen.findByRole('link', { name: 'Compare' }, wait))
  expect(screen.getByText(`at /compare/${B}/${A}`)).toBeTruthy()
  await user.type(box(), `${A} ${B} ${A.replace(/^./, '0')}{Enter}`)
  expect(await screen.findByRole('link', { name: 'Review these 3 interactions' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Compare' })).toBeNull()
})

test('more than a set can hold are said to be more', async () => {
  setUp()
  const ids = Array.from({ length: 1234 }, (_, index) => index.toString(16).padStart(32, '0'))
  pasteOn(box(), ids.join('\n'))
  expect(screen.getByText('1,234 interactions found')).toBeTruthy()
  expect(
    await screen.findByRole('link', { name: 'Review the first 1,000 interactions' }),
  ).toBeTruthy()
})

test('Escape puts the list away', async () => {
  const { user } = setUp('compact')
  await user.type(box(), `${A} ${B}{Enter}`)
  screen.getByRole('link', { name: A }).focus()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('list')).toBeNull()
  expect(document.activeElement).toBe(box())
})

test('so does its button', async () => {
  const { user } = setUp()
  await user.type(box(), `${A} ${B}{Enter}`)
  await user.click(screen.getByRole('button', { name: 'Close list' }))
  expect(screen.queryByRole('list')).toBeNull()
  expect(document.activeElement).toBe(box())
})

describe('a paste', () => {
  test('into the box that holds one id opens it at once', async () => {
    const { user, onOpen } = setUp()
    await user.click(box())
    await user.paste(`{\n  "project_id": "${B}",\n  "id": "${A}"\n}`)
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(A)
    expect(box().value).toBe(A)
  })

  test('into the header’s box leaves nothing behind', async () => {
    const { user, onOpen } = setUp('compact')
    await user.click(box())
    await user.paste(A)
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(A)
    expect(box().value).toBe('')
  })

  test('into the box without an id waits for the rest, line breaks kept', async () => {
    const { user, onOpen } = setUp()
    await user.click(box())
    await user.paste('first\nsecond')
    expect(box().value).toBe('first\nsecond')
    expect(box().rows).toBe(2)
    expect(onOpen).not.toHaveBeenCalled()
  })

  test('of several ids lists them', async () => {
    const { user } = setUp()
    await user.click(box())
    await user.paste(`${A}\n${B}`)
    expect(screen.getByText('2 interactions found')).toBeTruthy()
    expect(box().value).toBe(`${A}\n${B}`)
  })

  test('of megabytes is read to its end, and the box holds its beginning', () => {
    setUp()
    pasteOn(box(), `${A}\n${'-'.repeat(1_000_000)}\n${B}`)
    expect(screen.getByText('2 interactions found')).toBeTruthy()
    expect(box().value).toHaveLength(20_000)
  })

  test('of a long record opens it, whatever else is in it', () => {
    const { onOpen } = setUp()
    pasteOn(box(), JSON.stringify({ project_id: B, input: '-'.repeat(100_000), id: A }))
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(A)
    expect(box().value).toBe(A)
  })

  test('anywhere on the page opens, or lists', () => {
    const { onOpen } = setUp()
    pasteOn(screen.getByText('Some text'), `see ${A}`)
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(A)
    pasteOn(document.body, `${A},${B}`)
    expect(screen.getByText('2 interactions found')).toBeTruthy()
  })

  test('anywhere of several ids brings the list into view', () => {
    setUp('compact')
    pasteOn(document.body, `${A},${B}`)
    expect(document.activeElement).toBe(box())
  })

  test('anywhere without an id is put into the box and explained there', () => {
    const { onOpen } = setUp('compact')
    pasteOn(document.body, A.slice(0, -1))
    expect(box().value).toBe(A.slice(0, -1))
    expect(description()).toMatch(/too short: 31 of 32 digits/)
    expect(document.activeElement).toBe(box())
    pasteOn(screen.getByText('Some text'), 'hello')
    expect(description()).toMatch(/^No interaction ID found here/)
    expect(onOpen).not.toHaveBeenCalled()
  })

  test('anywhere of something other than text changes nothing', () => {
    setUp()
    pasteOn(document.body, '')
    expect(box().getAttribute('aria-invalid')).toBe('false')
  })

  test('into another field is that field’s own', () => {
    const { onOpen } = setUp()
    const event = pasteOn(screen.getByRole('textbox', { name: 'Another field' }), A)
    expect(event.defaultPrevented).toBe(false)
    expect(onOpen).not.toHaveBeenCalled()
  })
})

test('a record stays in the box until it is read, and where it could not be', async () => {
  const openings: ((isRead: boolean) => void)[] = []
  const { user } = setUp(
    'hero',
    async () => await new Promise<boolean>((resolve) => openings.push(resolve)),
  )
  const settle = async (isRead: boolean) => await act(async () => openings.pop()?.(isRead))
  await user.type(box(), 'a record{Enter}')
  expect(box().value).toBe('a record')
  await settle(false)
  expect(box().value).toBe('a record')
  await user.click(openButton())
  await settle(true)
  expect(box().value).toBe('')
})

test('a pasted record that could not be read is in the box then, unless another text is by now', async () => {
  const openings: ((isRead: boolean) => void)[] = []
  const { user } = setUp(
    'compact',
    async () => await new Promise<boolean>((resolve) => openings.push(resolve)),
  )
  const settle = async (isRead: boolean) => await act(async () => openings.pop()?.(isRead))
  pasteOn(document.body, 'a record')
  await settle(false)
  expect(box().value).toBe('a record')
  await user.clear(box())
  pasteOn(document.body, 'a record')
  await user.type(box(), 'x')
  await settle(false)
  expect(box().value).toBe('x')
})
