import { X } from 'lucide-react'
import { shortId } from '@/lib/interaction-id'
import { formatCount, formatNumber } from '@/lib/numbers'
import { paths } from '@/lib/paths'
import { IconButton } from '@/ui/IconButton'
import { Link } from '@/ui/Link'
import { focusNeighbour } from './focus-neighbour'
import type { RecentReview } from './recent-reviews'
import { timeAgo } from './time-ago'

type Props = {
  /** Newest first. */
  reviews: readonly RecentReview[]
  /** How many of a set's interactions have a verdict. */
  countJudged: (review: RecentReview) => number
  /** Milliseconds since 1970. */
  now: number
  onRemove: (review: RecentReview) => void
}

/** The sets opened recently in this browser, each a link to go on; draws nothing if there are none. */
export function ReviewList({ reviews, countJudged, now, onRemove }: Props) {
  if (reviews.length === 0) return null
  return (
    <section aria-labelledby="reviews-heading">
      <h2
        id="reviews-heading"
        className="mb-2 flex min-h-8 items-center text-sm font-semibold text-ink"
      >
        Reviews
      </h2>
      <ul className="-mx-3">
        {reviews.map((review) => (
          <ReviewRow
            key={review.fragment}
            review={review}
            judged={countJudged(review)}
            now={now}
            onRemove={() => onRemove(review)}
          />
        ))}
      </ul>
      <p className="mt-2 text-xs text-muted">
        Kept in this browser only: the IDs, the labels and your verdicts.
      </p>
    </section>
  )
}

type RowProps = { review: RecentReview; judged: number; now: number; onRemove: () => void }

function ReviewRow({ review: { set, fragment, openedAt }, judged, now, onRemove }: RowProps) {
  const total = set.ids.length
  const isDone = judged === total
  const [first] = set.ids
  const beginning = first === undefined ? '' : shortId(first)
  return (
    <li className="group flex items-center gap-1 rounded-lg pr-1 hover:bg-raised">
      <Link
        // Without a position it goes on where one left off. When nothing is left to judge, the result comes next.
        to={paths.review(isDone ? `${fragment}&view=result` : fragment)}
        className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4 rounded-lg px-3 py-2"
      >
        <span className="text-sm text-ink">
          <span className="font-medium">{formatCount(total, 'interaction')}</span>,{' '}
          {isDone ? 'all' : formatNumber(judged)} judged
        </span>{' '}
        <span className="text-xs text-muted">
          from <span className="font-mono">{beginning}</span> on, opened{' '}
          <time dateTime={new Date(openedAt).toISOString()}>{timeAgo(openedAt, now)}</time>
        </span>
      </Link>
      <IconButton
        aria-label={`Remove the review from ${beginning} on`}
        onClick={(event) => {
          focusNeighbour(event)
          onRemove()
        }}
        className="hover:bg-sunken"
      >
        <X aria-hidden className="size-4" />
      </IconButton>
    </li>
  )
}
