import { createSegment } from '@/lib/spaceless-words'
import type { Span } from '@/lib/span'
import { FEWEST_WORDS, type Grams, gramsIn, NO_GRAM, toGramsInSteps } from './grams'
import type { Overlap, OverlapTexts, SourceShare } from './overlap'
import { createPlaces, type SourceWords, toPassagesInSteps } from './passages'
import { toSentencesInSteps } from './sentences'
import { createVocabulary } from './vocabulary'
import { readWordsInSteps, type Words } from './words'

/** Marks each word that is part of a sequence for which `isKnown` is true; returns how many there are. */
const cover = (
  grams: Grams,
  covered: Uint8Array | null,
  isKnown: (gram: number) => boolean,
): number => {
  let end = 0
  let count = 0
  for (let at = 0; at < grams.at.length; at += 1) {
    if (!isKnown(grams.at[at] ?? NO_GRAM)) continue
    const from = Math.max(end, at)
    end = at + FEWEST_WORDS
    covered?.fill(1, from, end)
    count += end - from
  }
  return count
}

const unsourcedOf = (words: Words, covered: Uint8Array, sentences: readonly Span[]) => {
  let word = 0
  let count = 0
  const unsourced: Span[] = []
  for (const sentence of sentences) {
    while (word < words.ids.length && (words.starts[word] ?? 0) < sentence.start) word += 1
    let isCovered = false
    const first = word
    while (word < words.ids.length && (words.starts[word] ?? 0) < sentence.end) {
      isCovered ||= covered[word] === 1
      word += 1
    }
    if (word > first) count += 1
    if (word > first && !isCovered) unsourced.push(sentence)
  }
  return { unsourced, sentences: count }
}

/**
 * Compares an answer with its sources, pausing now and then. A word counts if it is one of six or more in a row that a
 * source has in the same order. The time grows linearly with the length of the texts.
 */
export function* compareInSteps(texts: OverlapTexts): Generator<void, Overlap> {
  const { answer, language, sources } = texts
  const vocabulary = createVocabulary()
  const segment = createSegment(language)
  const words = yield* readWordsInSteps(answer, { idOf: vocabulary.add, segment })
  const grams = yield* toGramsInSteps(words.ids)
  const places = createPlaces(grams.count)
  const read: SourceWords[] = []
  const shares: SourceShare[] = []
  // For each sequence, the last source that had it: each source is counted separately.
  const seenIn = new Int32Array(grams.count)

  for (const [index, { source, result, text }] of sources.entries()) {
    const its = yield* readWordsInSteps(text, { idOf: vocabulary.find, segment })
    const sequence = new Int32Array(gramsIn(its.ids.length)).fill(NO_GRAM)
    for (let at = 0; at < sequence.length; at += 1) {
      const gram = grams.find(its.ids, at)
      sequence[at] = gram
      if (gram === NO_GRAM) continue
      seenIn[gram] = source
      places.add(gram, { text: index, at })
    }
    read.push({ source, result, words: its, grams: sequence })
    yield
    if (sources[index + 1]?.source !== source) {
      shares.push({ source, covered: cover(grams, null, (gram) => seenIn[gram] === source) })
    }
  }

  const covered = new Uint8Array(words.ids.length)
  const count = cover(grams, covered, (gram) => (seenIn[gram] ?? 0) > 0)
  const passages = yield* toPassagesInSteps({ words, grams }, read, places)
  const sentences = yield* toSentencesInSteps(answer, language)
  return {
    words: words.ids.length,
    covered: count,
    shares,
    passages,
    ...unsourcedOf(words, covered, sentences),
  }
}
