/** What is drawn near the window after a jump changes its height: the page counts as settled after so long without. */
const QUIET_MS = 700
const LONGEST_MS = 4000

/** What a reader does to move on: then the page is theirs. */
const TAKING_OVER = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

let release = (): void => {}
let held: string | null = null

/** Lets go at once of the element of that id, or of any: what was jumped to is going away. */
export const letGo = (id: string | null = held): void => {
  if (id === held) release()
}

/** Whether another element than this is held: a reader's jump is newer than what the page is being drawn for. */
export const isHeldElsewhere = (id: string): boolean => held !== null && held !== id

/** How much of the window's top a jump leaves free, in CSS pixels. */
const roomAbove = (): number =>
  parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0

const toStart = (element: Element): void => {
  element.scrollIntoView({ block: 'start', behavior: 'instant' })
}

/** The same without Tab's going on from there: for a jump that nobody asked for, its first stop stays the way past the header. */
export const toStartUnasked = (element: Element): void => {
  scrollBy({ top: element.getBoundingClientRect().top - roomAbove(), behavior: 'instant' })
}

/** Where an element stands, from the top of the window and of the page, and what is free above it; null where it is gone. */
const measure = (id: string) => {
  const inWindow = document.getElementById(id)?.getBoundingClientRect().top
  return inWindow === undefined ? null : { inWindow, onPage: inWindow + scrollY, room: roomAbove() }
}

/**
 * Jumps to the element of that id, and again each time that it has moved on the page, or the room above it has changed,
 * until neither has happened for a while or anyone scrolls. It is looked up each time: it may be drawn anew meanwhile. Only
 * the latest call is in force.
 */
export const holdInPlace = (id: string, jump: (element: Element) => void = toStart): void => {
  release()
  const land = () => {
    const element = document.getElementById(id)
    if (element !== null) jump(element)
    return measure(id)
  }
  let position = land()
  const began = Date.now()
  let moved = began
  let frame = 0

  const stop = (): void => {
    if (release === stop) held = null
    cancelAnimationFrame(frame)
    for (const type of TAKING_OVER) removeEventListener(type, stop, true)
  }
  const check = (): void => {
    const now = Date.now()
    const here = measure(id)
    if (here === null || position === null) return stop()
    const isShifted = Math.abs(here.onPage - position.onPage) > 1
    const hasOtherRoom = Math.abs(here.room - position.room) > 1
    const isElsewhere = Math.abs(here.inWindow - position.inWindow) > 1
    // Elsewhere in the window though not on the page: another part of the page, or its find, has scrolled.
    if (isElsewhere && !isShifted && !hasOtherRoom) return stop()
    if (isShifted || hasOtherRoom) moved = now
    position = isElsewhere || hasOtherRoom ? land() : here
    if (now - moved > QUIET_MS || now - began > LONGEST_MS) return stop()
    frame = requestAnimationFrame(check)
  }
  for (const type of TAKING_OVER) addEventListener(type, stop, { capture: true, passive: true })
  frame = requestAnimationFrame(check)
  release = stop
  held = id
}
