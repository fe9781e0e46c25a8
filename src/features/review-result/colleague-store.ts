import { useSyncExternalStore } from 'react'
import { createStore } from '@/lib/create-store'
import type { ReadReview, ReviewFile } from './read-review-file'

type Colleague = {
  /** In this page's memory and nowhere else: it outlives a look at one interaction, not the tab. */
  readonly review: ReviewFile | null
  /** What was wrong with the latest file, as a sentence. */
  readonly problem: string | null
}

const colleague = createStore<Colleague>({ review: null, problem: null })

/** Takes a colleague's review in place of the one before; one that can't be read leaves that as it is. */
export const takeReview = (read: ReadReview): void =>
  colleague.set(
    read.kind === 'review'
      ? { review: read.review, problem: null }
      : { ...colleague.get(), problem: read.sentence },
  )

export const sayProblem = (problem: string): void => colleague.set({ ...colleague.get(), problem })

/** Lets go of the colleague's review. */
export const forgetReview = (): void => colleague.set({ review: null, problem: null })

export const useColleague = (): Colleague =>
  useSyncExternalStore(colleague.subscribe, colleague.get)
