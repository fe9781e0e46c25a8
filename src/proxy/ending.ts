/**
 * Something that ends once, for a reason. It stands in for an `AbortSignal` inside this program, where a real one would
 * cost more than most of the work on a request.
 */
export type Ending = {
  readonly hasEnded: () => boolean
  /** Calls back at the end, or at once if it has already ended; returns a function that cancels the call. */
  readonly whenEnded: (listener: (reason: Error) => void) => () => void
  readonly end: (reason: Error) => void
}

const nothing = (): void => {}

export const createEnding = (): Ending => {
  const listeners = new Set<(reason: Error) => void>()
  let ended: Error | null = null
  return {
    hasEnded: () => ended !== null,
    whenEnded: (listener) => {
      if (ended !== null) {
        listener(ended)
        return nothing
      }
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: (reason) => {
      if (ended !== null) return
      ended = reason
      for (const listener of listeners) listener(reason)
      listeners.clear()
    },
  }
}

/** An ending that can be watched, but not brought about. */
export type Watched = Pick<Ending, 'hasEnded' | 'whenEnded'>

/** The same as an `AbortSignal`, for code that accepts nothing else. */
export const toSignal = ({ whenEnded }: Watched): AbortSignal => {
  const controller = new AbortController()
  whenEnded((reason) => controller.abort(reason))
  return controller.signal
}

/** A web `AbortSignal`, seen as an ending. */
export const watched = (signal: AbortSignal): Watched => ({
  hasEnded: () => signal.aborted,
  whenEnded: (listener) => {
    const tell = (): void => listener(new Error('Aborted', { cause: signal.reason }))
    if (signal.aborted) tell()
    else signal.addEventListener('abort', tell, { once: true })
    return () => signal.removeEventListener('abort', tell)
  },
})
