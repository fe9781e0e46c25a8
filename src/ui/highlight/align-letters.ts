import { commonLetters, type LetterRun } from './common-letters'

/**
 * Sizes of the windows that are compared in full where the texts differ: most differences are a list number or a short
 * address.
 */
const WINDOWS = [48, 200, 800] as const
/** This many equal letters in a row are no coincidence. */
const PROOF = 12
/** Further away, more proof is needed. */
const FAR_PROOF = 24
const FAR_RECORDED = 200_000
const FAR_SHOWN = 400
/** How many pairs of letters are compared in all windows together: about half a second. Hostile text gets no more. */
const MOST_PAIRS = 30_000_000

type Place = { readonly a: number; readonly b: number }
type Step = { readonly runs: readonly LetterRun[]; readonly next: Place }

const sameFrom = (a: string, b: string, at: Place): number => {
  let length = 0
  while (
    at.a + length < a.length &&
    at.b + length < b.length &&
    a.charCodeAt(at.a + length) === b.charCodeAt(at.b + length)
  )
    length += 1
  return length
}

/** The runs of one window up to the first that is proven; the plain walk continues at `next`. */
const inWindow = (a: string, b: string, { a: i, b: j, size }: Place & { size: number }) => {
  const runs = commonLetters(a.slice(i, i + size), b.slice(j, j + size)).map((run) => ({
    ...run,
    a: run.a + i,
    b: run.b + j,
  }))
  const proof = runs.findIndex(({ length }) => length >= PROOF)
  const proven = runs[proof]
  if (proven !== undefined)
    return { runs: runs.slice(0, proof), next: { a: proven.a, b: proven.b }, isProven: true }
  const isEnd = i + size >= a.length && j + size >= b.length
  return { runs, next: { a: a.length, b: b.length }, isProven: isEnd }
}

/** Where the shown text continues in the recorded one after a very long stretch, such as an image's data. */
const farOn = (a: string, b: string, at: Place): Place | null => {
  const rest = a.slice(at.a, at.a + FAR_RECORDED)
  for (let skipped = 0; skipped <= FAR_SHOWN; skipped += 8) {
    const probe = b.slice(at.b + skipped, at.b + skipped + FAR_PROOF)
    if (probe.length < FAR_PROOF) return null
    const found = rest.indexOf(probe)
    if (found !== -1) return { a: at.a + found, b: at.b + skipped }
  }
  return null
}

/**
 * Takes the first half of the largest window unproven: for texts that agree only in single words, as short lists do.
 */
const halfOf = (runs: readonly LetterRun[], at: Place): Step => {
  const size = WINDOWS[2]
  const taken = runs.filter(({ a, b }) => a - at.a < size / 2 && b - at.b < size / 2)
  const last = taken.at(-1)
  if (last === undefined) return { runs: [], next: { a: at.a + size / 2, b: at.b + size / 2 } }
  return { runs: taken, next: { a: last.a + last.length, b: last.b + last.length } }
}

const step = (a: string, b: string, at: Place): Step & { pairs: number } => {
  let pairs = 0
  let widest: readonly LetterRun[] = []
  for (const size of WINDOWS) {
    const window = inWindow(a, b, { ...at, size })
    pairs += size * size
    if (window.isProven) return { ...window, pairs }
    widest = window.runs
  }
  const far = farOn(a, b, at)
  return { ...(far === null ? halfOf(widest, at) : { runs: [], next: far }), pairs }
}

/**
 * Finds the letters of `b`, a text as shown, in `a`, the same text as recorded, in order. Either may have letters that
 * the other does not have: addresses, list numbers, a formula. Ties go to the earlier letter.
 */
export const alignLetters = (a: string, b: string): readonly LetterRun[] => {
  const runs: LetterRun[] = []
  let at: Place = { a: 0, b: 0 }
  let pairs = 0
  while (at.a < a.length && at.b < b.length && pairs < MOST_PAIRS) {
    const length = sameFrom(a, b, at)
    if (length > 0) runs.push({ ...at, length })
    at = { a: at.a + length, b: at.b + length }
    if (at.a >= a.length || at.b >= b.length) break
    const found = step(a, b, at)
    runs.push(...found.runs)
    pairs += found.pairs
    at = found.next
  }
  return runs
}
