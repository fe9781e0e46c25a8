/** Sends an upstream nothing for as long as it asked for. */
export type Cooling = {
  /** Whole seconds until it may be asked again; null if it may be asked now. */
  readonly remaining: () => number | null
  readonly begin: (seconds: number) => void
}

/** One answer stops all calls for no longer than this: it may have been meant for one call alone. */
const MOST_SECONDS = 60

/** `now` returns milliseconds since 1970. */
export const createCooling = (now: () => number): Cooling => {
  let until = 0
  return {
    remaining: () => {
      const ms = until - now()
      // If the clock was set back, the wait may seem longer than it ever was.
      return ms <= 0 || ms > MOST_SECONDS * 1000 ? null : Math.ceil(ms / 1000)
    },
    begin: (seconds) => {
      until = Math.max(until, now() + Math.min(seconds, MOST_SECONDS) * 1000)
    },
  }
}

/** For the samples: their failures concern one id each and say nothing about the others. */
export const NO_COOLING: Cooling = { remaining: () => null, begin: () => {} }
