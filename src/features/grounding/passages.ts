import { FEWEST_WORDS, type Grams } from './grams'
import type { Passage } from './overlap'
import type { Words } from './words'

/** A source's text as words, and as the numbers of the answer's sequences that begin at each. */
export type SourceWords = {
  readonly source: number
  readonly result: number
  readonly words: Words
  readonly grams: Int32Array
}

type Place = { readonly text: number; readonly at: number }

/** The places in the sources that have a sequence. */
export type Places = {
  readonly add: (gram: number, place: Place) => void
  readonly of: (gram: number) => readonly Place[]
}

/** How many places are remembered for one sequence: enough for anything but boilerplate and endless repetition. */
const MOST_PLACES = 32
const STEP = 20_000

/** Empty lists of places, for this many sequences. */
export const createPlaces = (count: number): Places => {
  const last = new Int32Array(count).fill(-1)
  const counts = new Uint8Array(count)
  const before: number[] = []
  const places: Place[] = []
  const add = (gram: number, place: Place) => {
    const known = counts[gram] ?? 0
    if (known >= MOST_PLACES) return
    counts[gram] = known + 1
    before.push(last[gram] ?? -1)
    last[gram] = places.length
    places.push(place)
  }
  const of = (gram: number): readonly Place[] => {
    const found: Place[] = []
    for (let at = last[gram] ?? -1; at !== -1; at = before[at] ?? -1) {
      const place = places[at]
      if (place !== undefined) found.push(place)
    }
    return found.toReversed()
  }
  return { add, of }
}

type Answer = { readonly words: Words; readonly grams: Grams }

/** How many consecutive sequences are the same from here on. */
const lengthFrom = (a: Int32Array, b: Int32Array, at: { a: number; b: number }): number => {
  let length = 0
  while (
    at.a + length < a.length &&
    at.b + length < b.length &&
    a[at.a + length] === b[at.b + length]
  )
    length += 1
  return length
}

type Match = Place & { readonly start: number; readonly length: number }

/**
 * The longest match that begins at `start`; of equally long ones, one in the text of the match before, otherwise the
 * first.
 */
const longest = (
  { grams }: Answer,
  sources: readonly SourceWords[],
  at: { start: number; places: Places; before: Match | null },
): Match | null => {
  let best: Match | null = null
  for (const place of at.places.of(grams.at[at.start] ?? -1)) {
    const source = sources[place.text]
    if (source === undefined) continue
    const length = lengthFrom(grams.at, source.grams, { a: at.start, b: place.at })
    const isEqual = best !== null && length === best.length
    const isPreferred = isEqual && place.text === at.before?.text && best?.text !== at.before.text
    if (best === null || length > best.length || isPreferred) {
      best = { ...place, start: at.start, length }
    }
  }
  return best
}

/** A passage that begins within the one before is shown including the words that they share. */
const extendBack = (
  match: Match,
  sides: { answer: Int32Array; source: Int32Array },
  from: number,
): Match => {
  let back = 0
  while (
    match.start - back - 1 > from &&
    match.at - back - 1 >= 0 &&
    sides.answer[match.start - back - 1] === sides.source[match.at - back - 1]
  )
    back += 1
  return {
    ...match,
    start: match.start - back,
    at: match.at - back,
    length: match.length + back,
  }
}

const toPassage = (match: Match, { words }: Answer, source: SourceWords): Passage => {
  const count = match.length + FEWEST_WORDS - 1
  const spanIn = (text: Words, first: number) => ({
    start: text.starts[first] ?? 0,
    end: text.ends[first + count - 1] ?? 0,
  })
  return {
    answer: spanIn(words, match.start),
    source: source.source,
    result: source.result,
    inSource: spanIn(source.words, match.at),
    words: count,
  }
}

/** The longest passages from the answer's beginning to its end, pausing now and then. */
export function* toPassagesInSteps(
  answer: Answer,
  sources: readonly SourceWords[],
  places: Places,
): Generator<void, readonly Passage[]> {
  const passages: Passage[] = []
  let before: Match | null = null
  let start = 0
  let steps = 0
  while (start < answer.grams.at.length) {
    steps += 1
    if (steps % STEP === 0) yield
    const match = longest(answer, sources, { start, places, before })
    const source = match === null ? undefined : sources[match.text]
    if (match === null || source === undefined) {
      start += 1
      continue
    }
    const isTouching = before !== null && before.start + before.length === start
    const whole: Match =
      isTouching && before !== null
        ? extendBack(match, { answer: answer.grams.at, source: source.grams }, before.start)
        : match
    passages.push(toPassage(whole, answer, source))
    before = whole
    start = match.start + match.length
  }
  return passages
}
