// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { findIds } from '@/lib/id-list/find-ids'
import { RecentList } from './RecentList'
import { forgetAllOpened, forgetOpened, rememberOpened } from './recent-store'
import { useRecent } from './use-recent'

const A = '3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'
const B = 'c0ffee00-1234-4abc-8def-0123456789ab'
const C = '01890a5d-ac96-774b-bcce-b302099a8057'
const NOW = Date.UTC(2026, 5, 1, 12)

function Recent() {
  return (
    <RecentList items={useRecent()} now={NOW} onRemove={forgetOpened} onClear={forgetAllOpened} />
  )
}
const setUp = (...opened: readonly string[]) => {
  for (const [place, id] of findIds(opened.join(' ')).entries())
    rememberOpened(id, NOW - (place + 1) * 180_000)
  render(<Recent />, { wrapper: MemoryRouter })
  return userEvent.setup({ delay: null })
}
const links = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'))
const removeButton = (short: string) => screen.getByRole('button', { name: `Remove ${short}` })

afterEach(() => localStorage.clear())

test('without any there is no section', () => {
  setUp()
  expect(screen.queryByRole('region')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})

test('each is a link with its whole id and how long ago it was opened', () => {
  setUp(A, B)
  expect(screen.getByRole('region', { name: 'Recently opened' })).toBeTruthy()
  expect(links()).toEqual([`/i/${A}`, `/i/${B}`])
  const first = screen.getByRole('link', { name: new RegExp(A) })
  expect(first.textContent).toBe(`${A} opened 3 minutes ago`)
  expect(first.querySelector('time')?.getAttribute('datetime')).toBe('2026-06-01T11:57:00.000Z')
})

test('removing one takes it off, and the focus goes to its neighbour', async () => {
  const user = setUp(A, B, C)
  await user.click(removeButton('c0ffee00'))
  expect(links()).toEqual([`/i/${A}`, `/i/${C}`])
  expect(document.activeElement).toBe(removeButton('01890a5d'))
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(removeButton('3f2b8c1e'))
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('region')).toBeNull()
})

test('clearing takes all of them off', async () => {
  const user = setUp(A, B)
  await user.click(screen.getByRole('button', { name: 'Clear list' }))
  expect(links()).toEqual([])
  expect(localStorage).toHaveLength(0)
})

test('what another tab opens appears here', () => {
  setUp(A)
  act(() => {
    const entries = [{ id: C, openedAt: NOW }]
    localStorage.setItem('recent-interactions', JSON.stringify(entries))
    window.dispatchEvent(new StorageEvent('storage', { key: 'recent-interactions' }))
  })
  expect(links()).toEqual([`/i/${C}`])
})

test('of many the first eight are shown, and all on demand', async () => {
  const many = Array.from({ length: 20 }, (_, index) => index.toString(16).padStart(32, '0'))
  const user = setUp(...many)
  expect(links()).toHaveLength(8)
  await user.click(screen.getByRole('button', { name: /^Show all 20/ }))
  expect(links()).toHaveLength(20)
})
