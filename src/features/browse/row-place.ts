/** The index of the row that an element is in; null when it is in none. */
export const rowOf = (element: Element | null): number | null => {
  const text = element?.closest('tr[data-index]')?.getAttribute('data-index') ?? ''
  return /^\d+$/.test(text) ? Number(text) : null
}

/** Focuses the link of a row that is drawn, and scrolls to it if `isMoving`. */
export const focusRow = (index: number, { isMoving }: { readonly isMoving: boolean }): void => {
  const row = document.querySelector(`tr[data-index="${index}"]`)
  row?.querySelector('a')?.focus({ preventScroll: true })
  if (isMoving) row?.scrollIntoView({ block: 'nearest' })
}

/** For readers who come back: focuses the link of a row, and scrolls to it only if none of it is in the window. */
export const returnToRow = (index: number): void => {
  const box = document.querySelector(`tr[data-index="${index}"]`)?.getBoundingClientRect()
  const isAway = box !== undefined && (box.bottom < 0 || box.top > innerHeight)
  focusRow(index, { isMoving: isAway })
}

/** The first row that can be seen, from 0; null where none can. */
export const firstRowInView = (body: Element | null): number | null => {
  const rows = Array.from(body?.querySelectorAll('tr[data-index]') ?? [])
  return rowOf(rows.find((row) => row.getBoundingClientRect().top >= 0) ?? null)
}
