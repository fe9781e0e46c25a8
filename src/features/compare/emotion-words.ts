import { cutText } from '@/ui/json-tree/cut-text'
import { toVisibleText } from '@/lib/visible-text'
import type { EmotionPairs, EmotionRow } from './emotion-pairs'

/** How numbers of emotions are written, as on the record's own page. */
export type ScoreFormat = {
  /** A number from 0 to 1 as a percentage. */
  readonly share: (share: number) => string
  readonly intensity: (value: number) => string
}

const points = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 })

/** How much larger the second number is; percentage points where they are shares. Null where one of them is none. */
export const emotionChange = (
  { a, b }: EmotionRow,
  areShares: boolean,
  format: ScoreFormat,
): string | null => {
  if (a.kind !== 'number' || b.kind !== 'number') return null
  const change = Number((b.value - a.value).toPrecision(12))
  if (change === 0) return 'Same'
  const size = Math.abs(change)
  return `${change < 0 ? '−' : '+'}${areShares ? points.format(size * 100) : format.intensity(size)}`
}

const NAMED = 60

/** What a reader should take away, as one sentence: the figure's name. */
export const emotionFinding = ({ rows, areShares }: EmotionPairs, format: ScoreFormat): string => {
  const write = areShares ? format.share : format.intensity
  const changed = rows
    .flatMap(({ name, a, b }) =>
      a.kind === 'number' && b.kind === 'number'
        ? [{ name: cutText(toVisibleText(name), NAMED), from: a.value, to: b.value }]
        : [],
    )
    .toSorted((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from))
  const [most] = changed
  if (most === undefined) return 'Emotions compared: none has a score on both sides'
  if (most.from === most.to) return 'Emotions compared: the same scores where both have one'
  return `Emotions compared: ${most.name} differs most, ${write(most.from)} in A and ${write(most.to)} in B`
}
