/**
 * Runs a task at once. Tasks that come within `pauseMs` of it wait for the end of the pause, when only the last one is
 * run. An urgent one never waits.
 */
export const createThrottle = (pauseMs: number) => {
  let ranAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const cancel = (): void => clearTimeout(timer)
  const run = (task: () => void, isUrgent: boolean): void => {
    cancel()
    const wait = isUrgent ? 0 : ranAt + pauseMs - Date.now()
    if (wait > 0) {
      timer = setTimeout(() => run(task, true), wait)
      return
    }
    ranAt = Date.now()
    task()
  }
  return { run, cancel }
}
