import { diffArrays } from 'diff'
import { type Units, isWord } from './text-units'

/** Units `aStart..aEnd` of one text correspond to `bStart..bEnd` of the other; one of the two may be empty. */
export type Hunk = {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/** How much effort to spend on finding the differences. */
export type Effort = {
  /** The most units, removed and added together, before giving up. */
  readonly edits: number
  /** Milliseconds. */
  readonly time: number
}

const commonStart = (a: readonly number[], b: readonly number[]): number => {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && a[count] === b[count]) count += 1
  return count
}

/** How many units are equal at the end, not counting the first `start`. */
const commonEnd = (a: readonly number[], b: readonly number[], start: number): number => {
  const most = Math.min(a.length, b.length) - start
  let count = 0
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}

/** Where two lists of units differ, in order; null where that takes more than the effort. */
export const toHunks = (a: Units, b: Units, { edits, time }: Effort): readonly Hunk[] | null => {
  const start = commonStart(a.ids, b.ids)
  const end = commonEnd(a.ids, b.ids, start)
  const changes = diffArrays(
    a.ids.slice(start, a.ids.length - end),
    b.ids.slice(start, b.ids.length - end),
    { maxEditLength: edits, timeout: time },
  )
  if (changes === undefined) return null
  const hunks: Hunk[] = []
  let [atA, atB] = [start, start]
  let open: Hunk | null = null
  for (const { count, added, removed } of changes) {
    const from: Hunk = open ?? { aStart: atA, aEnd: atA, bStart: atB, bEnd: atB }
    if (!added) atA += count
    if (!removed) atB += count
    if (added || removed) {
      open = { ...from, aEnd: atA, bEnd: atB }
    } else if (open !== null) {
      hunks.push(open)
      open = null
    }
  }
  if (open !== null) hunks.push(open)
  return hunks
}

/** A kept word of at most this many letters between two changes does not separate them. */
const SHORTEST = 3
const MOST_SIGNS = 3
/** A hunk of at least this many units is a passage rather than a word. */
const PASSAGE = 3

const sizeOf = (hunk: Hunk): number => Math.max(hunk.aEnd - hunk.aStart, hunk.bEnd - hunk.bStart)

const unitAt = ({ text, starts, ends }: Units, at: number): string =>
  text.slice(starts[at], ends[at])

/** Whether so little is kept between two hunks that they read better as one. */
const isThread = (units: Units, [first, next]: readonly [Hunk, Hunk]): boolean => {
  const count = next.aStart - first.aEnd
  if (count > MOST_SIGNS) return false
  const around = units.text.slice(
    units.ends[first.aEnd - 1] ?? 0,
    units.starts[next.aStart] ?? units.text.length,
  )
  if (around.includes('\n')) return false
  const kept = Array.from({ length: count }, (_, index) => unitAt(units, first.aEnd + index))
  const words = kept.filter(isWord)
  if (words.length === 0) return true
  const isShort = words.length === 1 && (words[0]?.length ?? 0) <= SHORTEST
  return isShort && sizeOf(first) >= PASSAGE && sizeOf(next) >= PASSAGE
}

/** Joins hunks that are separated only by punctuation or a short word: passages instead of confetti. */
export const joinHunks = (a: Units, hunks: readonly Hunk[]): readonly Hunk[] => {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    const last = joined.at(-1)
    if (last !== undefined && isThread(a, [last, hunk]))
      joined[joined.length - 1] = { ...last, aEnd: hunk.aEnd, bEnd: hunk.bEnd }
    else joined.push(hunk)
  }
  return joined
}
