import { createListeners } from '@/lib/create-store'

const HEAD = '--head-height'

/** Registered in the styles as not inherited. */
const ROOM = '--head-room'

let covered = 0
const below = new Set<HTMLElement>()
const { notify, subscribe } = createListeners()

const tell = (element: HTMLElement): void => element.style.setProperty(HEAD, `${covered}px`)

/** The ref of an element that stands below the head: its styles know the head's height as `--head-height`. */
export const belowHead = (element: HTMLElement | null): (() => void) | undefined => {
  if (element === null) return undefined
  below.add(element)
  tell(element)
  return () => {
    below.delete(element)
  }
}

/**
 * Publishes how much of the window's top the record's head covers, in CSS pixels. Jumps land below that. Only the
 * elements concerned are told: with an inherited property, the styles of the whole page would be recomputed.
 */
export const setHeadHeight = (height: number): void => {
  covered = height
  document.documentElement.style.setProperty(ROOM, `${height}px`)
  below.forEach(tell)
  notify()
}

/** Calls back whenever a height is published, until the returned function is called. */
export const onHeadHeight = subscribe

/** The height published last. */
export const headHeight = (): number => covered

/** How much of the window's foot is covered by what stays in view there, in CSS pixels; 0 for nothing. */
export const footHeight = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--foot-height')) ||
  0
