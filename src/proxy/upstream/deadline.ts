import { type Watched, createEnding } from '../ending'
import { codedError } from './upstream'

/** Milliseconds. */
export type Deadlines = {
  /** Until the upstream's status and headers have arrived. */
  readonly headersMs: number
  /** Between two parts of a body. */
  readonly idleMs: number
  /** One whole exchange: waits, a retry and sending to the reader included. */
  readonly totalMs: number
}

/** The life of one exchange: ended by its deadline, by the reader leaving, or by `end`. */
export type Lifetime = Watched & {
  /**
   * Settles like the promise, or rejects when `ms` have passed or the life has ended. A value that is no promise is
   * returned as it is while the life lasts.
   */
  readonly within: <T>(awaited: T | Promise<T>, ms: number) => T | Promise<T>
  readonly hasLeft: () => boolean
  readonly end: () => void
}

export type LifeShare = Lifetime & {
  /** Lifts the share's own deadline: it then lasts as long as the whole, and its `end` ends both. */
  readonly keep: () => void
}

export type WholeLife = Lifetime & {
  /** A life within this one that gets one of `parts` equal parts of the time left. */
  readonly share: (parts: number) => LifeShare
}

// Created once: an error records the whole call stack, which takes longer than the rest of a wait.
const TIMED_OUT = codedError('ETIMEDOUT')
const ENDED = codedError('ENDED')
const READER_LEFT = codedError('READER_LEFT')

/**
 * Leaves nothing behind when a wait is over: a listener that stayed with the life would hold the part that was waited
 * for, and so, part by part, a whole record.
 */
const waitWithin =
  ({ hasEnded, whenEnded }: Watched): Lifetime['within'] =>
  <T>(awaited: T | Promise<T>, ms: number) => {
    if (!(awaited instanceof Promise) && !hasEnded()) return awaited
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        forget()
        reject(TIMED_OUT)
      }, ms)
      const forget = whenEnded((reason) => {
        clearTimeout(timer)
        reject(reason)
      })
      const finish = () => {
        clearTimeout(timer)
        forget()
      }
      Promise.resolve(awaited).then(
        (value) => {
          finish()
          resolve(value)
        },
        (error: unknown) => {
          finish()
          reject(error)
        },
      )
    })
  }

/** Ends by itself after `ms` unless it is kept by then; with null, it ends with the whole. */
const startShare = (whole: Lifetime, ms: number | null): LifeShare => {
  const own = createEnding()
  const { hasEnded, whenEnded } = own
  const leaveWhole = whole.whenEnded(own.end)
  // A share of all the time left needs no clock besides the whole's own.
  const timer = ms === null ? undefined : setTimeout(() => own.end(TIMED_OUT), ms)
  let isKept = false
  return {
    hasEnded,
    whenEnded,
    within: waitWithin(own),
    hasLeft: whole.hasLeft,
    keep: () => {
      isKept = true
      clearTimeout(timer)
    },
    end: () => {
      clearTimeout(timer)
      leaveWhole()
      own.end(ENDED)
      if (isKept) whole.end()
    },
  }
}

/** Starts the clock of an exchange. The caller must `end` it, which also frees the upstream's socket. */
export const startLifetime = (reader: Watched, totalMs: number): WholeLife => {
  const life = createEnding()
  const { hasEnded, whenEnded } = life
  const ends = performance.now() + totalMs
  const leave = () => life.end(READER_LEFT)
  const clock = setTimeout(() => life.end(TIMED_OUT), totalMs)
  const unwatch = reader.whenEnded(leave)
  const whole: WholeLife = {
    hasEnded,
    whenEnded,
    within: waitWithin(life),
    hasLeft: reader.hasEnded,
    share: (parts) =>
      startShare(whole, parts === 1 ? null : Math.max(0, ends - performance.now()) / parts),
    end: () => {
      clearTimeout(clock)
      unwatch()
      life.end(ENDED)
    },
  }
  return whole
}
