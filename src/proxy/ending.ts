/**
 * Something that ends once, for a reason. It does what an `AbortSignal` does within this program, where one of those would
 * cost a request more than most of what is done for it.
 */
export type Ending = {
  readonly hasEnded: () => boolean
  /** Calls back at the end, at once where it has come; gives how to be called no more. */
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

/** What is told when something ends, without a say in it. */
export type Watched = Pick<Ending, 'hasEnded' | 'whenEnded'>

/** The same as the web has it, for what takes nothing else. */
export const toSignal = ({ whenEnded }: Watched): AbortSignal => {
  const controller = new AbortController()
  whenEnded((reason) => controller.abort(reason))
  return controller.signal
}

/** An `AbortSignal` of the web's, seen as an ending. */
export const watched = (signal: AbortSignal): Watched => ({
  hasEnded: () => signal.aborted,
  whenEnded: (listener) => {
    const tell = (): void => listener(new Error('Aborted', { cause: signal.reason }))
    if (signal.aborted) tell()
    else signal.addEventListener('abort', tell, { once: true })
    return () => signal.removeEventListener('abort', tell)
  },
})
