import { countUpTo } from '@/lib/count-up-to'
import { type Folded, foldInSteps, type FoldPart, unfoldSpan } from '@/lib/fold'
import { runToEnd } from '@/lib/run-in-slices'
import type { Span } from '@/lib/span'

/**
 * Letters, digits and emoji are the same whether a text is shown as Markdown or plain; marks and spaces are not. Taken
 * in stretches, since a run of millions would overflow the browser's stack, with the marks on the last letter.
 */
const LETTERS = /[\p{L}\p{M}\p{N}\p{So}]{1,100000}\p{M}{0,999}/gu

/**
 * A text's letters alone, normalised for comparison, and where each comes from. A change of case, accents or unseen
 * characters is no reason not to lead a reader to the words that were quoted: they are shown as they are now recorded.
 */
export type QuoteLetters = { readonly source: string; readonly folded: Folded }

/** Extracts the letters of a text. */
export const toLetters = (source: string): QuoteLetters => {
  const parts: FoldPart[] = []
  for (const { 0: word, index } of source.matchAll(LETTERS))
    parts.push({ start: index, end: index + word.length })
  return { source, folded: runToEnd(foldInSteps(source, parts)) }
}

/** How many of the letters begin before an offset of the text. */
const countBefore = ({ text, at }: Folded, offset: number): number =>
  at === null
    ? Math.min(text.length, offset)
    : countUpTo(at.length, (index) => at[index] ?? 0, offset - 1)

/** A stretch of the text as a stretch of its letters; empty if it has none. */
export const toLetterSpan = ({ folded }: QuoteLetters, { start, end }: Span): Span => {
  const first = countBefore(folded, start)
  return { start: first, end: Math.max(first, countBefore(folded, end)) }
}

/** The inverse: from the first letter to the end of the last. */
export const toTextSpan = ({ source, folded }: QuoteLetters, span: Span): Span =>
  unfoldSpan(source, folded, span)
