import { formatNumber } from '@/lib/numbers'

export type Rating = {
  readonly words: string
  /** How many of the five marks are filled; null if marks would misrepresent the number. */
  readonly marks: number | null
}

const BEST = 5

/** A rating in words: "4 of 5". One outside the scale of 1 to 5 is shown with a note that it is. */
export const ratingWords = (rating: number): Rating => {
  if (!(rating >= 1 && rating <= BEST))
    return { words: `${formatNumber(rating)}, outside the scale of 1 to ${BEST}`, marks: null }
  return {
    words: `${formatNumber(rating)} of ${BEST}`,
    marks: Number.isInteger(rating) ? rating : null,
  }
}
