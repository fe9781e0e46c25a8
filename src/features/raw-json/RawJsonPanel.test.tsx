// @vitest-environment jsdom
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { RawJsonPanel } from './RawJsonPanel'

const text = '{"id":9007199254740993,"text":"caf\u00e9 \u202E"}'

const show = (json = text) => {
  const value: unknown = JSON.parse(json)
  render(
    <RawJsonPanel
      value={value}
      text={json}
      bytes={new TextEncoder().encode(json).length}
      fileName="interaction-1.json"
    />,
  )
  return within(screen.getByRole('region', { name: 'Raw JSON' }))
}

afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(URL, 'createObjectURL')
  Reflect.deleteProperty(URL, 'revokeObjectURL')
})

describe('The raw JSON', () => {
  test('is a tree first, with its size', () => {
    const panel = show()
    expect(panel.getByText('42 B, 3 values')).toBeTruthy()
    expect(panel.getByRole('button', { name: 'Tree' }).getAttribute('aria-pressed')).toBe('true')
    expect(panel.getAllByRole('listitem').length).toBe(2)
  })

  test('can be read as text, with every digit, in a box that the keyboard can scroll', async () => {
    const panel = show()
    await userEvent.click(panel.getByRole('button', { name: 'Text' }))
    const box = panel.getByRole('region', { name: 'JSON text' })
    expect(box.textContent).toBe('{\n  "id": 9007199254740993,\n  "text": "café \\u202e"\n}')
    expect(box.tabIndex).toBe(0)
    expect(panel.queryByRole('listitem')).toBeNull()
  })

  test('shows a long text a part at a time', async () => {
    const panel = show(JSON.stringify('x'.repeat(1_200_000)))
    await userEvent.click(panel.getByRole('button', { name: 'Text' }))
    const box = panel.getByRole('region', { name: 'JSON text' })
    expect(box.textContent?.length).toBe(500_000)
    await userEvent.click(
      panel.getByRole('button', { name: 'Show 500,000 more of 1,200,002 characters' }),
    )
    await userEvent.click(
      panel.getByRole('button', { name: 'Show 200,002 more of 1,200,002 characters' }),
    )
    expect(box.textContent?.length).toBe(1_200_002)
  })

  test.each(['Tree', 'Text'])(
    'is printed to its last character, be it shown as %s, and then as before',
    async (view) => {
      const long = `{"text":"${'x'.repeat(1_200_000)}","n":1.0,"n":1}`
      const panel = show(long)
      await userEvent.click(panel.getByRole('button', { name: view }))
      const before = document.body.textContent
      act(() => void window.dispatchEvent(new Event('beforeprint')))
      expect(panel.getByRole('region', { name: 'JSON text' }).textContent).toBe(long)
      act(() => void window.dispatchEvent(new Event('afterprint')))
      expect(document.body.textContent).toBe(before)
    },
  )

  test('is copied as received', async () => {
    const user = userEvent.setup()
    const panel = show()
    expect(panel.getByText('Both as received, nothing masked')).toBeTruthy()
    await user.click(panel.getByRole('button', { name: 'Copy JSON' }))
    expect(await navigator.clipboard.readText()).toBe(text)
  })

  test('is downloaded as received, under its name, and let go of', async () => {
    vi.useFakeTimers()
    const blobs: Blob[] = []
    const revoked: string[] = []
    const saved: string[] = []
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) blobs.push(blob)
      return 'blob:here'
    }
    URL.revokeObjectURL = (url) => {
      revoked.push(url)
    }
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof HTMLAnchorElement)) return
      event.preventDefault()
      saved.push(event.target.download)
    }
    document.addEventListener('click', onClick)
    show().getByRole('button', { name: 'Download JSON' }).click()
    document.removeEventListener('click', onClick)
    vi.runAllTimers()
    vi.useRealTimers()
    expect(saved).toEqual(['interaction-1.json'])
    expect(revoked).toEqual(['blob:here'])
    expect(document.querySelector('a')).toBeNull()
    expect(blobs.map(({ size, type }) => [size, type])).toEqual([[42, 'application/json']])
  })
})
