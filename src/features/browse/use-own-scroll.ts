import { useLayoutEffect } from 'react'

/** How many steps into the application the browser's history is: the router counts them. */
const stepsIn = (): number => {
  const state: unknown = history.state
  const steps =
    typeof state === 'object' && state !== null && 'idx' in state ? Number(state.idx) : Number.NaN
  return Number.isNaN(steps) ? 0 : steps
}

/**
 * For a page that finds its own place again: the browser looks for it too early, before the rows are drawn. Whoever
 * goes on from here begins the next page at its top.
 */
export const useOwnScroll = (): void => {
  // The outside system: the browser's history and scroll position.
  useLayoutEffect(() => {
    const arrived = stepsIn()
    history.scrollRestoration = 'manual'
    return () => {
      history.scrollRestoration = 'auto'
      if (stepsIn() > arrived) window.scrollTo(0, 0)
    }
  }, [])
}
