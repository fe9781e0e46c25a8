import { codedError } from './upstream'

/** Milliseconds. */
export type Deadlines = {
  /** Until the upstream's status and headers are there. */
  readonly headersMs: number
  /** Between two parts of a body. */
  readonly idleMs: number
  /** One whole exchange: waits, a retry and the way to the reader included. */
  readonly totalMs: number
}

/** One exchange's life: aborted by its deadline, by the reader leaving, or by `end`. */
export type Lifetime = {
  readonly signal: AbortSignal
  /** Settles like the promise, or rejects when `ms` have passed or the life has ended. */
  readonly within: <T>(promise: Promise<T>, ms: number) => Promise<T>
  readonly hasLeft: () => boolean
  readonly end: () => void
}

export type LifeShare = Lifetime & {
  /** Lifts the share's own deadline: it now lasts as long as the whole, and its `end` ends both. */
  readonly keep: () => void
}

export type WholeLife = Lifetime & {
  /** A life within this one, for one of `parts` equal parts of the time that is left. */
  readonly share: (parts: number) => LifeShare
}

// Made once: an error's trace of the stack costs more than all else that a wait does.
const TIMED_OUT = codedError('ETIMEDOUT')
const ENDED = codedError('ENDED')
const READER_LEFT = codedError('READER_LEFT')

/**
 * A controller that aborts when the signal does. `AbortSignal.any` is another, at many times the price, as it keeps books
 * for signals that never abort; that of a life always does.
 */
export const follow = (signal: AbortSignal): AbortController => {
  const own = new AbortController()
  const inherit = () => {
    own.abort(signal.reason)
  }
  if (signal.aborted) inherit()
  else signal.addEventListener('abort', inherit, { once: true })
  return own
}

/**
 * Nothing of a wait is left behind when it is over: a listener that stayed with the life would hold what was waited for,
 * and so, part by part, a whole record.
 */
const waitWithin =
  (life: AbortSignal): Lifetime['within'] =>
  (promise, ms) =>
    new Promise((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer)
        life.removeEventListener('abort', onAbort)
      }
      const onAbort = () => {
        finish()
        reject(life.reason)
      }
      const timer = setTimeout(() => {
        finish()
        reject(TIMED_OUT)
      }, ms)
      if (life.aborted) onAbort()
      else life.addEventListener('abort', onAbort, { once: true })
      promise.then(
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

/** `ms` after which it ends by itself, if it is not kept by then. */
const startShare = (whole: Lifetime, ms: number): LifeShare => {
  const own = follow(whole.signal)
  const timer = setTimeout(() => {
    own.abort(TIMED_OUT)
  }, ms)
  let isKept = false
  return {
    signal: own.signal,
    within: waitWithin(own.signal),
    hasLeft: whole.hasLeft,
    keep: () => {
      isKept = true
      clearTimeout(timer)
    },
    end: () => {
      clearTimeout(timer)
      own.abort(ENDED)
      if (isKept) whole.end()
    },
  }
}

/** Starts the clock of an exchange. Whoever starts it must `end` it, which also frees the upstream's socket. */
export const startLifetime = (reader: AbortSignal, totalMs: number): WholeLife => {
  const life = new AbortController()
  const ends = performance.now() + totalMs
  const expire = () => {
    life.abort(TIMED_OUT)
  }
  const leave = () => {
    life.abort(READER_LEFT)
  }
  const clock = setTimeout(expire, totalMs)
  if (reader.aborted) leave()
  reader.addEventListener('abort', leave, { once: true })
  const whole: Lifetime = {
    signal: life.signal,
    within: waitWithin(life.signal),
    hasLeft: () => reader.aborted,
    end: () => {
      clearTimeout(clock)
      reader.removeEventListener('abort', leave)
      life.abort(ENDED)
    },
  }
  return {
    ...whole,
    share: (parts) => startShare(whole, Math.max(0, ends - performance.now()) / parts),
  }
}
