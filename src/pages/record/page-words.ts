import { gapWord, toEmotionBars } from '@/features/emotions/emotion-bars'
import type { ExportSource } from '@/features/export/exporter'
import { describeText } from '@/features/feedback/feedback-words'
import type { Interaction } from '@/interaction/interaction'

type PageWords = ReturnType<ExportSource['describe']>['page']

const toScores = ({ emotions }: Interaction): PageWords['scores'] => {
  if (emotions.kind !== 'value' || emotions.value.kind === 'names') return []
  const { bars, gaps } = toEmotionBars(emotions.value.scores)
  return [
    ...bars.map(({ name, label }) => ({ label: name, kind: 'text', text: label }) as const),
    ...gaps.map(({ name, score }) =>
      score.kind === 'unexpected'
        ? ({ label: name, kind: 'unexpected', raw: score.raw } as const)
        : ({ label: name, kind: 'absent', word: gapWord(score) } as const),
    ),
  ]
}

/** What the panels of emotions and feedback say, for the web page that a record is saved as. */
export const toPageWords = (interaction: Interaction): PageWords => ({
  scores: toScores(interaction),
  feedbackText: describeText(interaction.feedback, null).label,
})
