import type { Source } from '@/interaction/interaction'

/** In UTF-16 units: longer queries and results are cut until the reader asks for all. */
export const TEXT_LIMIT = 4000

/**
 * Up to so many characters, closed sources are in the page too, where the browser's find reaches
 * them. Beyond it (500 documents of 100,000 characters are not rare) the page would be slow to
 * build and to search, so closed sources are drawn only once opened.
 */
const FINDABLE_CHARACTERS = 200_000

const shownLength = (text: string): number => Math.min(text.length, TEXT_LIMIT)

/** What the elements around a text, and a tree, cost, counted in characters: many short results are not free. */
const FRAME = 20
const TREE = 2000

const charactersOf = ({ query, results, rest }: Source): number =>
  results.reduce(
    (sum, result) => sum + shownLength(result) + FRAME,
    (query.kind === 'value' ? shownLength(query.value) : 0) + (rest === undefined ? 0 : TREE),
  )

/** Whether all sources together are short enough to be in the page while closed. Counts what would be drawn: long texts cut. */
export const areFindable = (sources: readonly Source[]): boolean =>
  sources.reduce((sum, source) => sum + charactersOf(source), 0) <= FINDABLE_CHARACTERS

/** All of a source that is shown as text. */
export const textsOf = ({ name, query, results }: Source): readonly string[] => [
  ...(name === null ? [] : [name]),
  ...(query.kind === 'value' ? [query.value] : []),
  ...results,
]

/** What a source is called: by its name, else by its place in the list, from 1. */
export const sourceTitle = ({ name }: Source, position: number): string =>
  name === null || name.trim() === '' ? `Unnamed source ${position}` : name
