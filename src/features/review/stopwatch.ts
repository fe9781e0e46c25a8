/** After this long without any input, nobody is assumed to be reading. */
export const IDLE_MS = 120_000

export type Stopwatch = {
  /** Starts counting. */
  readonly start: (now: number) => void
  readonly stop: (now: number) => void
  /** The reader did something. */
  readonly notice: (now: number) => void
  /** The whole seconds counted since the last call; a remaining fraction is carried over. */
  readonly take: (now: number) => number
}

/** Measures time spent reading. All times in milliseconds of one clock that never goes back. */
export const createStopwatch = (): Stopwatch => {
  let counted = 0
  let runningSince: number | null = null
  let noticedAt = 0

  const settle = (now: number): void => {
    if (runningSince === null) return
    counted += Math.max(0, Math.min(now, noticedAt + IDLE_MS) - runningSince)
    runningSince = now
  }
  return {
    start: (now) => {
      settle(now)
      runningSince = now
      noticedAt = now
    },
    stop: (now) => {
      settle(now)
      runningSince = null
    },
    notice: (now) => {
      settle(now)
      noticedAt = now
    },
    take: (now) => {
      settle(now)
      const seconds = Math.floor(counted / 1000)
      counted -= seconds * 1000
      return seconds
    },
  }
}
