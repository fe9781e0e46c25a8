import type { Figure } from '@/features/compare/figures'
import type { LoadedSide } from '@/features/compare/side'
import { toFlags } from '@/features/flags/flags'
import {
  type SummaryItem,
  type SummaryLabel,
  toSummaryItems,
} from '@/features/summary/summary-items'
import { absenceWord } from '@/interaction/absence'
import { feedbackVerdict } from '@/interaction/feedback-verdict'
import { ratingWords } from '@/interaction/rating-words'
import type { Interaction, Recorded } from '@/interaction/interaction'
import { formatNumber } from '@/lib/numbers'

const ofSummary = ({ label, ...value }: SummaryItem): Figure => ({ label, value })

const figure = <T>(label: string, field: Recorded<T>, write: (value: T) => string): Figure => {
  if (field.kind === 'value') return { label, value: { kind: 'text', text: write(field.value) } }
  if (field.kind === 'unexpected') return { label, value: { kind: 'unexpected', raw: field.raw } }
  return { label, value: { kind: 'absent', word: absenceWord(field) ?? '' } }
}

type Amount = NonNullable<Figure['amount']>

const counted = (shown: Figure, field: Recorded<number>, unit: Amount['unit']): Figure =>
  field.kind === 'value' ? { ...shown, amount: { number: field.value, unit } } : shown

const IN_HEAD: ReadonlySet<SummaryLabel> = new Set(['Started', 'Sentiment'])

/** The record's figures in the order of the table, with the numbers that differences are computed from. */
const toFigures = (interaction: Interaction): readonly Figure[] => {
  const { latency, cost, verbosity, feedback, turns } = interaction
  const summary = toSummaryItems(interaction).map((item) => {
    const shown = { ...ofSummary(item), isInHead: IN_HEAD.has(item.label) }
    if (item.label === 'Latency') return counted(shown, latency, 'seconds')
    return item.label === 'Cost' ? counted(shown, cost, 'micro-dollars') : shown
  })
  return [
    ...summary,
    counted(figure('Verbosity', verbosity, formatNumber), verbosity, 'count'),
    {
      label: 'Turns',
      value: { kind: 'text', text: formatNumber(turns.length) },
      amount: { number: turns.length, unit: 'count' },
    },
    {
      ...figure('Feedback', feedback.type, (type) => feedbackVerdict(type).words),
      isInHead: true,
    },
    counted(
      figure('Rating', feedback.rating, (rating) => ratingWords(rating).words),
      feedback.rating,
      'count',
    ),
  ]
}

/** A record as one side of a comparison. */
export const toLoadedSide = (interaction: Interaction): LoadedSide => ({
  interaction,
  figures: toFigures(interaction),
  warnings: toFlags(interaction).filter(({ kind }) => kind === 'danger'),
})
