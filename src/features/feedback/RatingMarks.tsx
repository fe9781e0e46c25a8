import { Star } from 'lucide-react'
import { ratingWords } from '@/interaction/rating-words'

const PLACES = [1, 2, 3, 4, 5] as const

/** A rating as a text, with marks beside it where it is a whole number of the scale. */
export function RatingMarks({ rating }: { rating: number }) {
  const { words, marks } = ratingWords(rating)
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {marks !== null && (
        <span aria-hidden="true" className="inline-flex gap-0.5 text-muted">
          {PLACES.map((place) => (
            <Star key={place} className="size-4" fill={place <= marks ? 'currentColor' : 'none'} />
          ))}
        </span>
      )}
      <span>{words}</span>
    </span>
  )
}
