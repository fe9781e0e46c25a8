import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { InteractionList } from '@/interaction/interaction-list.schema'

/** What the page's query gives: the pages so far, and the way to the next. */
export type ListResult = UseInfiniteQueryResult<InfiniteData<InteractionList>>
