import { shortId } from '@/lib/interaction-id'
import type { Judgement } from '@/lib/judgement'
import { toVisibleText } from '@/ui/markdown/visible-text'

/** A space that lists do not collapse. */
const SPACE = '\u00a0'

/** An item as one line of a monospaced list. `place` is counted from 1, `at` is the one shown. */
export const itemLine = ({ id, verdict, note }: Judgement, place: number, at: number): string => {
  const words = [
    verdict === null ? 'no verdict' : toVisibleText(verdict),
    ...(note === '' ? [] : ['with a note']),
    ...(place === at ? ['shown now'] : []),
  ]
  return `${String(place).padEnd(5, SPACE)}${shortId(id)}${SPACE}${SPACE}${words.join(', ')}`
}
