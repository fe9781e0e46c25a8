import { findPlace } from './place'
import { requestReveal } from './reveal'
import type { Span } from './runs'
import { isShown, textMap, toPageRange } from './text-map'

export type Target = {
  readonly place: string
  /** The whole recorded text. */ readonly recorded: string
  readonly span: Span
}

export type Reached = {
  readonly element: Element
  /** Null where the page shows the text but not this part of it, such as a link's address. */
  readonly range: Range | null
}

/** Waits between looks, in ms: parts of the page may still be on their way from the server. */
const PAUSE = 40
const MOST_LOOKS = 125
/** An element that is there may still be about to show more. */
const LOOKS_AT_ELEMENT = 6

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE))

const isHidden = (element: Element): boolean => element.closest('[hidden]') !== null

const look = ({ place, recorded, span }: Target): (Reached & { isExact: boolean }) | null => {
  const element = findPlace(place)
  if (element === null || isHidden(element)) return null
  const map = textMap(element, recorded)
  return { element, range: toPageRange(map, span), isExact: isShown(map, span) }
}

/**
 * Brings a stretch of a recorded text into the page, opening what keeps it out, and gives where it is shown. Null where
 * it can't be, or once `signal` is aborted.
 */
export const reachText = async (target: Target, signal: AbortSignal): Promise<Reached | null> => {
  let seen = 0
  for (let looks = 0; looks < MOST_LOOKS && !signal.aborted; looks += 1) {
    const reached = look(target)
    if (reached !== null) seen += 1
    if (reached !== null && (reached.isExact || seen >= LOOKS_AT_ELEMENT)) return reached
    requestReveal({ place: target.place, end: target.span.end })
    // oxlint-disable-next-line no-await-in-loop -- each look comes after the page has answered the one before
    await pause()
  }
  return null
}
