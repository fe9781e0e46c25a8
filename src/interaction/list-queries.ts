import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { FilterKind } from '@/lib/filter-kinds'
import { paths } from '@/lib/paths'
import { HAND_WRITTEN_SAMPLES } from '@/lib/sample-sets'
import { readBody } from './answer-body'
import { request } from './http'
import { toInteractionList } from './interaction-list.schema'
import type { InteractionList } from './interaction-list.schema'
import { readOptions } from './queries'

export type SearchFilter = {
  readonly kind: FilterKind
  /** The tag's name for the kind `tag`, else null. */
  readonly tag: string | null
  /** Any one of them is enough; never empty. */
  readonly values: readonly string[]
}

export type Search = {
  /** The label of the project to search; null: the first that the reader may see. */
  readonly project: string | null
  /** ISO 8601 instants, both included. */
  readonly start: string
  readonly end: string
  /** An interaction has to pass all of them. */
  readonly filters: readonly SearchFilter[]
}

/** The largest page size known to work. */
const PAGE_SIZE = 100
/** The largest offset that our server accepts. */
const LAST_OFFSET = 1_000_000_000
/** As long as a reader may go from record to record before going back to the list. */
const A_WORKING_DAY = 8 * 60 * 60_000

const toBody = ({ project, start, end, filters }: Search, offset: number) => ({
  ...(project === null ? {} : { project }),
  time_range: { start, end },
  filters: filters.map(({ kind, tag, values }) =>
    tag === null ? { kind, values } : { kind, tag, values },
  ),
  limit: PAGE_SIZE,
  offset,
})

const search = async (body: unknown, signal: AbortSignal): Promise<InteractionList> => {
  const answer = await request(paths.api.search(), { signal, body })
  return { ...toInteractionList(readBody(answer).value), project: answer.project ?? null }
}

const isRepeated = (pages: readonly InteractionList[]): boolean => {
  const known = new Set(pages.at(-2)?.rows.map(({ id }) => id))
  const rows = pages.at(-1)?.rows ?? []
  return rows.length > 0 && rows.every(({ id }) => known.has(id))
}

/**
 * Where the next page begins; undefined after the last. The last page is the one that reaches the total, or is empty,
 * or repeats the page before it: a service that ignores the offset would go on for ever.
 */
export const nextOffset = (
  last: InteractionList,
  pages: readonly InteractionList[],
  offset: number,
): number | undefined => {
  const next = offset + last.received
  const isLast = last.total !== null && next >= last.total
  return isLast || last.received === 0 || next > LAST_OFFSET || isRepeated(pages) ? undefined : next
}

/**
 * All interactions that match, page by page. The range's end has to be fixed: if it moved, rows would shift between two
 * pages. Each page may fail with `InteractionError`.
 */
export const searchQuery = (asked: Search) =>
  infiniteQueryOptions({
    ...readOptions,
    queryKey: ['interactions', 'search', asked],
    queryFn: ({ signal, pageParam }) => search(toBody(asked, pageParam), signal),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    staleTime: Infinity,
    // Readers who come back from a row find the list as it was.
    gcTime: A_WORKING_DAY,
    structuralSharing: false,
  })

/** The few samples worth opening first; hundreds more are there to be listed. In sample mode only. */
const WORTH_OPENING = {
  // The service demands a range and a limit.
  time_range: { start: '2000-01-01T00:00:00Z', end: '2100-01-01T00:00:00Z' },
  limit: PAGE_SIZE,
  offset: 0,
  filters: [{ kind: 'data_source', values: [HAND_WRITTEN_SAMPLES] }],
}

/** What a server in sample mode has to show. */
export const sampleListQuery = () =>
  queryOptions({
    ...readOptions,
    queryKey: ['interactions', 'samples'],
    queryFn: ({ signal }) => search(WORTH_OPENING, signal),
    staleTime: Infinity,
  })
