import { createSegmenter } from '@/lib/segmenter'
import type { Span } from '@/lib/span'

/** A line that begins a new block: a list item, a heading, a table row, a quote, a rule, a fence. */
const OWN_LINE = /^[ \t]*(?:[-*+•|#>]|\d{1,9}[.)][ \t]|`{3}|~{3}|<)/
const ALONE = /^[ \t]*(?:[|#]|`{3}|~{3})/

/** The browser's segmenter takes quadratic time, so it is given this much at a time. */
const MOST_AT_ONCE = 2000

const linesOf = (text: string): Span[] =>
  Array.from(text.matchAll(/[^\n\r\u2028\u2029]+/g), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))

/**
 * Lines joined into paragraphs: a sentence may continue on the next line, but not beyond a list item or a table row.
 */
const toBlocks = (text: string): Span[] => {
  const blocks: Span[] = []
  let isOpen = false
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + 100))
    const last = blocks.at(-1)
    const gap = last === undefined ? '' : text.slice(last.end, start)
    const isNext = gap === '\n' || gap === '\r\n' || gap === '\r'
    const goesOn = isOpen && isNext && !OWN_LINE.test(line)
    if (goesOn && last !== undefined && end - last.start < MOST_AT_ONCE) {
      blocks[blocks.length - 1] = { start: last.start, end }
    } else if (text.slice(start, end).trim() !== '') blocks.push({ start, end })
    isOpen = !ALONE.test(line) && line.trim() !== ''
  }
  return blocks
}

type Cut = (block: string) => Iterable<Span>

/** For browsers without a segmenter: cuts after a full stop and the like. */
const byMarks: Cut = (block) =>
  Array.from(block.matchAll(/[^.!?。！？؟]+[.!?。！？؟]*\s*/g), ({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
  }))

const createCut = (language: string | null): Cut => {
  const segmenter = createSegmenter(language, 'sentence')
  if (segmenter === null) return byMarks
  return (block) =>
    Array.from(segmenter.segment(block), ({ segment, index }) => ({
      start: index,
      end: index + segment.length,
    }))
}

const pieces = ({ start, end }: Span): Span[] => {
  const parts: Span[] = []
  for (let at = start; at < end; at += MOST_AT_ONCE) {
    parts.push({ start: at, end: Math.min(end, at + MOST_AT_ONCE) })
  }
  return parts
}

/** Cuts a text into sentences, headings, items and rows, in order, pausing now and then. Offsets in UTF-16 units. */
export function* toSentencesInSteps(
  text: string,
  language: string | null,
): Generator<void, readonly Span[]> {
  const cut = createCut(language)
  const sentences: Span[] = []
  for (const block of toBlocks(text)) {
    for (const piece of pieces(block)) {
      // The segmenter would take the end of a line for the end of a sentence.
      const part = text.slice(piece.start, piece.end).replace(/[\r\n]/g, ' ')
      for (const { start, end } of cut(part)) {
        const sentence = part.slice(start, end)
        const from = piece.start + start + (sentence.length - sentence.trimStart().length)
        const to = piece.start + start + sentence.trimEnd().length
        if (from < to) sentences.push({ start: from, end: to })
      }
    }
    yield
  }
  return sentences
}
