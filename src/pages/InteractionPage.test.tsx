// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { latestAnnouncement } from '@/ui/announce'
import { InteractionPage } from './InteractionPage'

const A = '3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'

function Address() {
  const { pathname, search, hash } = useLocation()
  return <p>at {pathname + search + hash}</p>
}

afterEach(() => void vi.unstubAllGlobals())

test.each([`/i/${A}`, `/i/${A.toUpperCase()}`, `/I/${A}`, `/i/${A}/`])(
  '%s is shown under its one address',
  (address) => {
    vi.stubGlobal('fetch', () => new Promise<Response>(() => {}))
    render(
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter initialEntries={[`${address}?a=1#turn=2`]}>
          <Routes>
            <Route path="i/:id" element={<InteractionPage />} />
          </Routes>
          <Address />
        </MemoryRouter>
      </QueryClientProvider>,
    )
    expect(screen.getByText(`at /i/${A}?a=1#turn=2`)).toBeTruthy()
  },
)

test('while a record is tried again its failure stands there, and the button keeps the focus', async () => {
  const user = userEvent.setup()
  const said = () =>
    Response.json({ error: { code: 'upstream_error', message: 'x' } }, { status: 502 })
  let answer: () => Response | Promise<Response> = said
  vi.stubGlobal('fetch', () => Promise.resolve(answer()))
  render(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      <MemoryRouter initialEntries={[`/i/${A}`]}>
        <Suspense>
          <Routes>
            <Route path="i/:id" element={<InteractionPage />} />
          </Routes>
        </Suspense>
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const button = await screen.findByRole('button', { name: 'Try again' })
  let end: (response: Response) => void = () => {}
  answer = () => new Promise((resolve) => (end = resolve))
  await user.click(button)
  expect(await screen.findByText('Trying…')).toBeVisible()
  expect(screen.getByRole('alert')).toBeVisible()
  expect(button).toHaveFocus()
  expect(button).toHaveAttribute('aria-disabled', 'true')
  end(said())
  await waitFor(() => expect(latestAnnouncement().text).toBe('Tried again without success'))
  expect(screen.queryByText('Trying…')).toBeNull()
  expect(button).toHaveFocus()
})
