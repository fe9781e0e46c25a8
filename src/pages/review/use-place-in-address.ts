import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { type ReviewSet, writeReviewFragment } from '@/lib/review-set/review-set'

type Options = {
  set: ReviewSet
  /** The position shown, from 1. */
  at: number
  /** Whether the address lacks it, and the interaction can be judged. */
  isNeeded: boolean
}

/**
 * Adds the position to an address that left it open. Once the interaction is judged, such an address would lead to
 * another one, and so would Back and a reload. Not while the record is on its way: until then it is a page's first load.
 */
export const usePlaceInAddress = ({ set, at, isNeeded }: Options): void => {
  const navigate = useNavigate()
  // The outside system: the address.
  useEffect(() => {
    if (!isNeeded) return
    const hash = writeReviewFragment({ ...set, at }, location.hash)
    void navigate({ hash }, { replace: true, preventScrollReset: true })
  }, [navigate, set, at, isNeeded])
}
