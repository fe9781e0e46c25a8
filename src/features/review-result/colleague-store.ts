import { useSyncExternalStore } from 'react'
import type { ReadReview, ReviewFile } from './read-review-file'

type Colleague = {
  /** In this page's memory and nowhere else: it outlives a look at one interaction, not the tab. */
  readonly review: ReviewFile | null
  /** What was wrong with the latest file, as a sentence. */
  readonly problem: string | null
}

let colleague: Colleague = { review: null, problem: null }
const listeners = new Set<() => void>()

const update = (next: Colleague): void => {
  colleague = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Takes a colleague's review in place of the one before; one that can't be read leaves that as it is. */
export const takeReview = (read: ReadReview): void =>
  update(
    read.kind === 'review'
      ? { review: read.review, problem: null }
      : { ...colleague, problem: read.sentence },
  )

export const sayProblem = (problem: string): void => update({ ...colleague, problem })

/** Lets go of the colleague's review. */
export const forgetReview = (): void => update({ review: null, problem: null })

export const useColleague = (): Colleague => useSyncExternalStore(subscribe, () => colleague)
