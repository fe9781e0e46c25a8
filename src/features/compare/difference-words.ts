import { formatCount, formatNumber } from '@/lib/numbers'
import type { Marked, TextDifference } from './text-difference'

const changes = ({ removedCount, addedCount }: Marked, noun: string): string | null => {
  if (removedCount > 0 && addedCount > 0)
    return `${formatCount(removedCount, noun)} removed, ${formatNumber(addedCount)} added`
  if (removedCount > 0) return `${formatCount(removedCount, noun)} removed`
  return addedCount > 0 ? `${formatCount(addedCount, noun)} added` : null
}

/** What differs, in one line. */
export const differenceWords = (difference: TextDifference): string => {
  switch (difference.kind) {
    case 'same':
      return 'The same'
    case 'unmarked':
      return 'Too long or too different to mark; both are shown whole'
    case 'lines':
      return `${changes(difference, 'line') ?? 'The same lines'}; too much differs to mark single words`
    case 'words': {
      const words = changes(difference, 'word')
      if (words !== null) return words
      const { removed, added, spacing } = difference
      // A place where only white space differs is marked on at least one side.
      const areSigns = (removed.length + added.length) / 2 > 2 * spacing || spacing === 0
      return areSigns
        ? 'The same words; punctuation differs'
        : `The same words; white space differs in ${formatCount(spacing, 'place')}`
    }
  }
}
