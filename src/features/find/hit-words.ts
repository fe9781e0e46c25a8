import { itemOf, turnOf } from '@/ui/highlight/place'
import { toVisibleText } from '@/lib/visible-text'
import type { FindEntry } from './find-entries'
import type { Hit } from './find-in-record'

/** In UTF-16 units: how much is said before and after a match, and of a long match. */
const AROUND = 40
const LONGEST = 200

const placeWords = ({ section, place }: Pick<FindEntry, 'section' | 'place'>): string => {
  const [turn, source] = [turnOf(place), itemOf(place, 'source')]
  if (source > 0) return `Source ${source}`
  if (turn === 0) return section
  if (place.endsWith('-time')) return `Turn ${turn}`
  return `Turn ${turn}, ${place.endsWith('-user') ? 'User' : 'Assistant'}`
}

/** Where a match is and what it says there, for readers who hear it: "Turn 3, User: …two days before the flight…". */
export const hitWords = (
  entry: Pick<FindEntry, 'section' | 'place'>,
  text: string,
  { start, end }: Pick<Hit, 'start' | 'end'>,
): string => {
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, Math.min(end, start + LONGEST) + AROUND)
  const words = text
    .slice(from, to)
    // Characters that were cut in two.
    .replaceAll(/\p{Cs}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : '']
  return `${placeWords(entry)}: ${before}${toVisibleText(words)}${after}`
}
