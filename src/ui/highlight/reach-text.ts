import { findPlace } from './find-place'
import { requestReveal } from './reveal'
import { leavesIn, mapOfStretch, rangeOfStretch, type Stretch } from './shown-stretch'
import { isShown } from './text-map'

export type Target = Stretch & { readonly place: string }

export type Reached = {
  readonly element: Element
  /** Null if the page shows the text but not this part of it, such as a link's address. */
  readonly range: Range | null
}

/** Waits between looks, in ms: parts of the page may still be on their way from the server. */
const PAUSE = 40
const MOST_LOOKS = 125
/** An element that is already there may still be about to show more. */
const LOOKS_AT_ELEMENT = 6

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE))

const isHidden = (element: Element): boolean => element.closest('[hidden]') !== null

const look = (target: Target): (Reached & { isExact: boolean }) | null => {
  const element = findPlace(target.place)
  if (element === null || isHidden(element)) return null
  const shown = mapOfStretch(element, target, leavesIn(element))
  if (shown === null) return { element, range: null, isExact: false }
  const { map, span } = shown
  return { element, range: rangeOfStretch(element, target), isExact: isShown(map, span) }
}

/** The range that shows a target in the page as it is now; null if none does. */
export const rangeOfTarget = (target: Target): Range | null => {
  const element = findPlace(target.place)
  return element === null ? null : rangeOfStretch(element, target)
}

/**
 * Brings a stretch of a recorded text into the page, opening whatever hides it, and resolves to where it is shown. Null
 * if that is impossible, or once `signal` is aborted.
 */
export const reachText = async (target: Target, signal: AbortSignal): Promise<Reached | null> => {
  let seen = 0
  for (let looks = 0; looks < MOST_LOOKS && !signal.aborted; looks += 1) {
    const reached = look(target)
    if (reached !== null) seen += 1
    if (reached !== null && (reached.isExact || seen >= LOOKS_AT_ELEMENT)) {
      if (target.until) requestReveal({ place: target.place, end: 0, leaf: target.until })
      return reached
    }
    requestReveal({ place: target.place, end: target.span.end, leaf: target.leaf ?? undefined })
    // oxlint-disable-next-line no-await-in-loop -- each look comes after the page has answered the one before
    await pause()
  }
  return null
}
