import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { numberedId } from '@/test/ids'
import { toInteractionList } from './interaction-list.schema'
import { nextOffset, sampleListQuery, searchQuery } from './list-queries'

const page = (from: number, count: number, total: number | null) => ({
  total,
  data: Array.from({ length: count }, (_, at) => ({ id: numberedId(from + at) })),
})

const SEARCH = {
  project: null,
  start: '2026-01-01T00:00:00.000Z',
  end: '2026-02-01T00:00:00.000Z',
  filters: [
    { kind: 'tag', tag: 'env', values: ['prod'] },
    { kind: 'topic', tag: null, values: ['Refunds'] },
  ],
} as const

afterEach(() => vi.unstubAllGlobals())

type Served = { body: unknown; status?: number; headers?: Record<string, string> }

const serve = (...answers: readonly Served[]) => {
  const asked: unknown[] = []
  vi.stubGlobal('fetch', async (_path: string, init: { body: string }) => {
    const {
      body,
      status = 200,
      headers = {},
    } = answers[Math.min(asked.length, answers.length - 1)] ?? {}
    asked.push(JSON.parse(init.body))
    return new Response(JSON.stringify(body), { status, headers })
  })
  return asked
}

test('pages follow one another, in the same range and with the same filters', async () => {
  const asked = serve({ body: page(0, 100, 150) }, { body: page(100, 50, 150) })
  const { pages } = await new QueryClient().fetchInfiniteQuery({ ...searchQuery(SEARCH), pages: 3 })
  expect(pages.map(({ rows }) => rows.length)).toEqual([100, 50])
  const shared = {
    time_range: { start: SEARCH.start, end: SEARCH.end },
    filters: [
      { kind: 'tag', tag: 'env', values: ['prod'] },
      { kind: 'topic', values: ['Refunds'] },
    ],
    limit: 100,
  }
  expect(asked).toEqual([
    { ...shared, offset: 0 },
    { ...shared, offset: 100 },
  ])
})

test('a project is named where one is asked for, and the answer says which it was', async () => {
  const asked = serve({ body: page(0, 1, 1), headers: { 'x-project': 'B%C3%BCro' } })
  const client = new QueryClient()
  const { pages } = await client.fetchInfiniteQuery(searchQuery({ ...SEARCH, project: 'Büro' }))
  expect(pages[0]?.project).toBe('Büro')
  await client.fetchInfiniteQuery(searchQuery(SEARCH))
  expect(asked[0]).toMatchObject({ project: 'Büro' })
  expect(asked[1]).not.toHaveProperty('project')
})

test('a refused filter comes with its place and its reason', async () => {
  const filters = [{ index: 1, message: 'unknown topic' }]
  serve({ status: 422, body: { error: { code: 'filter_refused', requestId: 'r-1', filters } } })
  await expect(new QueryClient().fetchInfiniteQuery(searchQuery(SEARCH))).rejects.toMatchObject({
    code: 'filter_refused',
    filters,
  })
})

test('a search refused as a whole comes with the service’s reason', async () => {
  const message = 'The service refused this search: too wide'
  serve({ status: 422, body: { error: { code: 'filter_refused', message, filters: [] } } })
  await expect(new QueryClient().fetchInfiniteQuery(searchQuery(SEARCH))).rejects.toMatchObject({
    code: 'filter_refused',
    said: message,
  })
})

test.each([[undefined], [null], ['all'], [[{ index: -1, message: 'x' }]], [[{ index: 0 }]]])(
  'refused filters of another shape (%j) are none',
  async (filters) => {
    serve({ status: 422, body: { error: { code: 'filter_refused', filters } } })
    await expect(new QueryClient().fetchInfiniteQuery(searchQuery(SEARCH))).rejects.toMatchObject({
      code: 'filter_refused',
      filters: [],
    })
  },
)

describe('after a page', () => {
  const next = (offset: number, ...bodies: readonly unknown[]) => {
    const pages = bodies.map(toInteractionList)
    const last = pages.at(-1)
    return last === undefined ? undefined : nextOffset(last, pages, offset)
  }

  test.each([
    ['there are more', page(0, 100, 101), 100],
    ['the total is reached', page(0, 100, 100), undefined],
    ['the service gives fewer than asked for', page(0, 50, 200), 50],
    ['no total is known', page(0, 40, null), 40],
    ['none came', page(0, 0, 500), undefined],
  ])('%s', (_, body, expected) => {
    expect(next(0, body)).toBe(expected)
  })

  test('rows that can’t be read count as much as others', () => {
    expect(next(0, { total: 9, data: [{ id: numberedId(1) }, { id: 'x' }, null] })).toBe(3)
  })

  test('a service that overlooks the offset is not asked for ever', () => {
    expect(next(100, page(0, 100, null), page(0, 100, null))).toBeUndefined()
  })
})

test('the samples are searched for', async () => {
  const asked = serve({ body: page(0, 1, 1) })
  expect((await new QueryClient().fetchQuery(sampleListQuery())).rows).toHaveLength(1)
  expect(asked).toEqual([expect.objectContaining({ limit: 100, offset: 0 })])
})
