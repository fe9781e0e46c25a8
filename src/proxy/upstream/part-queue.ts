import type { NextPart } from './upstream'

/** How many unread bytes are held before the sender is asked to pause. */
const MOST_HELD = 65_536

type Flow = { readonly pause: () => void; readonly resume: () => void }

/** Parts that arrive by themselves, for a reader that takes them one by one. */
export type PartQueue = {
  readonly push: (part: Uint8Array) => void
  /** Nothing more comes; null if all has come. Held parts can still be taken, unless something broke. */
  readonly end: (error: Error | null) => void
  readonly next: NextPart
}

/** A queue that holds little: it pauses the sender while nobody takes parts. */
export const createPartQueue = ({ pause, resume }: Flow): PartQueue => {
  const held: Uint8Array[] = []
  let size = 0
  let isPaused = false
  let ended: { readonly error: Error | null } | null = null
  let waiting: {
    resolve: (part: Uint8Array | null) => void
    reject: (error: Error) => void
  } | null = null

  const take = (part: Uint8Array): Uint8Array => {
    size -= part.byteLength
    if (isPaused && size < MOST_HELD) {
      isPaused = false
      resume()
    }
    return part
  }
  const next: NextPart = () => {
    if (ended !== null && ended.error !== null) return Promise.reject(ended.error)
    const part = held.shift()
    if (part !== undefined) return take(part)
    if (ended !== null) return null
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject }
    })
  }
  return {
    push: (part) => {
      const taker = waiting
      waiting = null
      if (taker !== null) {
        taker.resolve(part)
        return
      }
      held.push(part)
      size += part.byteLength
      if (isPaused || size < MOST_HELD) return
      isPaused = true
      pause()
    },
    end: (error) => {
      ended ??= { error }
      const taker = waiting
      waiting = null
      if (taker === null) return
      if (error === null) taker.resolve(null)
      else taker.reject(error)
    },
    next,
  }
}
