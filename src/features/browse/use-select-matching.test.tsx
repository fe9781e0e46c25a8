// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { toInteractionList } from '@/interaction/interaction-list.schema'
import { numberedId } from '@/test/ids'
import { useSelectMatching } from './use-select-matching'

const PAGES = 3

const pageAt = (at: number) =>
  toInteractionList({
    total: PAGES,
    data: [{ id: numberedId(at) }],
  })

/** Pages of one row each; all but the first arrive only when they are released. */
const setUp = async () => {
  const held: (() => void)[] = []
  const onSelect = vi.fn<(ids: readonly string[]) => void>()
  const client = new QueryClient()
  const { result } = renderHook(
    () => {
      const list = useInfiniteQuery({
        queryKey: ['list'],
        initialPageParam: 0,
        queryFn: async ({ pageParam }) => {
          if (pageParam > 0) await new Promise<void>((resolve) => held.push(resolve))
          return pageAt(pageParam)
        },
        getNextPageParam: (_, pages) => (pages.length < PAGES ? pages.length : undefined),
      })
      return { list, matching: useSelectMatching(list, onSelect) }
    },
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    },
  )
  await waitFor(() => expect(result.current.list.isSuccess).toBe(true))
  const letGo = async () => {
    await waitFor(() => expect(held.length).toBeGreaterThan(0))
    await act(async () => held.shift()?.())
  }
  const pages = () => result.current.list.data?.pages.length
  return { matching: () => result.current.matching, onSelect, letGo, pages, held }
}

test('all pages are read, then what matches is selected', async () => {
  const { matching, onSelect, letGo } = await setUp()
  act(() => matching().start())
  expect(matching().state).toBe('fetching')
  await letGo()
  await letGo()
  await waitFor(() => expect(matching().state).toBe('idle'))
  expect(onSelect.mock.lastCall?.[0]).toHaveLength(PAGES)
})

test('started twice and stopped once, it has stopped', async () => {
  const { matching, onSelect, letGo, pages, held } = await setUp()
  act(() => matching().start())
  act(() => matching().start())
  act(() => matching().stop())
  await letGo()
  await waitFor(() => expect(pages()).toBe(2))
  // If the reading had gone on, the last page would have been requested by now.
  expect(held).toEqual([])
  expect(onSelect).not.toHaveBeenCalled()
})
