import type { VirtualItem } from '@tanstack/react-virtual'

/** What is known of one stop at this page, for whoever comes back to it. */
export type Visit = {
  /** When it began, milliseconds since 1970: what "the last 7 days" counts from, for every page of the list. */
  readonly now: number
  /** Pixels scrolled when it was left; null while it has not been. */
  scrollY: number | null
  /** The row that was opened, or had the focus, from 0. */
  row: number | null
  /** The heights of the rows that were drawn. */
  sizes: VirtualItem[]
}

const MOST_KEPT = 30

const visits = new Map<string, Visit>()

/**
 * The visit of an entry in the browser's history: a new one for an entry not seen before. Kept in memory alone, for the
 * latest few.
 */
export const visitOf = (entry: string): Visit => {
  const known = visits.get(entry)
  if (known !== undefined) return known
  const visit: Visit = { now: Date.now(), scrollY: null, row: null, sizes: [] }
  visits.set(entry, visit)
  const [oldest] = visits.keys()
  if (visits.size > MOST_KEPT && oldest !== undefined) visits.delete(oldest)
  return visit
}

/** Forgets all of them. */
export const forgetVisits = (): void => visits.clear()

/** Keeps where one is on the page. */
export const rememberPlace = (
  visit: Visit,
  place: Partial<Pick<Visit, 'scrollY' | 'row' | 'sizes'>>,
): void => {
  Object.assign(visit, place)
}
