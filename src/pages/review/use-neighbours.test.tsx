// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { interactionQuery } from '@/interaction/queries'
import type { InteractionId } from '@/lib/interaction-id'
import { numberedId } from '@/test/ids'
import { useNeighbours } from './use-neighbours'

const [a, b, c] = [numberedId(1), numberedId(2), numberedId(3)]

const asked: string[] = []
let client = new QueryClient()
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
)
const isThere = (id: InteractionId) =>
  client.getQueryData(interactionQuery(id).queryKey) !== undefined

const read = (at: { id: InteractionId; next: InteractionId | null; isRetrying?: boolean }) =>
  renderHook(
    ({ id, next, isRetrying = false }: typeof at) => {
      const { isFetched } = useQuery(interactionQuery(id))
      useNeighbours({ id, next, isSettled: isFetched && !isRetrying })
    },
    { initialProps: at, wrapper },
  )
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  vi.useFakeTimers()
  client = new QueryClient()
  asked.length = 0
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address)
    return Promise.resolve(Response.json({ id: address.slice(-36), interactions: [] }))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('the next one is fetched once this one is there, and the one before is kept, however long the reading', async () => {
  const { rerender } = read({ id: a, next: b })
  await pass(100)
  expect(isThere(b)).toBe(true)
  rerender({ id: b, next: c })
  await pass(100)
  expect(isThere(c)).toBe(true)
  await pass(30 * 60_000)
  expect([a, b, c].map(isThere)).toEqual([true, true, true])
  expect(asked).toHaveLength(3)
})

test('it is fetched and kept anew after this one was tried again', async () => {
  const { rerender } = read({ id: a, next: b })
  await pass(100)
  rerender({ id: a, next: b, isRetrying: true })
  await pass(100)
  expect(isThere(b)).toBe(false)
  rerender({ id: a, next: b })
  await pass(30 * 60_000)
  expect(isThere(b)).toBe(true)
})

test('whoever leaves keeps none of them for long', async () => {
  const { unmount } = read({ id: a, next: b })
  await pass(100)
  unmount()
  await pass(100)
  expect(isThere(b)).toBe(false)
  await pass(10 * 60_000)
  expect(isThere(a)).toBe(false)
})
