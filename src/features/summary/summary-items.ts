import { absenceWord } from '@/interaction/absence'
import type { Interaction, Recorded } from '@/interaction/interaction'
import { sentimentWords } from '@/interaction/sentiment-words'
import type { Tone } from '@/interaction/sentiment-words'
import { formatDuration } from '@/lib/dates'
import { languageName } from '@/lib/language'
import { formatMicroDollars, formatNumber } from '@/lib/numbers'

/** Characters of a figure that are shown at first: a topic has a few words. */
export const LONGEST_FIGURE = 300

/** An item's name, by which other code knows it too. */
export type SummaryLabel =
  | 'Started'
  | 'Ended'
  | 'Latency'
  | 'Cost'
  | 'Language'
  | 'Sentiment'
  | 'Topic'
  | 'Intent'
  | 'PII removed'

export type SummaryItem = { readonly label: SummaryLabel } & (
  | {
      readonly kind: 'text'
      readonly text: string
      /** The value behind the text, as it was recorded. */
      readonly recorded: string
      readonly tone: Tone
      readonly exact?: string
    }
  | { readonly kind: 'time'; readonly text: string; readonly after?: string }
  | { readonly kind: 'absent'; readonly word: string }
  | { readonly kind: 'unexpected'; readonly raw: unknown }
)

type Shown = { readonly text: string; readonly tone?: Tone; readonly exact?: string }

/** One item: the value in words, the word for its absence, or the unexpected value. */
const item = <T>(
  label: SummaryLabel,
  field: Recorded<T>,
  { show, isAnalysed }: { show: (value: T) => Shown; isAnalysed?: boolean },
): SummaryItem => {
  if (field.kind === 'value') {
    const recorded = String(field.value)
    return { label, kind: 'text', recorded, tone: 'plain', ...show(field.value) }
  }
  if (field.kind === 'unexpected') return { label, kind: 'unexpected', raw: field.raw }
  return { label, kind: 'absent', word: absenceWord(field, { isAnalysed }) ?? '' }
}

const verbatim = (text: string): Shown => ({ text })

const time = (
  label: SummaryLabel,
  field: Recorded<string>,
  after?: Recorded<string>,
): SummaryItem =>
  field.kind === 'value'
    ? {
        label,
        kind: 'time',
        text: field.value,
        ...(after?.kind === 'value' && { after: after.value }),
      }
    : item(label, field, { show: verbatim })

/** The line below the title: when, how long, how much, in which language, about what, in what mood. */
export const toSummaryItems = (interaction: Interaction): readonly SummaryItem[] => {
  const { isAnalysed } = interaction
  return [
    time('Started', interaction.startedAt),
    time('Ended', interaction.endedAt, interaction.startedAt),
    item('Latency', interaction.latency, {
      show: (seconds) => ({ text: formatDuration(seconds), exact: `${formatNumber(seconds)} s` }),
    }),
    item('Cost', interaction.cost, {
      show: (micros) => ({
        text: formatMicroDollars(micros),
        exact: `${formatNumber(micros)} micro-dollars`,
      }),
    }),
    item('Language', interaction.language, { show: (text) => ({ text: languageName(text) }) }),
    item('Sentiment', interaction.sentiment, { show: sentimentWords, isAnalysed }),
    item('Topic', interaction.topic, { show: verbatim, isAnalysed }),
    item('Intent', interaction.intent, { show: verbatim, isAnalysed }),
    item('PII removed', interaction.piiRemoved, { show: (is) => ({ text: is ? 'Yes' : 'No' }) }),
  ]
}
