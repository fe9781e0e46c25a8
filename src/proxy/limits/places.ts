import type { Watched } from '../ending'

export type PlaceRules = {
  /** How many requests one reader may have under way at once. */
  readonly perReader: number
  /** How many requests all readers together may have under way at once. */
  readonly total: number
  readonly queue: {
    readonly perReader: number
    readonly total: number
    /** How many milliseconds a request waits at most. */
    readonly ms: number
  }
}

type Leave = () => void

export type Places = {
  /** Waits for a place: null if the queue is full, the wait was too long, or the reader left. Never rejects. */
  readonly enter: (reader: string, presence: Watched) => Promise<Leave | null>
}

type Waiter = { readonly reader: string; readonly start: () => void }

const nothing = (): void => {}

/** Counts how many of something each reader has. */
const createCounts = () => {
  const counts = new Map<string, number>()
  const of = (reader: string) => counts.get(reader) ?? 0
  const add = (reader: string, more: number) => {
    const count = of(reader) + more
    if (count === 0) counts.delete(reader)
    else counts.set(reader, count)
  }
  return { of, add }
}

/**
 * Limits how many requests are under way at once. A free place goes to the waiting reader who has the fewest, so that a
 * reader who asks for a thousand records holds up nobody who asks for one.
 */
export const createPlaces = ({ perReader, total, queue }: PlaceRules): Places => {
  const running = createCounts()
  const queued = createCounts()
  const waiters = new Set<Waiter>()
  let taken = 0

  const isFree = (reader: string) => taken < total && running.of(reader) < perReader

  const nextWaiter = (): Waiter | null => {
    let best: Waiter | null = null
    for (const waiter of waiters) {
      const isBetter = best === null || running.of(waiter.reader) < running.of(best.reader)
      if (isFree(waiter.reader) && isBetter) best = waiter
    }
    return best
  }

  const take = (reader: string): Leave => {
    taken += 1
    running.add(reader, 1)
    let hasLeft = false
    return () => {
      if (hasLeft) return
      hasLeft = true
      taken -= 1
      running.add(reader, -1)
      nextWaiter()?.start()
    }
  }

  const wait = async (reader: string, presence: Watched): Promise<Leave | null> => {
    let giveUp = nothing
    const waited = new Promise<Leave | null>((resolve) => {
      const settle = (leave: Leave | null) => {
        waiters.delete(waiter)
        queued.add(reader, -1)
        resolve(leave)
      }
      const waiter: Waiter = { reader, start: () => settle(take(reader)) }
      giveUp = () => {
        if (waiters.has(waiter)) settle(null)
      }
      waiters.add(waiter)
      queued.add(reader, 1)
    })
    const timer = setTimeout(giveUp, queue.ms)
    presence.whenEnded(giveUp)
    try {
      return await waited
    } finally {
      // Cleared here rather than where the place became free: a Worker would be in another request there, which can't
      // clear this one's timer.
      clearTimeout(timer)
      presence.forget(giveUp)
    }
  }

  return {
    enter: (reader, presence) => {
      if (presence.hasEnded()) return Promise.resolve(null)
      if (isFree(reader)) return Promise.resolve(take(reader))
      const isFull = waiters.size >= queue.total || queued.of(reader) >= queue.perReader
      return isFull ? Promise.resolve(null) : wait(reader, presence)
    },
  }
}
