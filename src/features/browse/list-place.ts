import * as v from 'valibot'
import { type InteractionId, parseInteractionId } from '@/lib/interaction-id'
import { formatNumber } from '@/lib/numbers'
import type { LoadedList } from './loaded-list'

/** The list that a record was opened from. It is kept with the entry of the history, so that a reload finds it. */
export type ListBehind = {
  /** The visit to the list, see `visitOf`. */
  readonly entry: string
  /** The fragment of the list's address. */
  readonly hash: string
  /** The rows that were loaded, in their order. */
  readonly ids: readonly InteractionId[]
  /** Whether these are all that match. */
  readonly isWhole: boolean
}

/** The browser copies all of them at each step. Who reads on for longer finds the rest in the list itself. */
const MOST_KEPT = 2000

const id = v.custom<InteractionId>(
  (value) => typeof value === 'string' && parseInteractionId(value) === value,
)

const behindSchema = v.object({
  list: v.object({ entry: v.string(), hash: v.string(), ids: v.array(id), isWhole: v.boolean() }),
})

const visitSchema = v.object({ visit: v.string() })

type Opened = Pick<ListBehind, 'entry' | 'hash'> & {
  readonly ids: LoadedList['ids']
  readonly hasMore: boolean
}

/** What goes with a record that is opened from a list. */
export const toBehind = ({ entry, hash, ids, hasMore }: Opened): ListBehind => ({
  entry,
  hash,
  ids: ids.slice(0, MOST_KEPT),
  isWhole: !hasMore && ids.length <= MOST_KEPT,
})

/** The state of an entry of the history with that list behind it. */
export const behindState = (list: ListBehind) => ({ list })

/** The list behind an entry of the history; null where there is none. */
export const readBehind = (state: unknown): ListBehind | null => {
  const parsed = v.safeParse(behindSchema, state)
  return parsed.success ? parsed.output.list : null
}

/** The state for an entry that goes on with an earlier visit to the list. */
export const visitState = (entry: string) => ({ visit: entry })

/** The visit that an entry goes on with; null where it begins its own. */
export const readVisit = (state: unknown): string | null => {
  const parsed = v.safeParse(visitSchema, state)
  return parsed.success ? parsed.output.visit : null
}

export type ListPlace = {
  /** From 0. */
  readonly index: number
  readonly previous: InteractionId | null
  readonly next: InteractionId | null
  /** Such as "3 of 50". */
  readonly words: string
  /** What to say where nothing comes after it; null elsewhere. */
  readonly end: string | null
}

/** Where a record stands in the list behind it; null where it is none of its rows. */
export const placeIn = ({ ids, isWhole }: ListBehind, shown: InteractionId): ListPlace | null => {
  const index = ids.indexOf(shown)
  if (index < 0) return null
  const next = ids[index + 1] ?? null
  return {
    index,
    previous: ids[index - 1] ?? null,
    next,
    words: `${formatNumber(index + 1)} of ${formatNumber(ids.length)}`,
    end: next !== null ? null : isWhole ? 'End of the list' : 'More in the list',
  }
}
