import * as v from 'valibot'
import { wholeNumber } from '../config/whole-number'
import { type TrustedProxies, readTrustedProxies } from './client-address'
import type { LimitSettings } from './limits'

const NOBODY: TrustedProxies = { check: () => false }

const counted = (name: string, what: string, usual: string) =>
  v.optional(
    wholeNumber(1, 1_000_000, `${name} must be a number of ${what} from 1 to 1000000.`),
    usual,
  )

/**
 * How much one reader may ask for, and how much all of them together. A person at a browser does not reach the
 * defaults, not even with a set of a thousand records.
 */
export const LIMIT_ENTRIES = {
  READER_RATE: counted('READER_RATE', 'requests a second', '50'),
  READER_BURST: counted('READER_BURST', 'requests', '2000'),
  READER_CONCURRENCY: counted('READER_CONCURRENCY', 'requests at once', '64'),
  TOTAL_RATE: counted('TOTAL_RATE', 'requests a second', '200'),
  TOTAL_BURST: counted('TOTAL_BURST', 'requests', '5000'),
  TOTAL_CONCURRENCY: counted('TOTAL_CONCURRENCY', 'requests at once', '128'),
  TRUSTED_PROXIES: v.pipe(
    v.optional(v.string(), ''),
    v.transform(readTrustedProxies),
    v.check(
      (list) => list !== null,
      'TRUSTED_PROXIES must be a list of IP addresses and networks, such as 127.0.0.1, 10.0.0.0/8.',
    ),
    v.transform((list) => list ?? NOBODY),
  ),
}

/** How many requests beyond those under way may wait, and for how many milliseconds. */
const QUEUE = { perReader: 1000, total: 2000, ms: 5000 }

type Figures = Readonly<Record<Exclude<keyof typeof LIMIT_ENTRIES, 'TRUSTED_PROXIES'>, number>>

/** Turns the variables into limits. */
export const toLimitSettings = (env: Figures): LimitSettings => ({
  rates: {
    reader: { perSecond: env.READER_RATE, burst: env.READER_BURST },
    total: { perSecond: env.TOTAL_RATE, burst: env.TOTAL_BURST },
  },
  places: { perReader: env.READER_CONCURRENCY, total: env.TOTAL_CONCURRENCY, queue: QUEUE },
})
