import { formatCount, formatNumber } from '@/lib/numbers'
import { toVisibleText } from '@/lib/visible-text'
import type { Comparison } from './comparison'
import type { ReviewFile } from './read-review-file'

const NAMED = 8

const listOf = (labels: readonly string[]): string => {
  const named = labels.slice(0, NAMED).map((label) => `“${toVisibleText(label)}”`)
  const rest = labels.length - named.length
  return `${named.join(', ')}${rest > 0 ? ` and ${formatNumber(rest)} more` : ''}`
}

const notSharedSentence = ({ mine, theirs }: Comparison['notShared']): readonly string[] => {
  const parts = [
    ...(mine.length > 0 ? [`only you have ${listOf(mine)}`] : []),
    ...(theirs.length > 0 ? [`only your colleague has ${listOf(theirs)}`] : []),
  ]
  return parts.length === 0 ? [] : [`Labels are compared by their words: ${parts.join(', ')}.`]
}

/**
 * What the figures leave out, one sentence each: items that only one has judged, labels that differ, what could not be
 * read.
 */
export const comparisonNotes = (
  { onlyMine, onlyTheirs, notShared }: Comparison,
  { problems }: Pick<ReviewFile, 'problems'>,
): readonly string[] => {
  const unsaid = problems.count - problems.sentences.length
  return [
    ...(onlyMine > 0
      ? [`${formatCount(onlyMine, 'interaction')} judged by you and not by your colleague.`]
      : []),
    ...(onlyTheirs > 0
      ? [`${formatCount(onlyTheirs, 'interaction')} judged by your colleague and not by you.`]
      : []),
    ...notSharedSentence(notShared),
    ...problems.sentences.map(
      (sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`,
    ),
    ...(unsaid > 0 ? [`${formatNumber(unsaid)} more parts of the file could not be used.`] : []),
  ]
}
