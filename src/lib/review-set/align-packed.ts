import { isPackedAt, PACKED_LENGTH } from './packed-id'

/** A stretch in which no id can be read; offsets, the end not included. */
export type Gap = { readonly start: number; readonly end: number }

/** More than a valid id, so that ids count first. */
const ID_WORTH = 1 << 14

/**
 * The best reading of the rest from each position on: as many ids as possible and, of such readings, the fewest gaps.
 * `inGap` if the character before is already part of a gap.
 */
const scoreAll = (isId: readonly boolean[]) => {
  const length = isId.length
  const after = new Int32Array(length + 1)
  const inGap = new Int32Array(length + 1)
  for (let at = length - 1; at >= 0; at -= 1) {
    const taken = isId[at] === true ? ID_WORTH + (after[at + PACKED_LENGTH] ?? 0) : -1
    inGap[at] = Math.max(taken, inGap[at + 1] ?? 0)
    after[at] = Math.max(taken, (inGap[at] ?? 0) - 1)
  }
  return { after, inGap }
}

const bestStarts = (isId: readonly boolean[], hasLostBeginning: boolean): readonly number[] => {
  const { after, inGap } = scoreAll(isId)
  const starts: number[] = []
  let isInGap = hasLostBeginning
  for (let at = 0; at < isId.length;) {
    const best = (isInGap ? inGap : after)[at] ?? 0
    if (isId[at] === true && best === ID_WORTH + (after[at + PACKED_LENGTH] ?? 0)) {
      starts.push(at)
      isInGap = false
      at += PACKED_LENGTH
    } else {
      isInGap = true
      at += 1
    }
  }
  return starts
}

/** One more than there are ids: the stretches before, between and after them, most of them empty. */
export const gapsOf = (starts: readonly number[], length: number): readonly Gap[] =>
  [...starts, length].map((end, index) => {
    const previous = starts[index - 1]
    return { start: previous === undefined ? 0 : previous + PACKED_LENGTH, end }
  })

/** In a gap that is too short for an id, another id fits if it takes characters from its neighbour. */
const isTight = (gap: Gap | undefined): gap is Gap =>
  gap !== undefined && gap.end > gap.start && gap.end - gap.start < PACKED_LENGTH

/**
 * Whether an id could just as well be read a few positions further into the gap before or after it: then both readings
 * may be wrong.
 */
const isDoubtful = (
  isId: readonly boolean[],
  [before, after]: readonly (Gap | undefined)[],
): boolean =>
  (isTight(before) && isId[before.start] === true) ||
  (isTight(after) && isId[after.end - PACKED_LENGTH] === true)

/**
 * Where the ids of a damaged list are, in order: characters may be changed, missing or inserted anywhere.
 * `hasLostBeginning`: it is not known where the first id should begin.
 */
export const alignPacked = (
  values: readonly number[],
  hasLostBeginning: boolean,
): readonly number[] => {
  const isId = values.map((_, at) => isPackedAt(values, at))
  const starts = bestStarts(isId, hasLostBeginning)
  const gaps = gapsOf(starts, values.length)
  return starts.filter((_, index) => {
    const [before, after] = gaps.slice(index, index + 2)
    const isFree = index === 0 && hasLostBeginning
    return !isDoubtful(isId, isFree ? [undefined, after] : [before, after])
  })
}
