import { formatNumber } from '../numbers'

const plural = new Intl.PluralRules('en', { type: 'ordinal' })
const ENDINGS = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const

/** 1st, 2nd, 3rd, 1,000th. */
export const ordinal = (place: number): string =>
  `${formatNumber(place)}${ENDINGS[plural.select(place)]}`

/** More than this are only counted. */
const MOST_NAMED = 8

const toRuns = (places: readonly number[]): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === place - 1) last[1] = place
    else runs.push([place, place])
  }
  return runs
}

const nameRun = ([first, last]: readonly [number, number]): readonly string[] => {
  if (first === last) return [ordinal(first)]
  const word = first + 1 === last ? 'and' : 'to'
  return word === 'and'
    ? [ordinal(first), ordinal(last)]
    : [`${ordinal(first)} to ${ordinal(last)}`]
}

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** "7th", "7th and 9th", "3rd, 7th to 12th and 20th"; null where they are too many to name. */
const ordinals = (places: readonly number[]): string | null => {
  const names = toRuns(places).flatMap(nameRun)
  return names.length > MOST_NAMED ? null : joined(names)
}

const rest = (count: number, which: string): string =>
  count === 1 ? `the ${which} one is here` : `the ${which} ${formatNumber(count)} are here`

type Loss = {
  /** Counted from 1, in order. */
  readonly places: readonly number[]
  /** Out of how many. */
  readonly count: number
  /** `cut`: the link ends too early; `unplaced`: it can't be told which they are. */
  readonly how: 'damaged' | 'cut' | 'unplaced'
}

/** What is missing from a link, as a sentence. */
export const sayLoss = ({ places, count, how }: Loss): string => {
  const lost = places.length
  const left = count - lost
  const all = formatNumber(count)
  if (count === 1) return 'The only interaction in this link can’t be read.'
  if (left === 0) return `None of the ${all} interactions in this link can be read.`
  if (how === 'cut') {
    const last = lost === 1 ? 'The last' : `The last ${formatNumber(lost)}`
    const verb = lost === 1 ? 'is' : 'are'
    return `${last} of ${all} interactions in this link ${verb} missing, as if it had been cut; ${rest(left, 'first')}.`
  }
  const named = how === 'damaged' ? ordinals(places) : null
  const which =
    named === null
      ? `${formatNumber(lost)} of the ${all} interactions in this link`
      : `The ${named} of ${all} interactions in this link`
  return `${which} can’t be read; ${rest(left, 'other')}.`
}

export const BEGINNING_LOST =
  'The beginning of this link can’t be read, so it can’t be told whether all of its interactions are here.'
export const CHANGED =
  'This link was changed after it was made: an interaction in it may be missing or another one.'
