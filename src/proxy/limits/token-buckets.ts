export type Rate = {
  /** How many a second, in the long run. */
  readonly perSecond: number
  /** How many at once after a pause. */
  readonly burst: number
}

export type Buckets = {
  /** Takes one for this key: null where there was one, else the whole seconds until there will be. */
  readonly take: (key: string) => number | null
}

/** Beyond it the one not used for longest is forgotten; by then it would be full again, or nearly. */
const MOST_KEYS = 10_000

/** One token bucket a key. `now` gives milliseconds since 1970; a clock that is set back adds nothing. */
export const createBuckets = ({ perSecond, burst }: Rate, now: () => number): Buckets => {
  const buckets = new Map<string, { tokens: number; at: number }>()
  const take = (key: string): number | null => {
    const at = now()
    const known = buckets.get(key) ?? { tokens: burst, at }
    const tokens = Math.min(burst, known.tokens + (Math.max(0, at - known.at) / 1000) * perSecond)
    // Set anew, so that the map is in the order of use.
    buckets.delete(key)
    const [oldest] = buckets.size >= MOST_KEYS ? buckets.keys() : []
    if (oldest !== undefined) buckets.delete(oldest)
    buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
    return tokens >= 1 ? null : Math.max(1, Math.ceil((1 - tokens) / perSecond))
  }
  return { take }
}
