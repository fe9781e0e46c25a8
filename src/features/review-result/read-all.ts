export type Progress = {
  /** Read or failed. */
  readonly done: number
  readonly failed: number
  readonly total: number
  /** Seconds that are waited before more are read; not there while reading goes on. */
  readonly waiting?: number
}

type Options<T> = {
  /** Rejects where one could not be read: it is counted, and the others are read all the same. */
  readonly read: (item: T) => Promise<unknown>
  /** The seconds to wait where an error says that too much was asked for; null for any other error. */
  readonly waitAfter: (error: unknown) => number | null
  /** How many at a time. */
  readonly most: number
  /** Aborted, no more are begun, and those under way no longer count. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** So often is one tried before it has failed. */
const MOST_TRIES = 4

const sleep = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })

/** Reads many, a few at a time; waits with all of them where the service asks for that. Never rejects. */
export const readAll = async <T>(
  items: readonly T[],
  { read, waitAfter, most, signal, onProgress }: Options<T>,
): Promise<Progress> => {
  let counts = { done: 0, failed: 0, total: items.length }
  let pause: Promise<void> | null = null

  const wait = (seconds: number): Promise<void> => {
    // Those under way are turned away too: one pause is for all of them.
    if (pause === null) {
      pause = sleep(seconds, signal).then(() => {
        pause = null
        if (!signal.aborted) onProgress(counts)
      })
      onProgress({ ...counts, waiting: seconds })
    }
    return pause
  }
  /** Gives whether it could be read. */
  const tryToRead = async (item: T, tries = 1): Promise<boolean> => {
    if (pause !== null) await pause
    if (signal.aborted) return false
    try {
      await read(item)
      return true
    } catch (error) {
      const seconds = tries < MOST_TRIES && !signal.aborted ? waitAfter(error) : null
      if (seconds === null) return false
      await wait(seconds)
      return await tryToRead(item, tries + 1)
    }
  }
  // One iterator for all: each takes the next that nobody has taken.
  const waiting = items.values()
  const work = async (): Promise<void> => {
    for (const item of waiting) {
      if (signal.aborted) return
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what each of the few does
      const isRead = await tryToRead(item)
      if (signal.aborted) return
      counts = { ...counts, done: counts.done + 1, failed: counts.failed + (isRead ? 0 : 1) }
      onProgress(counts)
    }
  }
  await Promise.all(Array.from({ length: most }, work))
  return counts
}
