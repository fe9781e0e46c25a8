import { useLayoutEffect } from 'react'

/** How many steps the browser's history is into the application, as the router counts them. */
const stepsIn = (): number => {
  const state: unknown = history.state
  const steps =
    typeof state === 'object' && state !== null && 'idx' in state ? Number(state.idx) : Number.NaN
  return Number.isNaN(steps) ? 0 : steps
}

/**
 * For a page that restores its own scroll position: the browser would try too early, before the rows are drawn. A page
 * that is opened from here begins at its top.
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
