type Item = { readonly index: number; readonly start: number; readonly end: number }

/** Either a row that is drawn, or the space of rows that are not. */
export type DrawnRow =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'room'; readonly before: number; readonly height: number }

/**
 * The rows that are drawn, in order, with the space of the others between them: of the whole list, from `top` to
 * `bottom`, in pixels. They need not be one stretch: the row that has the focus stays drawn, however far the reader has
 * scrolled.
 */
export const toDrawnRows = (
  items: readonly Item[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly DrawnRow[] => {
  const drawn: DrawnRow[] = []
  let reached = top
  const leaveRoom = (to: number, before: number) => {
    if (to - reached > 0.5) drawn.push({ kind: 'room', before, height: to - reached })
  }
  for (const { index, start, end } of items) {
    leaveRoom(start, index)
    drawn.push({ kind: 'row', index })
    reached = end
  }
  leaveRoom(bottom, -1)
  return drawn
}

/** Rows on paper: some fifty pages. */
export const MOST_PRINTED = 1000

/** Paper has no window, so nothing is near it: the first rows of all. */
export const toPrintedRows = (count: number): readonly DrawnRow[] =>
  Array.from({ length: Math.min(count, MOST_PRINTED) }, (_, index) => ({ kind: 'row', index }))

/** The indexes to draw: those in view, and those that have to stay. In order, each once. */
export const withKept = (
  inView: readonly number[],
  kept: readonly number[],
  count: number,
): number[] => {
  const all = new Set([...inView, ...kept.filter((index) => index < count)])
  return [...all].toSorted((one, other) => one - other)
}
