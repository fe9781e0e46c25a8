import type { InteractionList, InteractionRow } from '@/interaction/interaction-list.schema'
import type { InteractionId } from '@/lib/interaction-id'

/** The pages loaded so far, as one list. */
export type LoadedList = {
  /** Each interaction once. */
  readonly rows: readonly InteractionRow[]
  readonly ids: readonly InteractionId[]
  /** How many match in all; null where the service does not say. */
  readonly total: number | null
  /** How many rows came, those that came twice or can't be read included. */
  readonly received: number
  /** Rows left out for want of a readable id. */
  readonly unreadable: number
  /** The label of the project that was searched, where there are several. */
  readonly project: string | null
}

/** Joins pages. A row that comes twice, because the list grew in between, stands where it came first. */
export const toLoadedList = (pages: readonly InteractionList[]): LoadedList => {
  const byId = new Map<InteractionId, InteractionRow>()
  for (const row of pages.flatMap((page) => page.rows)) {
    if (!byId.has(row.id)) byId.set(row.id, row)
  }
  return {
    rows: [...byId.values()],
    ids: [...byId.keys()],
    total: pages.at(-1)?.total ?? null,
    received: pages.reduce((sum, page) => sum + page.received, 0),
    unreadable: pages.reduce((sum, page) => sum + page.unreadableRows, 0),
    project: pages[0]?.project ?? null,
  }
}
