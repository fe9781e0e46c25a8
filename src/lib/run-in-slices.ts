/** In ms: short enough that a key press in between is answered at once. */
const SLICE = 10

/** Where the browser can, before whatever it does in idle time: drawing ten thousand turns takes a while. */
const nextTask = (): Promise<unknown> =>
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve))

/** For work without an end of its own: to be awaited often, it gives way to the page at least every few milliseconds. */
export const createPacer = (): (() => Promise<void>) => {
  let end = performance.now() + SLICE
  return async () => {
    if (performance.now() < end) return
    await nextTask()
    end = performance.now() + SLICE
  }
}

/** Runs a generator that pauses, giving way to the page at least every few milliseconds. Null once `signal` is aborted. */
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

/** Runs such a generator without giving way: for what is short, or was asked for. */
export const runToEnd = <T>(steps: Generator<void, T>): T => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
