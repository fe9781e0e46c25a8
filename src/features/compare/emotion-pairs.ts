import { absenceWord } from '@/interaction/absence'
import { toEmotionScale } from '@/interaction/emotion-scale'
import type { Emotions, EmotionScore, Recorded } from '@/interaction/interaction'
import { pairUp } from './pair-up'

/** What a side says about an emotion: a number, none, something else, only its name, or nothing at all. */
export type EmotionCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'lacking'; readonly word: string }
  | { readonly kind: 'unexpected'; readonly raw: unknown }
  | { readonly kind: 'named' }
  | { readonly kind: 'absent' }

export type EmotionRow = {
  readonly name: string
  readonly a: EmotionCell
  readonly b: EmotionCell
  /** The bars' parts of the scale, from -1 to 1; null where there is no number to draw. */
  readonly lengths: { readonly a: number | null; readonly b: number | null }
}

export type EmotionPairs = {
  /** Largest number of either side first, then those without. */
  readonly rows: readonly EmotionRow[]
  /** Whether every number is a share of 1; else they are raw intensities. */
  readonly areShares: boolean
  readonly domain: readonly [number, number]
  /** Whether any side has a number at all: otherwise there is nothing to draw. */
  readonly hasNumbers: boolean
}

type Field = Recorded<Emotions> | undefined

const scoresOf = (field: Field): readonly EmotionScore[] => {
  if (field?.kind !== 'value') return []
  if (field.value.kind === 'scores') return field.value.scores
  return field.value.names.map((name) => ({ name, score: { kind: 'missing' } }))
}

const cellOf = (score: EmotionScore | null, field: Field): EmotionCell => {
  if (score === null) return { kind: 'absent' }
  // A list of names says of no emotion that its score is missing.
  if (field?.kind === 'value' && field.value.kind === 'names') return { kind: 'named' }
  const recorded = score.score
  if (recorded.kind === 'unexpected') return recorded
  if (recorded.kind !== 'value') return { kind: 'lacking', word: absenceWord(recorded) ?? '' }
  // `1e400` in a body parses to Infinity, which no bar can have.
  return Number.isFinite(recorded.value)
    ? { kind: 'number', value: recorded.value }
    : { kind: 'unexpected', raw: recorded.value }
}

const numberIn = (cell: EmotionCell): number | null => (cell.kind === 'number' ? cell.value : null)

type Cells = Pick<EmotionRow, 'name' | 'a' | 'b'>

const numbersOf = ({ a, b }: Cells): readonly number[] =>
  [numberIn(a), numberIn(b)].filter((value) => value !== null)

const largestOf = (cells: Cells): number => Math.max(-Infinity, ...numbersOf(cells))

/** `Anger` and `anger` are the same emotion. */
const keyOf = ({ name }: EmotionScore): string => name.trim().toLowerCase()

/** The emotions of both sides, matched by name, on one scale. Undefined for a side without a record. */
export const toEmotionPairs = (a: Field, b: Field): EmotionPairs => {
  const cells = pairUp(scoresOf(a), scoresOf(b), keyOf).map((pair): Cells => ({
    name: (pair.a ?? pair.b).name,
    a: cellOf(pair.a, a),
    b: cellOf(pair.b, b),
  }))
  const numbers = cells.flatMap(numbersOf)
  const { areShares, domain, lengthOf } = toEmotionScale(numbers)
  const barOf = (cell: EmotionCell): number | null => {
    const value = numberIn(cell)
    return value === null ? null : lengthOf(value)
  }
  const rows = cells
    .map((row): EmotionRow => ({ ...row, lengths: { a: barOf(row.a), b: barOf(row.b) } }))
    .toSorted((one, other) => {
      const [first, second] = [largestOf(one), largestOf(other)]
      return first === second ? 0 : second - first
    })
  return {
    rows,
    areShares,
    domain,
    hasNumbers: numbers.length > 0,
  }
}
