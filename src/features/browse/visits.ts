import type { VirtualItem } from '@tanstack/react-virtual'

/** What is kept of one visit to this page, for a reader who comes back to it. */
export type Visit = {
  /** The entry of the history that it belongs to. */
  readonly entry: string
  /** When it began, in milliseconds since 1970: "the last 7 days" counts from then on every page of the list. */
  readonly now: number
  /** Pixels scrolled when the page was left; null before that. */
  scrollY: number | null
  /** The row that was opened last, or had the focus, from 0. */
  row: number | null
  /** The heights of the rows that were drawn. */
  sizes: VirtualItem[]
}

const MOST_KEPT = 30

const visits = new Map<string, Visit>()

/**
 * The visit that belongs to an entry of the browser's history: a new one if the entry has not been seen before. Kept
 * only in memory, for the latest few.
 */
export const visitOf = (entry: string): Visit => {
  const visit = visits.get(entry) ?? { entry, now: Date.now(), scrollY: null, row: null, sizes: [] }
  // The latest stands last.
  visits.delete(entry)
  visits.set(entry, visit)
  const [oldest] = visits.keys()
  if (visits.size > MOST_KEPT && oldest !== undefined) visits.delete(oldest)
  return visit
}

/** Forgets all of them. */
export const forgetVisits = (): void => visits.clear()

/** Keeps the reader's place on the page. */
export const rememberPlace = (
  visit: Visit,
  place: Partial<Pick<Visit, 'scrollY' | 'row' | 'sizes'>>,
): void => {
  Object.assign(visit, place)
}
