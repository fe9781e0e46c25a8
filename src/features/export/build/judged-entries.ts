import { actionWords } from '@/interaction/feedback-actions'
import { feedbackVerdict } from '@/interaction/feedback-verdict'
import type { Interaction } from '@/interaction/interaction'
import { ratingWords } from '@/interaction/rating-words'
import { formatNumber } from '@/lib/numbers'
import { type Entry, instead } from './entry'
import type { PageWords } from './export-record'
import { fieldText, lineText } from './lines'

/** The emotions: their numbers as recorded, or in the page's words and order. */
export const emotionEntries = (
  { emotions, isAnalysed }: Interaction,
  words: PageWords | null,
): readonly Entry[] => {
  if (emotions.kind !== 'value') return instead(emotions, isAnalysed)
  if (emotions.value.kind === 'names')
    return [{ label: 'Named, without scores', text: emotions.value.names.join(', ') }]
  if (words !== null)
    return words.scores.map((line) => ({ label: line.label, text: lineText(line) }))
  return emotions.value.scores.map(({ name, score }) => ({
    label: name,
    text: score.kind === 'value' ? formatNumber(score.value) : fieldText(score),
  }))
}

/** The feedback, whose text may have the page's label. */
export const feedbackEntries = (
  { feedback }: Interaction,
  words: PageWords | null,
): readonly Entry[] => [
  {
    label: 'Type',
    text:
      feedback.type.kind === 'value'
        ? feedbackVerdict(feedback.type.value).words
        : fieldText(feedback.type),
  },
  {
    label: 'Actions',
    text:
      feedback.actions.kind === 'value'
        ? feedback.actions.value.map(actionWords).join(', ')
        : fieldText(feedback.actions, { isList: true }),
  },
  {
    label: 'Rating',
    text:
      feedback.rating.kind === 'value'
        ? ratingWords(feedback.rating.value).words
        : fieldText(feedback.rating),
  },
  { label: words?.feedbackText ?? 'Text', text: fieldText(feedback.text) },
]
