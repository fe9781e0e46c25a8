/** Slows down those who guess, and nobody else. */
export type SlowDown = {
  /**
   * Admits an attempt: 0 if it may be checked now, in which case `leave` must be called at its end; otherwise the
   * number of seconds to wait before trying again.
   */
  readonly enter: (who: string) => number
  readonly leave: (who: string, isRight: boolean) => void
}

type Tries = { failures: number; notBefore: number; isUnderWay: boolean; seenAt: number }

/** How many mistakes cost nothing: people mistype. */
const FREE_FAILURES = 4
const LONGEST_WAIT_MS = 60_000
const FORGOTTEN_AFTER_MS = 15 * 60_000
const MOST_KEPT = 10_000
/** How many attempts counted here may be under way at once, being checked or waiting to be. */
const MOST_UNDER_WAY = 8

const waitAfter = (failures: number): number =>
  failures <= FREE_FAILURES ? 0 : Math.min(1000 * 2 ** (failures - FREE_FAILURES), LONGEST_WAIT_MS)

/** `now` returns milliseconds. Kept in memory: each copy of the server counts for itself. */
export const createSlowDown = (now: () => number): SlowDown => {
  const kept = new Map<string, Tries>()
  let underWay = 0

  const forget = () => {
    // The map is in order of last use, oldest first.
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
      // One at a time per visitor, so that sending many at once gains nothing, and nobody takes all the places.
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
