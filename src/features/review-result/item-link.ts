import { paths } from '@/lib/paths'
import { type ReviewSet, writeReviewFragment } from '@/lib/review-set/review-set'

/**
 * Makes the address of each interaction within its review. The set is encoded only once: a thousand ids a thousand
 * times would take seconds.
 */
export const createItemLink = (set: ReviewSet): ((position: number) => string) => {
  const first = paths.review(writeReviewFragment(set))
  return (position) => `${first}&at=${position}`
}
