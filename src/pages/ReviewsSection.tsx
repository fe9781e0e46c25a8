import { useMemo } from 'react'
import { forgetReview } from '@/features/recent/recent-reviews'
import { ReviewList } from '@/features/recent/ReviewList'
import { useNow } from '@/features/recent/use-now'
import { useRecentReviews } from '@/features/recent/use-recent-reviews'
import { useJudgements } from '@/features/review/use-judgements'

/** The reviews opened recently in this browser. `onEmptied`: the last one was removed, and the focus with it. */
export function ReviewsSection({ onEmptied }: { onEmptied: () => void }) {
  const reviews = useRecentReviews()
  const ids = useMemo(() => reviews.flatMap(({ set }) => set.ids), [reviews])
  const judgements = useJudgements(ids)
  const judged = useMemo(
    () => new Set(judgements.flatMap(({ id, verdict }) => (verdict === null ? [] : [id]))),
    [judgements],
  )
  return (
    <ReviewList
      reviews={reviews}
      countJudged={({ set }) => set.ids.filter((id) => judged.has(id)).length}
      now={useNow()}
      onRemove={(review) => {
        forgetReview(review)
        if (reviews.length === 1) onEmptied()
      }}
    />
  )
}
