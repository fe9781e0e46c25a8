import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { TONES } from './tones'

/** Feedback by its side. The negative one is a caution, as in `alert-looks.ts`. */
export const THUMB_LOOKS = {
  positive: { Icon: ThumbsUp, colour: TONES.positive },
  negative: { Icon: ThumbsDown, colour: TONES.caution },
} as const
