// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { HomePage } from './HomePage'

const A = '3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'
const B = 'c0ffee00-1234-4abc-8def-0123456789ab'

const SAMPLE_MODE = () => Response.json({ status: 'ok', mode: 'sample' })
const LIVE_MODE = () => Response.json({ status: 'ok', mode: 'live' })
const REFUSED = () =>
  Response.json(
    { error: { code: 'upstream_error', message: 'no', requestId: 'r1' } },
    { status: 502 },
  )
const ROWS = {
  total: 3,
  limit: 100,
  offset: 0,
  data: [
    {
      id: A,
      user_query: 'Where is my refund?',
      timestamp: '2026-03-04T05:06:07Z',
      feedback_type: 'negative_explicit',
      warning_message: 'The date is wrong.',
    },
    { id: B, user_query: null, timestamp: null },
    { id: 'no id' },
  ],
}

type Answer = () => Response | Promise<Response>

const setUp = ({ health, search }: { health: Answer; search: Answer }) => {
  const send = vi.fn<typeof fetch>(async (input) =>
    JSON.stringify(input).includes('/healthz') ? health() : search(),
  )
  vi.stubGlobal('fetch', send)
  const client = new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } })
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path="*" element={<Address />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return { user: userEvent.setup({ delay: null }), send }
}
function Address() {
  return <p>at {useLocation().pathname}</p>
}
const samples = () => screen.findByRole('region', { name: 'Sample interactions' })

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('an id in the box opens its page', async () => {
  const { user } = setUp({ health: LIVE_MODE, search: LIVE_MODE })
  expect(screen.getByRole('heading', { level: 1, name: 'Open an interaction' })).toBeTruthy()
  expect(document.title).toBe('Interaction viewer')
  await user.type(screen.getByRole('textbox', { name: 'Interaction ID or link' }), `${A}{Enter}`)
  expect(screen.getByText(`at /i/${A}`)).toBeTruthy()
})

test('with a project behind it no list is asked for', async () => {
  const { send } = setUp({ health: LIVE_MODE, search: LIVE_MODE })
  await waitFor(() => expect(send).toHaveBeenCalled())
  await act(async () => {})
  expect(screen.queryByRole('region', { name: 'Sample interactions' })).toBeNull()
  expect(send).toHaveBeenCalledTimes(1)
})

test('in sample mode each sample is a link with its title, date and marks', async () => {
  setUp({ health: SAMPLE_MODE, search: () => Response.json(ROWS) })
  const region = within(await samples())
  const first = await region.findByRole('link', { name: /Where is my refund\?/ })
  expect(first.getAttribute('href')).toBe(`/i/${A}`)
  expect(first.textContent).toMatch(/4 Mar 2026.*Negative feedback.*Warning/)
  const second = region.getByRole('link', { name: /Interaction c0ffee00/ })
  expect(second.textContent).toMatch(/Not recorded/)
  expect(region.getByText('Left out, as no ID could be read: 1.')).toBeTruthy()
})

test('while the samples are on their way, it says so', async () => {
  setUp({ health: SAMPLE_MODE, search: () => new Promise<Response>(() => {}) })
  await samples()
  expect(screen.getByRole('status').textContent).toBe('Loading the samples…')
})

test('samples that can’t be read can be tried again', async () => {
  let answer: Answer = REFUSED
  const { user } = setUp({ health: SAMPLE_MODE, search: () => answer() })
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /^The list of samples could not be read\. ./,
  )
  answer = () => Response.json(ROWS)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('link', { name: /Where is my refund/ })).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('an empty list is called one', async () => {
  setUp({ health: SAMPLE_MODE, search: () => Response.json({ total: 0, data: [] }) })
  expect(await screen.findByText('There are no samples.')).toBeTruthy()
})

test('after the last recent one is removed, the keyboard is at the heading', async () => {
  localStorage.setItem('recent-interactions', JSON.stringify([{ id: A, openedAt: 1 }]))
  const { user } = setUp({ health: LIVE_MODE, search: LIVE_MODE })
  await user.click(screen.getByRole('button', { name: 'Remove 3f2b8c1e' }))
  expect(screen.queryByRole('region', { name: 'Recently opened' })).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
})
