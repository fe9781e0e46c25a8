/**
 * Runs a task once the page has nothing else to do, or after `timeout` ms in any case; returns a function that cancels
 * it. Safari has no `requestIdleCallback`; a timer lets other tasks run first too.
 */
export const whenIdle = (task: () => void, timeout = 200): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(task, { timeout })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(task, 16)
  return () => clearTimeout(handle)
}

/** In ms. Drawing a page takes less than this, so the page is on screen by then. */
const LONGEST_WAIT = 2000

/** Resolves when the page has nothing else to do: from then on, code may be fetched that readers did not come for. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    whenIdle(resolve, LONGEST_WAIT)
  })
