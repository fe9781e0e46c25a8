import { useEffect, useEffectEvent } from 'react'
import type { LeafSpan } from '../json-tree/locate'

/**
 * Asks the components that keep a text out of the page to show it, up to `end` (in UTF-16 units of the recorded text).
 * If it is shown as a tree, `leaf` says which key or value it is in.
 */
export type RevealRequest = {
  readonly place: string
  readonly end: number
  readonly leaf?: LeafSpan | undefined
}

const listeners = new Set<(request: RevealRequest) => void>()

/** Passes a request on to all components that hold something back: far turns, closed sources, cut lists and texts. */
export const requestReveal = (request: RevealRequest): void => {
  for (const listener of listeners) listener(request)
}

/** For components that hold something back: `reveal` gets every request, possibly more than once. */
export const useReveal = (reveal: (request: RevealRequest) => void): void => {
  const run = useEffectEvent(reveal)

  // The outside system: the requests of code that searches for a text.
  useEffect(() => {
    const listener = (request: RevealRequest) => run(request)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [])
}
