import * as v from 'valibot'
import { type InteractionId, parseInteractionId } from '@/lib/interaction-id'
import { createStoredList, openedAtSchema } from '@/lib/stored-list'

export type RecentInteraction = {
  readonly id: InteractionId
  /** Milliseconds since 1970. */
  readonly openedAt: number
}

const entrySchema = v.object({ id: v.string(), openedAt: openedAtSchema })

const toEntry = (raw: unknown): RecentInteraction | null => {
  const parsed = v.safeParse(entrySchema, raw)
  const id = parsed.success ? parseInteractionId(parsed.output.id) : null
  return parsed.success && id !== null ? { id, openedAt: parsed.output.openedAt } : null
}

const list = createStoredList<RecentInteraction>({
  key: 'recent-interactions',
  mostKept: 50,
  longestText: 20_000,
  toEntry,
  nameOf: ({ id }) => id,
})

/** Reads what is stored, newest first, each id once, at most 50. */
export const parseRecent = list.parse

export const storedRecent = list.stored

export const subscribeToRecent = list.subscribe

/**
 * Records in this browser that an interaction was opened: its id and the time (milliseconds since 1970), nothing of its
 * content. If storage is off or full, nothing is kept.
 */
export const rememberOpened = (id: InteractionId, openedAt: number = Date.now()): void =>
  list.remember({ id, openedAt })

/** Takes one interaction off the list. */
export const forgetOpened = list.forget

/** Empties the list. */
export const forgetAllOpened = list.forgetAll
