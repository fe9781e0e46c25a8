import { paths } from '@/lib/paths'
import { type ReviewSet, writeReviewFragment } from '@/lib/review-set/review-set'

/** The link to send to a colleague: the whole set with its labels, from its beginning. */
export const setAddress = (set: ReviewSet): string =>
  new URL(paths.review(writeReviewFragment(set)), location.origin).href
