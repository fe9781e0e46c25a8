// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Announcer } from './Announcer'
import { announce } from './announce'
import { CopyButton } from './CopyButton'

const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await act(async () => {
    await vi.advanceTimersByTimeAsync(0)
  })
}

const shownOver = (name: string) =>
  screen.getByRole('button', { name }).nextElementSibling?.textContent

const offerClipboard = (writeText: (text: string) => Promise<void>) =>
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(navigator, 'clipboard')
  Reflect.deleteProperty(document, 'execCommand')
})

describe('The copy button', () => {
  test.each([
    ['is named Copy unless told otherwise', <CopyButton key="a" text="x" />, 'Copy'],
    ['says what it copies', <CopyButton key="b" text="x" name="Copy id" />, 'Copy id'],
    ['is named after its words', <CopyButton key="c" text="x" label="Copy JSON" />, 'Copy JSON'],
  ])('%s', (_, button, name) => {
    render(button)
    expect(screen.getByRole('button', { name })).toBeTruthy()
  })

  test.each([
    ['a right-to-left override', 'a\u202Eb'],
    ['zero-width and tag characters', '\u200B\u{E0041}\uFEFF'],
    ['control characters and all three line ends', '\u0000\u001B[31m\r\n\r\n\u2028'],
    ['a lone surrogate', 'a\uD800'],
  ])('copies %s to the character, and says so for two seconds', async (_, text) => {
    const written: string[] = []
    offerClipboard(async (part) => {
      written.push(part)
    })
    render(
      <>
        <CopyButton text={() => text} />
        <Announcer />
      </>,
    )
    await press('Copy')
    expect(written).toEqual([text])
    expect(screen.getByRole('status').textContent).toBe('Copied')
    expect(shownOver('Copy')).toBe('Copied')
    act(() => {
      vi.advanceTimersByTime(2000)
    })
    expect(shownOver('Copy')).toBeUndefined()
  })

  test.each([
    ['is missing', () => undefined],
    ['refuses', () => offerClipboard(() => Promise.reject(new Error('denied')))],
  ])('says that it could not copy where the clipboard %s', async (_, prepare) => {
    prepare()
    render(
      <>
        <CopyButton text="x" label="Copy link" />
        <Announcer />
      </>,
    )
    await press('Copy link')
    expect(screen.getByRole('status').textContent).toBe('Could not copy')
    expect(shownOver('Copy link')).toBe('Could not copy')
  })

  test('falls back to the copy command, with the line ends kept', async () => {
    const taken: string[] = []
    const execCommand = () => {
      const clipboardData = { setData: (_: string, text: string) => taken.push(text) }
      document.dispatchEvent(Object.assign(new Event('copy'), { clipboardData }))
      return true
    }
    Object.defineProperty(document, 'execCommand', { configurable: true, value: execCommand })
    render(<CopyButton text={'a\r\nb'} />)
    await press('Copy')
    expect(taken).toEqual(['a\r\nb'])
    expect(shownOver('Copy')).toBe('Copied')
  })
})

describe('The status region', () => {
  test('is there before anything is said, and holds the latest words only', () => {
    render(<Announcer />)
    const region = screen.getByRole('status')
    act(() => announce('Loading'))
    act(() => announce('Loaded'))
    expect(screen.getByRole('status')).toBe(region)
    expect(region.textContent).toBe('Loaded')
  })

  test('says the same words again as a change', () => {
    render(<Announcer />)
    act(() => announce('Copied'))
    const first = screen.getByText('Copied')
    act(() => announce('Copied'))
    expect(screen.getByText('Copied')).not.toBe(first)
  })
})
