import type { Turn } from '@/interaction/interaction'
import { median } from '@/lib/median'
import { type Landmark, lengthOf } from './landmarks'

/** The overview's length in its own units; it is stretched to the size at which it is drawn. */
export const OVERVIEW_LENGTH = 480

/** A place or a length on the overview, for a style. */
export const percent = (place: number): string => `${(place / OVERVIEW_LENGTH) * 100}%`

/** Where one turn lies on the overview: the user's part runs from `start` to `middle`, the assistant's on to `end`. */
export type TurnExtent = { readonly start: number; readonly middle: number; readonly end: number }

/** The room that a turn takes besides its texts, in characters: its head and the space around it. */
const FRAME = 80
/** One huge turn must not leave the others without room to be clicked. */
const LARGEST_TIMES_MEDIAN = 10
const GAP = 8
const LARGEST_GAP_SHARE = 0.2

/** Lays the turns out along the overview, each in proportion to its texts, with a gap before a long pause. */
export const toExtents = (
  turns: readonly Turn[],
  landmarks: ReadonlyMap<number, Landmark>,
): readonly TurnExtent[] => {
  const sizes = turns.map(({ input, output }) => ({
    user: lengthOf(input),
    both: lengthOf(input) + lengthOf(output),
  }))
  const limit = Math.max(median(sizes.map(({ both }) => both)) * LARGEST_TIMES_MEDIAN, 400)
  const weights = sizes.map(({ both }) => FRAME + Math.min(both, limit))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const gapBefore = (index: number): boolean =>
    index > 0 && landmarks.get(index + 1)?.reasons.some(({ kind }) => kind === 'gap') === true
  const gaps = turns.filter((_, index) => gapBefore(index)).length
  const gap = Math.min(GAP, (OVERVIEW_LENGTH * LARGEST_GAP_SHARE) / Math.max(gaps, 1))
  const unit = (OVERVIEW_LENGTH - gap * gaps) / Math.max(total, 1)

  let end = 0
  return sizes.map(({ user, both }, index) => {
    const start = end + (gapBefore(index) ? gap : 0)
    end = start + (weights[index] ?? 0) * unit
    return { start, middle: start + (both === 0 ? 0 : user / both) * (end - start), end }
  })
}

/** Which turn is at a place on the overview, from 1, and how far into the turn the place is, from 0 to 1. */
export const turnAtPlace = (extents: readonly TurnExtent[], place: number): TurnPlace => {
  const found = extents.findIndex(({ end }) => place < end)
  const index = found === -1 ? extents.length - 1 : found
  const extent = extents[index]
  if (extent === undefined) return { turn: 1, fraction: 0 }
  const fraction = (place - extent.start) / (extent.end - extent.start)
  return { turn: index + 1, fraction: Math.min(Math.max(fraction, 0), 1) }
}

/** A place in the conversation: a turn, from 1 (0 is before the first), and how far into it, from 0 to 1. */
export type TurnPlace = { readonly turn: number; readonly fraction: number }

/** The inverse of `turnAtPlace`. */
export const placeOf = (extents: readonly TurnExtent[], { turn, fraction }: TurnPlace): number => {
  const extent = extents[turn - 1]
  return extent === undefined ? 0 : extent.start + (extent.end - extent.start) * fraction
}
