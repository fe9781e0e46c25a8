/** In ms: short enough that a key press in between is answered at once. */
const SLICE = 10

/**
 * Resolves in the next task and, if the browser can do that, before any idle work: drawing ten thousand turns takes a
 * while.
 */
const nextTask = (): Promise<unknown> =>
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve))

/** For work without a generator: awaited often, it yields to the page at least every few milliseconds. */
export const createPacer = (): (() => Promise<void>) => {
  let end = performance.now() + SLICE
  return async () => {
    if (performance.now() < end) return
    await nextTask()
    end = performance.now() + SLICE
  }
}

/**
 * Runs a generator that pauses, yielding to the page at least every few milliseconds. Null once `signal` is aborted.
 */
export const runInSlices = async <T>(
  steps: Generator<void, T>,
  signal: AbortSignal,
): Promise<T | null> => {
  let end = performance.now() + SLICE
  for (;;) {
    if (signal.aborted) return null
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() < end) continue
    // oxlint-disable-next-line no-await-in-loop -- giving way is what this is for
    await nextTask()
    end = performance.now() + SLICE
  }
}

/** Runs such a generator without yielding: for short work, or work that the reader asked for. */
export const runToEnd = <T>(steps: Generator<void, T>): T => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
