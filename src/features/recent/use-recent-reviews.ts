import { useMemo, useSyncExternalStore } from 'react'
import {
  parseReviews,
  type RecentReview,
  storedReviews,
  subscribeToReviews,
} from './recent-reviews'

/** The sets opened recently in this browser, newest first; follows changes in this tab and in others. */
export const useRecentReviews = (): readonly RecentReview[] => {
  const text = useSyncExternalStore(subscribeToReviews, storedReviews)
  return useMemo(() => parseReviews(text), [text])
}
