/**
 * Runs a task once the page has nothing else to do; the function that it gives calls it off. Safari has no
 * `requestIdleCallback`; a timer gives other tasks their turn too. After `timeout` ms it is run in any case.
 */
export const whenIdle = (task: () => void, timeout = 200): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(task, { timeout })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(task, 16)
  return () => clearTimeout(handle)
}

/** In ms. What the page is drawn by keeps it busy for less, so that the wait is over when it stands there. */
const LONGEST_WAIT = 2000

/** Settles when the page has nothing else to do: from then on code may be fetched that readers did not come for. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    whenIdle(resolve, LONGEST_WAIT)
  })
