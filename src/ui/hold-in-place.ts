import { onHeadHeight } from './highlight/head-height'

/**
 * After a jump, content drawn near the window changes height: the page counts as settled once it has not moved for this
 * long.
 */
const QUIET_MS = 700
const LONGEST_MS = 4000

/** Events by which a reader moves on: from then on, the page is theirs. */
const TAKING_OVER = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'click'] as const

/**
 * A press by a screen reader or by voice comes only as a click; a click by pointer ends a press that was handled
 * already.
 */
const isTakingOver = (event: Event): boolean =>
  event.type !== 'click' || (event instanceof UIEvent && event.detail === 0)

type Hold = { readonly id: string; isSettled: boolean; readonly stop: () => void }

let hold: Hold | null = null

/** Stops holding the element with that id, or any element: what was jumped to is going away. */
export const letGo = (id?: string): void => {
  if (id === undefined || id === hold?.id) hold?.stop()
}

/** Whether another element is being held: a reader's jump is newer than the reason for drawing the page. */
export const isHeldElsewhere = (id: string): boolean =>
  hold !== null && !hold.isSettled && hold.id !== id

/** The room above that a jump leaves, in CSS pixels. */
export const roomAbove = (): number =>
  parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0

const toStart = (element: Element): void => {
  element.scrollIntoView({ block: 'start', behavior: 'instant' })
}

/** Like `toStart`, but the next Tab still begins at the skip link: the reader did not ask for this jump. */
export const toStartUnasked = (element: Element): void => {
  scrollBy({ top: element.getBoundingClientRect().top - roomAbove(), behavior: 'instant' })
}

/** Where an element is, from the top of the window and of the page, and the room above it; null if it is gone. */
const measure = (id: string) => {
  const inWindow = document.getElementById(id)?.getBoundingClientRect().top
  return inWindow === undefined ? null : { inWindow, onPage: inWindow + scrollY, room: roomAbove() }
}

const scrolledTo = (place: { inWindow: number; onPage: number }): number =>
  place.onPage - place.inWindow

/**
 * Jumps to the element with that id, and again whenever it has moved on the page or the room above it has changed,
 * until the reader scrolls or acts. It is watched closely until neither has happened for a while; after that, only when
 * the page scrolls or the head grows, parts of which may arrive late. The element is looked up each time, since it may
 * have been redrawn. Only the latest call is in force.
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
    const shift = Math.abs(here.onPage - position.onPage)
    const isShifted = shift > 1
    const hasOtherRoom = Math.abs(here.room - position.room) > 1
    const isElsewhere = Math.abs(here.inWindow - position.inWindow) > 1
    // Scrolled further than it was shifted: by another part of the page, or by the browser that has gone back to it.
    if (isElsewhere && Math.abs(scrolledTo(here) - scrolledTo(position)) > shift + 1) return stop()
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
