// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
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
