import type { Refusal } from '../refusal'

/** Sends an upstream nothing for as long as it asked for. */
export type Cooling = {
  /** What it said, with the whole seconds that are left of its wait; null if it may be asked now. */
  readonly refusal: () => Refusal | null
  readonly begin: (seconds: number, refusal: Refusal) => void
}

/** One answer stops all calls for no longer than this: it may have been meant for one call alone. */
const MOST_SECONDS = 60

/** `now` returns milliseconds since 1970. */
export const createCooling = (now: () => number): Cooling => {
  let last: { readonly until: number; readonly refusal: Refusal } | null = null
  return {
    refusal: () => {
      const ms = (last?.until ?? 0) - now()
      // If the clock was set back, the wait may seem longer than it ever was.
      return last === null || ms <= 0 || ms > MOST_SECONDS * 1000
        ? null
        : { ...last.refusal, cause: 'cooling', retryAfter: Math.ceil(ms / 1000) }
    },
    begin: (seconds, refusal) => {
      const until = now() + Math.min(seconds, MOST_SECONDS) * 1000
      if (until > (last?.until ?? 0)) last = { until, refusal }
    },
  }
}

/** For the samples: their failures concern one id each and say nothing about the others. */
export const NO_COOLING: Cooling = { refusal: () => null, begin: () => {} }
