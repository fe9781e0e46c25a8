import type { Watched } from '../ending'
import { type Refusal, refuse } from '../refusal'
import { type PlaceRules, createPlaces } from './places'
import { type Rate, createBuckets } from './token-buckets'

export type LimitSettings = {
  /** For one reader, and for all of them together. */
  readonly rates: { readonly reader: Rate; readonly total: Rate }
  readonly places: PlaceRules
}

export type Limits = {
  /** Counts one request; returns a refusal if there were too many lately. */
  readonly count: (reader: string) => Refusal | null
  /** Waits for a place among those under way. A caller who gets in must call `leave`; calling it twice does no harm. */
  readonly enter: (
    key: string,
    reader: Watched,
  ) => Promise<{ readonly kind: 'in'; readonly leave: () => void } | Refusal>
}

const tooMany = (cause: string, retryAfter: number): Refusal =>
  refuse('rate_limited', { cause, retryAfter, message: 'There were too many requests.' })

/** The limits of one server process, for requests that go on to an upstream. `now` returns milliseconds. */
export const createLimits = (
  { rates, places: rules }: LimitSettings,
  now: () => number,
): Limits => {
  const readers = createBuckets(rates.reader, now)
  const everybody = createBuckets(rates.total, now)
  const places = createPlaces(rules)
  return {
    count: (reader) => {
      const own = readers.take(reader)
      if (own !== null) return tooMany('reader_rate', own)
      const all = everybody.take('')
      return all === null ? null : tooMany('total_rate', all)
    },
    enter: async (key, reader) => {
      const leave = await places.enter(key, reader)
      return leave === null ? tooMany('places', 2) : { kind: 'in', leave }
    },
  }
}
