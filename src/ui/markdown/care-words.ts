import type { HiddenMark } from '@/lib/hidden-characters'
import { formatCount } from '@/lib/numbers'

/** Says how much is hidden in a text; null if nothing is. */
export const hiddenWords = (marks: readonly HiddenMark[]): string | null => {
  const sum = (kind: HiddenMark['kind']): number =>
    marks.reduce((total, mark) => total + (mark.kind === kind ? mark.count : 0), 0)
  const hidden = sum('hidden')
  const alike = sum('look-alike')
  const words = [
    ...(hidden === 0 ? [] : [formatCount(hidden, 'hidden character')]),
    ...(alike === 0 ? [] : [formatCount(alike, 'look-alike letter')]),
  ]
  return words.length === 0 ? null : words.join(' and ')
}

/** Says how many characters of a text are written as codes. */
export const escapeWords = (count: number, isRead: boolean): string =>
  isRead
    ? `${formatCount(count, 'escaped character')} shown as ${count === 1 ? 'a letter' : 'letters'}.`
    : `This text holds ${formatCount(count, 'escaped character')}.`
