import type { Hit } from './find-in-record'

type Position = Pick<Hit, 'entry' | 'start'>

/** Which hit to begin with: the first one at or after a position, else the very first. */
export const startHit = (hits: readonly Hit[], from: Position | null): number => {
  if (from === null) return 0
  const found = hits.findIndex(
    ({ entry, start }) => entry > from.entry || (entry === from.entry && start >= from.start),
  )
  return Math.max(0, found)
}

/** The hit `step` further on, wrapping around. */
export const hitAfter = (count: number, current: number, step: 1 | -1): number =>
  (current + step + count) % count
