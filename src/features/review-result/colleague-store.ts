import { useSyncExternalStore } from 'react'
import { createStore } from '@/lib/create-store'
import type { ReadReview, ReviewFile } from './read-review-file'

type Colleague = {
  /** Kept only in this page's memory: it survives opening an interaction, but not closing the tab. */
  readonly review: ReviewFile | null
  /** What was wrong with the latest file, as a sentence. */
  readonly problem: string | null
}

const colleague = createStore<Colleague>({ review: null, problem: null })

/** Replaces the colleague's review; a new one that can't be read leaves the old one in place. */
export const takeReview = (read: ReadReview): void =>
  colleague.set(
    read.kind === 'review'
      ? { review: read.review, problem: null }
      : { ...colleague.get(), problem: read.sentence },
  )

export const sayProblem = (problem: string): void => colleague.set({ ...colleague.get(), problem })

/** Drops the colleague's review. */
export const forgetReview = (): void => colleague.set({ review: null, problem: null })

export const useColleague = (): Colleague =>
  useSyncExternalStore(colleague.subscribe, colleague.get)
