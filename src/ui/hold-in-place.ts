import { onHeadHeight } from './highlight/head-height'

/** What is drawn near the window after a jump changes its height: the page counts as settled after so long without. */
const QUIET_MS = 700
const LONGEST_MS = 4000

/** What a reader does to move on: then the page is theirs. */
const TAKING_OVER = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'click'] as const

/** A screen reader's press, or a voice's, comes as a click alone; that of a pointer ends a press which was heard already. */
const isTakingOver = (event: Event): boolean =>
  event.type !== 'click' || (event instanceof UIEvent && event.detail === 0)

type Hold = { readonly id: string; isSettled: boolean; readonly stop: () => void }

let hold: Hold | null = null

/** Lets go at once of the element of that id, or of any: what was jumped to is going away. */
export const letGo = (id?: string): void => {
  if (id === undefined || id === hold?.id) hold?.stop()
}

/** Whether another element than this is being held: a reader's jump is newer than what the page is being drawn for. */
export const isHeldElsewhere = (id: string): boolean =>
  hold !== null && !hold.isSettled && hold.id !== id

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
 * until anyone scrolls or acts. Watched closely until neither has happened for a while; after that only where the page
 * scrolls or the head grows, whose last parts may come late. It is looked up each time: it may be drawn anew meanwhile.
 * Only the latest call is in force.
 */
export const holdInPlace = (id: string, jump: (element: Element) => void = toStart): void => {
  letGo()
  const land = () => {
    const element = document.getElementById(id)
    if (element !== null) jump(element)
    return measure(id)
  }
  let position = land()
  let began = Date.now()
  let moved = began
  let frame = 0

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
    self.isSettled = now - moved > QUIET_MS || now - began > LONGEST_MS
    if (!self.isSettled) frame = requestAnimationFrame(check)
  }
  const wake = (): void => {
    if (!self.isSettled) return
    began = Date.now()
    check()
  }
  const unwatchHead = onHeadHeight(wake)
  const takeOver = (event: Event): void => {
    if (isTakingOver(event)) stop()
  }
  const stop = (): void => {
    if (hold === self) hold = null
    cancelAnimationFrame(frame)
    unwatchHead()
    removeEventListener('scroll', wake)
    for (const type of TAKING_OVER) removeEventListener(type, takeOver, true)
  }
  const self: Hold = { id, isSettled: false, stop }
  addEventListener('scroll', wake, { passive: true })
  for (const type of TAKING_OVER) addEventListener(type, takeOver, { capture: true, passive: true })
  frame = requestAnimationFrame(check)
  hold = self
}
