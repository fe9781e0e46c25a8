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

const rejection = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const onAbort = () => {
      reject(signal.reason)
    }
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })

/** Starts the clock of an exchange. Whoever starts it must `end` it, which also frees the upstream's socket. */
export const startLifetime = (reader: AbortSignal, totalMs: number): Lifetime => {
  const life = new AbortController()
  const expire = () => {
    life.abort(codedError('ETIMEDOUT'))
  }
  const leave = () => {
    life.abort(codedError('READER_LEFT'))
  }
  const clock = setTimeout(expire, totalMs)
  if (reader.aborted) leave()
  reader.addEventListener('abort', leave, { once: true })

  const within = async <T>(promise: Promise<T>, ms: number): Promise<T> => {
    const step = new AbortController()
    const timer = setTimeout(() => {
      step.abort(codedError('ETIMEDOUT'))
    }, ms)
    try {
      return await Promise.race([promise, rejection(AbortSignal.any([step.signal, life.signal]))])
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    signal: life.signal,
    within,
    hasLeft: () => reader.aborted,
    end: () => {
      clearTimeout(clock)
      reader.removeEventListener('abort', leave)
      life.abort(codedError('ENDED'))
    },
  }
}
