import { Ending, type Watched } from '../ending'
import { READER_LEFT } from '../loss'
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

// Created once: an error records the whole call stack, which takes longer than the rest of a wait.
const TIMED_OUT = codedError('ETIMEDOUT')
const ENDED = codedError('ENDED')

/** Ended by a deadline, by whoever it depends on, or by `end`. */
class Life extends Ending {
  /**
   * Settles like the promise, or rejects when `ms` have passed or the life has ended. A value that is no promise is
   * returned as it is while the life lasts. Leaves nothing behind when the wait is over: a listener that stayed with
   * the life would hold the part that was waited for, and so, part by part, a whole record.
   */
  within<T>(awaited: T | Promise<T>, ms: number): T | Promise<T> {
    if (!(awaited instanceof Promise) && !this.hasEnded()) return awaited
    return new Promise<T>((resolve, reject) => {
      const stop = (reason: Error) => {
        clearTimeout(timer)
        reject(reason)
      }
      const finish = () => {
        clearTimeout(timer)
        this.forget(stop)
      }
      const timer = setTimeout(() => {
        this.forget(stop)
        reject(TIMED_OUT)
      }, ms)
      this.whenEnded(stop)
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
}

/** A part of a whole life. Ends by itself after `ms` unless it is kept by then; with null, it ends with the whole. */
export class LifeShare extends Life {
  readonly #whole: WholeLife
  readonly #timer: ReturnType<typeof setTimeout> | undefined
  readonly #leave = (reason: Error) => this.end(reason)
  #isKept = false

  constructor(whole: WholeLife, ms: number | null) {
    super()
    this.#whole = whole
    // A share of all the time left needs no clock besides the whole's own.
    this.#timer = ms === null ? undefined : setTimeout(this.#leave, ms, TIMED_OUT)
    whole.whenEnded(this.#leave)
  }

  hasLeft(): boolean {
    return this.#whole.hasLeft()
  }

  /** Lifts the share's own deadline: it then lasts as long as the whole, and its `end` ends both. */
  keep(): void {
    this.#isKept = true
    clearTimeout(this.#timer)
  }

  override end(reason: Error = ENDED): void {
    clearTimeout(this.#timer)
    this.#whole.forget(this.#leave)
    super.end(reason)
    if (this.#isKept) this.#whole.end()
  }
}

/** The life of one whole exchange. Its clock starts with it. Must be ended, which also frees the upstream's socket. */
export class WholeLife extends Life {
  readonly #reader: Watched
  readonly #ends: number
  readonly #timer: ReturnType<typeof setTimeout>
  readonly #leave = (reason: Error) => this.end(reason)

  constructor(reader: Watched, totalMs: number) {
    super()
    this.#reader = reader
    this.#ends = performance.now() + totalMs
    this.#timer = setTimeout(() => this.end(TIMED_OUT), totalMs)
    reader.whenEnded(this.#leave)
  }

  hasLeft(): boolean {
    return this.#reader.reason === READER_LEFT
  }

  /** A life within this one that gets one of `parts` equal parts of the time left. */
  share(parts: number): LifeShare {
    const left = Math.max(0, this.#ends - performance.now())
    return new LifeShare(this, parts === 1 ? null : left / parts)
  }

  override end(reason: Error = ENDED): void {
    clearTimeout(this.#timer)
    this.#reader.forget(this.#leave)
    super.end(reason)
  }
}

/** The life of an exchange, or of its share. */
export type Lifetime = Pick<
  LifeShare,
  'reason' | 'hasEnded' | 'whenEnded' | 'forget' | 'within' | 'hasLeft' | 'end'
>
