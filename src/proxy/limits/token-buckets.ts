export type Rate = {
  /** How many per second in the long run. */
  readonly perSecond: number
  /** How many at once after a pause. */
  readonly burst: number
}

export type Buckets = {
  /** Takes one token for this key: null if there was one, otherwise the whole seconds until there will be. */
  readonly take: (key: string) => number | null
}

/** Beyond this number the least recently used bucket is forgotten; by then it would be full again, or nearly. */
const MOST_KEYS = 10_000

/** One token bucket per key. `now` returns milliseconds since 1970; setting the clock back adds nothing. */
export const createBuckets = ({ perSecond, burst }: Rate, now: () => number): Buckets => {
  const buckets = new Map<string, { tokens: number; at: number }>()
  const take = (key: string): number | null => {
    const at = now()
    const known = buckets.get(key) ?? { tokens: burst, at }
    const tokens = Math.min(burst, known.tokens + (Math.max(0, at - known.at) / 1000) * perSecond)
    // Inserted again, so that the map stays in order of use. A map of one is in order, and would be copied each time.
    if (buckets.size > 1) buckets.delete(key)
    const [oldest] = buckets.size >= MOST_KEYS ? buckets.keys() : []
    if (oldest !== undefined) buckets.delete(oldest)
    buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
    return tokens >= 1 ? null : Math.max(1, Math.ceil((1 - tokens) / perSecond))
  }
  return { take }
}
