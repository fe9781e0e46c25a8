import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { InteractionList, InteractionRow } from '@/interaction/interaction-list.schema'
import type { InteractionId } from '@/lib/interaction-id'

/** What the page's query gives: the pages so far, and the way to the next. */
export type ListResult = UseInfiniteQueryResult<InfiniteData<InteractionList>>

/** The pages loaded so far, as one list. */
export type LoadedList = {
  /** Each interaction once. */
  readonly rows: readonly InteractionRow[]
  readonly ids: readonly InteractionId[]
  /** How many match in all; null where the service does not say. */
  readonly total: number | null
  /** How many rows were received, including duplicates and those that can't be read. */
  readonly received: number
  /** Rows left out because they have no readable id. */
  readonly unreadable: number
  /** Rows left out because their interaction came before. */
  readonly repeated: number
  /** The label of the project that was searched, where there are several. */
  readonly project: string | null
}

/** Joins pages. A row that comes twice, because the list has grown in between, keeps its first place. */
export const toLoadedList = (pages: readonly InteractionList[]): LoadedList => {
  const byId = new Map<InteractionId, InteractionRow>()
  const all = pages.flatMap((page) => page.rows)
  for (const row of all) {
    if (!byId.has(row.id)) byId.set(row.id, row)
  }
  return {
    rows: [...byId.values()],
    ids: [...byId.keys()],
    total: pages.at(-1)?.total ?? null,
    received: pages.reduce((sum, page) => sum + page.received, 0),
    unreadable: pages.reduce((sum, page) => sum + page.unreadableRows, 0),
    repeated: all.length - byId.size,
    project: pages[0]?.project ?? null,
  }
}
