/** Makes guessing slow for whoever guesses, and only for them. */
export type SlowDown = {
  /**
   * Takes an attempt: 0 where it may be looked at now, which its end must be told of; else the seconds after which it
   * may come again.
   */
  readonly enter: (who: string) => number
  readonly leave: (who: string, isRight: boolean) => void
}

type Tries = { failures: number; notBefore: number; isUnderWay: boolean; seenAt: number }

/** Mistakes that cost nothing: people mistype. */
const FREE_FAILURES = 4
const LONGEST_WAIT_MS = 60_000
const FORGOTTEN_AFTER_MS = 15 * 60_000
const MOST_KEPT = 10_000
/** Attempts looked at or waiting to be, of all that are counted here. */
const MOST_UNDER_WAY = 8

const waitAfter = (failures: number): number =>
  failures <= FREE_FAILURES ? 0 : Math.min(1000 * 2 ** (failures - FREE_FAILURES), LONGEST_WAIT_MS)

/** `now` gives milliseconds. Kept in memory: several copies of the server count each for itself. */
export const createSlowDown = (now: () => number): SlowDown => {
  const kept = new Map<string, Tries>()
  let underWay = 0

  const forget = () => {
    // Those that were seen longest ago come first.
    for (const [who, { seenAt, isUnderWay }] of kept) {
      const isOld = now() - seenAt > FORGOTTEN_AFTER_MS || kept.size > MOST_KEPT
      if (!isOld) return
      if (!isUnderWay) kept.delete(who)
    }
  }
  const remember = (who: string, tries: Tries) => {
    kept.delete(who)
    kept.set(who, tries)
    forget()
  }
  return {
    enter: (who) => {
      forget()
      const tries = kept.get(who) ?? { failures: 0, notBefore: 0, isUnderWay: false, seenAt: 0 }
      const wait = tries.notBefore - now()
      if (wait > 0) return Math.ceil(wait / 1000)
      // One at a time each, so that many at once gain nothing, and nobody takes all the places.
      if (tries.isUnderWay || underWay >= MOST_UNDER_WAY) return 1
      underWay += 1
      remember(who, { ...tries, isUnderWay: true, seenAt: now() })
      return 0
    },
    leave: (who, isRight) => {
      underWay -= 1
      if (isRight) {
        kept.delete(who)
        return
      }
      const failures = (kept.get(who)?.failures ?? 0) + 1
      const notBefore = now() + waitAfter(failures)
      remember(who, { failures, notBefore, isUnderWay: false, seenAt: now() })
    },
  }
}
