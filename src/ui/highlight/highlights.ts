/** What can be painted over text, in painting order: where two overlap, the later one shows. */
const NAMES = ['overlap', 'find', 'quote', 'sentence', 'find-current'] as const

export type HighlightName = (typeof NAMES)[number]

const registry = (): HighlightRegistry | null =>
  typeof CSS === 'undefined' || typeof Highlight === 'undefined' ? null : (CSS.highlights ?? null)

/**
 * Paints `ranges` in the style of `::highlight(name)`, replacing what that name painted before. The page's elements are
 * not touched, so nothing is redrawn and a selection is kept. Does nothing if the browser doesn't support it.
 */
export const setHighlight = (name: HighlightName, ranges: readonly Range[]): void => {
  const highlights = registry()
  if (highlights === null) return
  if (ranges.length === 0) {
    highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = NAMES.indexOf(name)
  highlights.set(name, highlight)
}

/** Removes what a name has painted. */
export const clearHighlight = (name: HighlightName): void => setHighlight(name, [])
