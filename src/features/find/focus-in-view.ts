/**
 * Gives the focus to the turn or panel in the middle of the window, and scrolls nothing: the reader goes on from what
 * stands there.
 */
export const focusInView = (): void =>
  document
    .elementFromPoint(innerWidth / 2, innerHeight / 2)
    ?.closest<HTMLElement>('[tabindex="-1"]')
    ?.focus({ preventScroll: true })
