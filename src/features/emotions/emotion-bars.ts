import { absenceWord } from '@/interaction/absence'
import { toEmotionScale } from '@/interaction/emotion-scale'
import type { EmotionScore, Recorded } from '@/interaction/interaction'
import { cutText } from '@/ui/json-tree/cut-text'
import { toVisibleText } from '@/lib/visible-text'
import { formatIntensity, formatShare } from './format-score'

/** One emotion with its number. */
export type EmotionBar = {
  readonly name: string
  readonly value: number
  /** The number in words, as the table shows it. */
  readonly label: string
  /** The bar's share of the scale, from -1 to 1. */
  readonly length: number
  /** A token of `styles/tokens.css`, never recorded text. */
  readonly fill: string
}

export type EmotionBars = {
  /** Largest number first. */
  readonly bars: readonly EmotionBar[]
  /** Those without a number to draw, in recorded order. */
  readonly gaps: readonly EmotionScore[]
  /** Where the bars' scale begins and ends. */
  readonly domain: readonly [number, number]
  /** What the scale means, for the caption; null where there is nothing to draw. */
  readonly scale: string | null
  /** What a reader should take away, as one sentence: the figure's name. */
  readonly finding: string
}

const COLOURS = 8

/** From 0. Hashed (FNV-1a) because the set of names is open. */
const usualColour = (name: string): number => {
  let hash = 0x811c9dc5
  for (const character of name.toLowerCase())
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash % COLOURS
}

/**
 * An emotion has its own colour on every record, unless a stronger one of the same record has it: then the next one that
 * is free, so that as many emotions as there are colours are told apart.
 */
const coloursOf = (names: readonly string[]): readonly string[] => {
  const taken = new Set<number>()
  return names.map((name) => {
    let colour = usualColour(name)
    while (taken.has(colour) && taken.size < COLOURS) colour = (colour + 1) % COLOURS
    taken.add(colour)
    return `var(--emotion-${colour + 1})`
  })
}

type Numbered = { readonly name: string; readonly value: number }

/** `1e400` in a body parses to Infinity: no bar has that length, so it counts as having no number. */
const numberOf = (score: Recorded<number>): number | null =>
  score.kind === 'value' && Number.isFinite(score.value) ? score.value : null

/** Why an emotion has no bar. A number too large for a double, such as 1e400, has no word of absence. */
export const gapWord = (score: Exclude<Recorded<number>, { kind: 'unexpected' }>): string =>
  absenceWord(score) ?? 'Out of range'

const SPOKEN = 3
const SPOKEN_NAME = 60

/** `most` is what to call the first bar: the strongest, or, where numbers are below zero, the highest. */
const findingOf = (bars: readonly EmotionBar[], total: number, most: string): string => {
  const spoken = bars
    .slice(0, SPOKEN)
    .map(({ name, label }) => ({ name: cutText(toVisibleText(name), SPOKEN_NAME), label }))
  const [first, ...next] = spoken
  if (first === undefined) return 'Emotions: no numbers recorded'
  const others = next.map(({ name, label }) => `${name} ${label}`).join(', ')
  const left = total - spoken.length
  return [
    `Emotions: ${first.name} ${most} at ${first.label}`,
    others === '' ? '' : `, then ${others}`,
    left > 0 ? `, and ${left} more` : '',
  ].join('')
}

/** Decides what the chart and its table show. */
export const toEmotionBars = (scores: readonly EmotionScore[]): EmotionBars => {
  const numbered: Numbered[] = []
  const gaps: EmotionScore[] = []
  for (const { name, score } of scores) {
    const value = numberOf(score)
    if (value === null) gaps.push({ name, score })
    else numbered.push({ name, value })
  }
  const { areShares, hasNegative, domain, lengthOf } = toEmotionScale(
    numbered.map(({ value }) => value),
  )
  const sorted = numbered.toSorted((a, b) => b.value - a.value)
  const fills = coloursOf(sorted.map(({ name }) => name))
  const bars = sorted.map(({ name, value }, place) => ({
    name,
    value,
    label: areShares ? formatShare(value) : formatIntensity(value),
    length: lengthOf(value),
    fill: fills[place] ?? '',
  }))
  const scale = areShares
    ? 'Bars run from 0% to 100%.'
    : `Raw intensities: the longest bar is the ${hasNegative ? 'number farthest from zero' : 'largest number'}.`
  return {
    bars,
    gaps,
    domain,
    scale: bars.length === 0 ? null : scale,
    finding: findingOf(bars, scores.length, hasNegative ? 'highest' : 'strongest'),
  }
}
