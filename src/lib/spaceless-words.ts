import { createSegmenter } from './segmenter'
import type { Span } from './span'

const SPACELESS =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー々'
const HAS_SPACELESS = new RegExp(`[${SPACELESS}]`, 'u')
const RUN = new RegExp(`[${SPACELESS}][${SPACELESS}\\p{M}]*|[^${SPACELESS}]+`, 'gu')

/** The browser's segmenter takes quadratic time, so it is given this much at a time. */
const MOST_AT_ONCE = 200

/** Cuts runs of scripts that are written without spaces. */
export type Segment = (run: string) => readonly Span[]

const byCharacter: Segment = (run) =>
  Array.from(run.matchAll(/\P{M}\p{M}*|\p{M}+/gu), ({ 0: character, index }) => ({
    start: index,
    end: index + character.length,
  }))

const cutAt = (run: string, start: number): number => {
  const end = start + MOST_AT_ONCE
  if (end >= run.length) return run.length
  const code = run.charCodeAt(end)
  return code >= 0xdc00 && code <= 0xdfff ? end + 1 : end
}

const bySegmenter = (segmenter: Intl.Segmenter): Segment => {
  return (run) => {
    const words: Span[] = []
    for (let start = 0; start < run.length; start = cutAt(run, start)) {
      for (const { segment, index } of segmenter.segment(run.slice(start, cutAt(run, start)))) {
        words.push({ start: start + index, end: start + index + segment.length })
      }
    }
    return words
  }
}

/** Words of the language if the browser knows them, otherwise single characters. */
export const createSegment = (language: string | null): Segment => {
  const segmenter = createSegmenter(language, 'word')
  return segmenter === null ? byCharacter : bySegmenter(segmenter)
}

/** The words in a run of letters; null if it is a single word, as in scripts with spaces. */
export const cutSpaceless = (letters: string, segment: Segment): readonly Span[] | null => {
  if (!HAS_SPACELESS.test(letters)) return null
  return Array.from(letters.matchAll(RUN)).flatMap(({ 0: run, index }) =>
    HAS_SPACELESS.test(run)
      ? segment(run).map(({ start, end }) => ({ start: index + start, end: index + end }))
      : [{ start: index, end: index + run.length }],
  )
}
