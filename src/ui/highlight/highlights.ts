/** What can be painted over text, in the order of painting: where two overlap, the later one shows. */
const NAMES = ['overlap', 'find', 'quote', 'sentence', 'find-current'] as const

export type HighlightName = (typeof NAMES)[number]

const registry = (): HighlightRegistry | null =>
  typeof CSS === 'undefined' || typeof Highlight === 'undefined' ? null : (CSS.highlights ?? null)

/**
 * Paints `ranges` as `::highlight(name)` does in the stylesheet, in place of what that name painted before. The page's
 * elements are not touched, so nothing is drawn again and a selection stays. Does nothing where the browser can't.
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

/** Takes away what a name painted. */
export const clearHighlight = (name: HighlightName): void => setHighlight(name, [])
