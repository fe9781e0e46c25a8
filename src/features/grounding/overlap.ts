import type { Span } from '@/lib/span'

/** One text of a source; source and result count from 1. */
export type SourceText = {
  readonly source: number
  readonly result: number
  readonly text: string
}

/** What is compared. */
export type OverlapTexts = {
  readonly answer: string
  /** A BCP 47 tag; null where it isn't known. */
  readonly language: string | null
  /** In order of their sources. */
  readonly sources: readonly SourceText[]
}

/** A stretch of the answer that is also in a source, word for word. Passages may share a few words. */
export type Passage = {
  readonly answer: Span
  readonly source: number
  readonly result: number
  readonly inSource: Span
  readonly words: number
}

/** How many of the answer's words are in sequences that a source has too. */
export type SourceShare = { readonly source: number; readonly covered: number }

/** What an answer has word for word in common with its sources. Spans are in UTF-16 units of the recorded texts. */
export type Overlap = {
  readonly words: number
  readonly covered: number
  /** One for each source that has a text, in order. */
  readonly shares: readonly SourceShare[]
  /** In the answer's order. */
  readonly passages: readonly Passage[]
  /** How many sentences the answer has. */
  readonly sentences: number
  /** Sentences that have no word in common with any source, by the same measure. */
  readonly unsourced: readonly Span[]
}
