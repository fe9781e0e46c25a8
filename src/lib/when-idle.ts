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
