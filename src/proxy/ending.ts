import { READER_LEFT } from './loss'

type Listener = (reason: Error) => void

/**
 * Something that ends once, for a reason. It stands in for an `AbortSignal` inside this program, where a real one would
 * cost more than most of the work on a request. A class, since every request has several of them.
 */
export class Ending {
  #reason: Error | null = null
  readonly #listeners: Listener[] = []

  /** Null before the end. */
  get reason(): Error | null {
    return this.#reason
  }

  hasEnded(): boolean {
    return this.#reason !== null
  }

  /** Calls back at the end, or at once if it has already ended. */
  whenEnded(listener: Listener): void {
    if (this.#reason === null) this.#listeners.push(listener)
    else listener(this.#reason)
  }

  /** Takes back one call of `whenEnded` with this listener. */
  forget(listener: Listener): void {
    const at = this.#listeners.lastIndexOf(listener)
    // Mostly the last, and `splice` creates a list of what it takes out.
    if (at !== -1 && at === this.#listeners.length - 1) this.#listeners.pop()
    else if (at !== -1) this.#listeners.splice(at, 1)
  }

  end(reason: Error): void {
    if (this.#reason !== null) return
    this.#reason = reason
    // A listener may take back others.
    for (let next = this.#listeners.shift(); next !== undefined; next = this.#listeners.shift()) {
      next(reason)
    }
  }
}

/** An ending that can be watched, but not brought about. */
export type Watched = Pick<Ending, 'reason' | 'hasEnded' | 'whenEnded' | 'forget'>

/** The same as an `AbortSignal`, for code that accepts nothing else. */
export const toSignal = (life: Watched): AbortSignal => {
  const controller = new AbortController()
  life.whenEnded((reason) => controller.abort(reason))
  return controller.signal
}

/** The signal of a web `Request`, which its reader aborts by leaving, seen as an ending. */
export const watched = (signal: AbortSignal): Watched => {
  const ending = new Ending()
  const end = () => ending.end(READER_LEFT)
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })
  return ending
}
