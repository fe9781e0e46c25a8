import { OctagonAlert, TriangleAlert } from 'lucide-react'
import { TONES } from './tones'

/**
 * What may be wrong with an answer is a danger, a user who is not content a caution. Their icons differ in shape too,
 * for those who don't see the colours.
 */
export const ALERT_LOOKS = {
  danger: { Icon: OctagonAlert, colour: TONES.danger },
  caution: { Icon: TriangleAlert, colour: TONES.caution },
} as const
