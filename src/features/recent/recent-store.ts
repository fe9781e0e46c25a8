import * as v from 'valibot'
import { createListeners } from '@/lib/create-store'
import { type InteractionId, parseInteractionId } from '@/lib/interaction-id'
import { parseJson } from '@/lib/parse-json'

export type RecentInteraction = {
  readonly id: InteractionId
  /** Milliseconds since 1970. */
  readonly openedAt: number
}

const KEY = 'recent-interactions'
const MOST_KEPT = 50
/** More than 50 entries can take: not ours, so it is not read. */
const LONGEST_TEXT = 20_000

const entrySchema = v.object({
  id: v.string(),
  openedAt: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
})
const listSchema = v.array(v.unknown())

const toEntry = (raw: unknown): RecentInteraction | null => {
  const parsed = v.safeParse(entrySchema, raw)
  const id = parsed.success ? parseInteractionId(parsed.output.id) : null
  return parsed.success && id !== null ? { id, openedAt: parsed.output.openedAt } : null
}

/**
 * Reads what is stored, newest first, each id once, at most 50. It may hold anything (written by another version of the
 * viewer, another program, a curious person), so invalid entries are left out.
 */
export const parseRecent = (text: string | null): readonly RecentInteraction[] => {
  const list = v.safeParse(listSchema, parseJson((text ?? '').slice(0, LONGEST_TEXT)))
  if (!list.success) return []
  const entries = list.output.map(toEntry).filter((entry) => entry !== null)
  const newestFirst = entries.toSorted((a, b) => b.openedAt - a.openedAt)
  const seen = new Set<string>()
  return newestFirst.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, MOST_KEPT)
}

const { notify, subscribe } = createListeners(() => {
  window.addEventListener('storage', notify)
  return () => window.removeEventListener('storage', notify)
})

/** The stored text; null if there is none or storage is off. */
export const storedRecent = (): string | null => {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

const store = (entries: readonly RecentInteraction[]): void => {
  try {
    if (entries.length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(entries.slice(0, MOST_KEPT)))
  } catch {
    // Storage is off or full. The list is a convenience: without it everything else works.
  }
  notify()
}

/** For `useSyncExternalStore`: calls `listener` at each change, including those made in other tabs. */
export const subscribeToRecent = subscribe

/**
 * Records in this browser that an interaction was opened: its id and the time (milliseconds since 1970), nothing of its
 * content. If storage is off or full, nothing is kept.
 */
export const rememberOpened = (id: InteractionId, openedAt: number = Date.now()): void =>
  store([{ id, openedAt }, ...parseRecent(storedRecent()).filter((entry) => entry.id !== id)])

/** Takes one interaction off the list. */
export const forgetOpened = (id: InteractionId): void =>
  store(parseRecent(storedRecent()).filter((entry) => entry.id !== id))

/** Empties the list. */
export const forgetAllOpened = (): void => store([])
