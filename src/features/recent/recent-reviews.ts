import * as v from 'valibot'
import {
  readReviewFragment,
  type ReviewSet,
  writeReviewFragment,
} from '@/lib/review-set/review-set'
import { createStoredList, openedAtSchema } from '@/lib/stored-list'

type StoredReview = {
  /** The set's ids and labels as a link holds them, and nothing recorded. */
  readonly fragment: string
  /** Milliseconds since 1970. */
  readonly openedAt: number
}

export type RecentReview = StoredReview & { readonly set: ReviewSet }

const storedSchema = v.object({ fragment: v.string(), openedAt: openedAtSchema })

const list = createStoredList<StoredReview>({
  key: 'recent-reviews',
  // A set of a thousand takes 23 KB, of 5 MB that verdicts need more.
  mostKept: 5,
  longestText: 200_000,
  toEntry: (raw) => {
    const parsed = v.safeParse(storedSchema, raw)
    return parsed.success ? parsed.output : null
  },
  // With other labels it is the same set.
  nameOf: ({ fragment }) => fragment.split('&', 1).join(),
})

export const storedReviews = list.stored

export const subscribeToReviews = list.subscribe

/** Reads what is stored, newest first, at most five. Sets that can't be read are left out. */
export const parseReviews = (text: string | null): readonly RecentReview[] =>
  list.parse(text).flatMap(({ fragment, openedAt }) => {
    const { set } = readReviewFragment(fragment)
    return set.ids.length === 0 ? [] : [{ set, fragment: writeReviewFragment(set), openedAt }]
  })

/** Records in this browser that a set was opened. If storage is off or full, nothing is kept. */
export const rememberReview = (set: ReviewSet, openedAt: number = Date.now()): void =>
  list.remember({ fragment: writeReviewFragment(set), openedAt })

/** Takes one set off the list. */
export const forgetReview = ({ set }: RecentReview): void =>
  list.forget(writeReviewFragment({ ids: set.ids, labels: [] }))

/** Empties the list. */
export const forgetAllReviews = list.forgetAll
