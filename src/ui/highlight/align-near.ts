import { addRun, type Run } from './runs'

/**
 * How much of one text may be missing from the other in one place: the `\r` of a line end, a control shown by its name.
 */
const MOST_RECORDED = 2
const MOST_SHOWN = 10
/** This many units in a row have to be the same again. */
const PROOF = 8

const lengthOfSame = (recorded: string, shown: string, at: { i: number; j: number }): number => {
  let { i, j } = at
  while (
    i < recorded.length &&
    j < shown.length &&
    recorded.charCodeAt(i) === shown.charCodeAt(j)
  ) {
    i += 1
    j += 1
  }
  return i - at.i
}

const proven = (recorded: string, shown: string, { i, j }: { i: number; j: number }): boolean =>
  recorded.slice(i, i + PROOF) === shown.slice(j, j + PROOF)

const resume = (recorded: string, shown: string, at: { i: number; j: number }) => {
  for (let sum = 1; sum <= MOST_RECORDED + MOST_SHOWN; sum += 1) {
    for (let di = 0; di <= Math.min(sum, MOST_RECORDED); di += 1) {
      const next = { i: at.i + di, j: at.j + sum - di }
      if (sum - di <= MOST_SHOWN && proven(recorded, shown, next)) return next
    }
  }
  return null
}

/**
 * The runs of two texts that are the same except for single characters, as plain text is: a few native comparisons and
 * one pass. Null for texts that differ more, as Markdown differs from its rendering.
 */
export const alignNear = (recorded: string, shown: string): readonly Run[] | null => {
  if (recorded === shown) return [{ recorded: 0, shown: 0, length: recorded.length }]
  const runs: Run[] = []
  let at = { i: 0, j: 0 }
  while (at.i < recorded.length && at.j < shown.length) {
    const length = lengthOfSame(recorded, shown, at)
    if (length > 0) addRun(runs, { recorded: at.i, shown: at.j, length })
    at = { i: at.i + length, j: at.j + length }
    // A text that was cut ends with a mark of its own.
    if (at.i >= recorded.length || at.j >= shown.length - 1) break
    const next = resume(recorded, shown, at)
    if (next === null) return null
    at = next
  }
  return runs
}
