/** Leaves an upstream in peace for as long as it asked for. */
export type Cooling = {
  /** Whole seconds until it may be asked again; null: now. */
  readonly remaining: () => number | null
  readonly begin: (seconds: number) => void
}

/** Longer than this nobody is kept waiting by one answer: it may have been meant for one call alone. */
const MOST_SECONDS = 60

/** `now` gives milliseconds since 1970. */
export const createCooling = (now: () => number): Cooling => {
  let until = 0
  return {
    remaining: () => {
      const ms = until - now()
      // Where the clock was set back, what is left may seem longer than it ever was.
      return ms <= 0 || ms > MOST_SECONDS * 1000 ? null : Math.ceil(ms / 1000)
    },
    begin: (seconds) => {
      until = Math.max(until, now() + Math.min(seconds, MOST_SECONDS) * 1000)
    },
  }
}

/** For the samples, whose failures are played for one id and are no word about the others. */
export const NO_COOLING: Cooling = { remaining: () => null, begin: () => {} }
