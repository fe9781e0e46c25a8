import { type Effort, type Hunk, joinHunks, toHunks } from './hunks'
import { type Units, createNumbering, isWord, toLineUnits, toWordUnits } from './text-units'

export type TextPair = { readonly a: string; readonly b: string }

/** Passages of a text, as alternating starts and ends, in UTF-16 units; in order, none inside another. */
export type Marks = readonly number[]

export type Marked = {
  readonly kind: 'words' | 'lines'
  /** Passages of the first text that the second does not have. */
  readonly removed: Marks
  /** Passages of the second text that the first does not have. */
  readonly added: Marks
  /** Words, or lines, in those passages. */
  readonly removedCount: number
  readonly addedCount: number
  /** Places between equal words in which the white space differs. */
  readonly spacing: number
}

export type TextDifference =
  | { readonly kind: 'same' }
  | Marked
  /** Too long, or so different that marks would cover everything. */
  | { readonly kind: 'unmarked' }

export type Limits = {
  readonly words: Effort
  readonly lines: Effort
  /** The most characters, of both texts together, for which words are compared. */
  readonly longest: number
}

/** In a worker. */
export const BESIDE_PAGE: Limits = {
  words: { edits: 5000, time: 5000 },
  lines: { edits: 4000, time: 3000 },
  longest: 24_000_000,
}

/** On the page, where there are no workers: the page freezes meanwhile. */
export const ON_PAGE: Limits = {
  words: { edits: 2000, time: 200 },
  lines: { edits: 1000, time: 200 },
  longest: 400_000,
}

/** The most characters, of both texts together, that are compared while the page is drawn, and the effort for it. */
const AT_ONCE = 20_000
const QUICKLY: Effort = { edits: 1200, time: 60 }

/** In texts with fewer words than this, everything is marked, however little they share. */
const SHORT = 200
/** The share of all words that has to be kept for marks to be of any use. */
const LEAST_KEPT = 0.15

const passages = (
  { starts, ends }: Units,
  hunks: readonly Hunk[],
  [from, to]: readonly ['aStart', 'aEnd'] | readonly ['bStart', 'bEnd'],
): number[] =>
  hunks.flatMap((hunk) =>
    hunk[from] === hunk[to] ? [] : [starts[hunk[from]] ?? 0, ends[hunk[to] - 1] ?? 0],
  )

type Gaps = { readonly a: number[]; readonly b: number[]; readonly count: number }

/** The white space before each kept unit, where it differs from that in the other text. */
const differingGaps = (a: Units, b: Units, hunks: readonly Hunk[]): Gaps => {
  const found: { a: number[]; b: number[]; count: number } = { a: [], b: [], count: 0 }
  const compare = (atA: number, atB: number) => {
    const [startA, endA] = [a.ends[atA - 1] ?? 0, a.starts[atA] ?? a.text.length]
    const [startB, endB] = [b.ends[atB - 1] ?? 0, b.starts[atB] ?? b.text.length]
    if (a.text.slice(startA, endA) === b.text.slice(startB, endB)) return
    found.count += 1
    if (endA > startA) found.a.push(startA, endA)
    if (endB > startB) found.b.push(startB, endB)
  }
  let [atA, atB] = [0, 0]
  for (const hunk of [...hunks, null]) {
    // The gap after the last unit counts too; those at a hunk's edges belong to what was changed there.
    const stop = hunk?.aStart ?? a.ids.length + 1
    for (; atA < stop; atA += 1, atB += 1) compare(atA, atB)
    if (hunk !== null) [atA, atB] = [hunk.aEnd + 1, hunk.bEnd + 1]
  }
  return found
}

/** Merges two lists of passages that don't overlap, in order. */
const merged = (one: Marks, other: Marks): Marks => {
  const marks: number[] = []
  let [atOne, atOther] = [0, 0]
  while (atOne < one.length || atOther < other.length) {
    const isOne = (one[atOne] ?? Infinity) <= (other[atOther] ?? Infinity)
    const [list, at] = isOne ? [one, atOne] : [other, atOther]
    marks.push(list[at] ?? 0, list[at + 1] ?? 0)
    if (isOne) atOne += 2
    else atOther += 2
  }
  return marks
}

const countWords = ({ text, starts, ends }: Units, from: number, to: number): number => {
  let count = 0
  for (let at = from; at < to; at += 1) if (isWord(text.slice(starts[at], ends[at]))) count += 1
  return count
}

const compareWords = ({ a, b }: TextPair, effort: Effort): TextDifference | null => {
  const numberOf = createNumbering()
  const [unitsA, unitsB] = [toWordUnits(a, numberOf), toWordUnits(b, numberOf)]
  const found = toHunks(unitsA, unitsB, effort)
  if (found === null) return null
  const hunks = joinHunks(unitsA, found)
  let [removedCount, addedCount] = [0, 0]
  for (const { aStart, aEnd, bStart, bEnd } of hunks) {
    removedCount += countWords(unitsA, aStart, aEnd)
    addedCount += countWords(unitsB, bStart, bEnd)
  }
  const all = countWords(unitsA, 0, unitsA.ids.length) + countWords(unitsB, 0, unitsB.ids.length)
  if (all > SHORT && removedCount + addedCount > (1 - LEAST_KEPT) * all) return { kind: 'unmarked' }
  const gaps = differingGaps(unitsA, unitsB, hunks)
  return {
    kind: 'words',
    removed: merged(passages(unitsA, hunks, ['aStart', 'aEnd']), gaps.a),
    added: merged(passages(unitsB, hunks, ['bStart', 'bEnd']), gaps.b),
    removedCount,
    addedCount,
    spacing: gaps.count,
  }
}

const lengthOf = (marks: Marks): number =>
  marks.reduce((sum, position, index) => sum + (index % 2 === 0 ? -position : position), 0)

const compareLines = ({ a, b }: TextPair, effort: Effort): TextDifference => {
  const numberOf = createNumbering()
  const [unitsA, unitsB] = [toLineUnits(a, numberOf), toLineUnits(b, numberOf)]
  const hunks = toHunks(unitsA, unitsB, effort)
  if (hunks === null) return { kind: 'unmarked' }
  const removed = passages(unitsA, hunks, ['aStart', 'aEnd'])
  const added = passages(unitsB, hunks, ['bStart', 'bEnd'])
  if (lengthOf(removed) + lengthOf(added) > (1 - LEAST_KEPT) * (a.length + b.length))
    return { kind: 'unmarked' }
  return {
    kind: 'lines',
    removed,
    added,
    removedCount: hunks.reduce((sum, { aStart, aEnd }) => sum + aEnd - aStart, 0),
    addedCount: hunks.reduce((sum, { bStart, bEnd }) => sum + bEnd - bStart, 0),
    spacing: 0,
  }
}

/**
 * What differs between two texts, word by word; where that takes too long, line by line. Every character of either text
 * is either marked or, apart from white space at the edges of marks, also in the other text.
 */
export const compareTexts = (pair: TextPair, limits: Limits): TextDifference => {
  if (pair.a === pair.b) return { kind: 'same' }
  const isShortEnough = pair.a.length + pair.b.length <= limits.longest
  const byWords = isShortEnough ? compareWords(pair, limits.words) : null
  return byWords ?? compareLines(pair, limits.lines)
}

/** The same for texts that are short and alike, while the page is drawn; null for others. */
export const compareAtOnce = (pair: TextPair): TextDifference | null => {
  if (pair.a === pair.b) return { kind: 'same' }
  return pair.a.length + pair.b.length > AT_ONCE ? null : compareWords(pair, QUICKLY)
}
