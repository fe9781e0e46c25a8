import { absenceWord } from '@/interaction/absence'
import type { Interaction, Recorded } from '@/interaction/interaction'
import { formatDuration } from '@/lib/dates'
import { languageName } from '@/lib/language'
import { formatMicroDollars, formatNumber } from '@/lib/numbers'

export type SummaryItem = { readonly label: string } & (
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone; readonly exact?: string }
  | { readonly kind: 'time'; readonly text: string; readonly after?: string }
  | { readonly kind: 'absent'; readonly word: string }
  | { readonly kind: 'unexpected'; readonly raw: unknown }
)

type Tone = 'plain' | 'positive' | 'caution' | 'danger'

type Shown = { readonly text: string; readonly tone?: Tone; readonly exact?: string }

/** One item: the value in words, the word for its absence, or what came instead. */
const item = <T>(
  label: string,
  field: Recorded<T>,
  { show, isAnalysed }: { show: (value: T) => Shown; isAnalysed?: boolean },
): SummaryItem => {
  if (field.kind === 'value') return { label, kind: 'text', tone: 'plain', ...show(field.value) }
  if (field.kind === 'unexpected') return { label, kind: 'unexpected', raw: field.raw }
  const word = absenceWord(field, isAnalysed === undefined ? {} : { isAnalysed }) ?? ''
  return { label, kind: 'absent', word }
}

const verbatim = (text: string): Shown => ({ text })

const time = (label: string, field: Recorded<string>, after?: Recorded<string>): SummaryItem =>
  field.kind === 'value'
    ? {
        label,
        kind: 'time',
        text: field.value,
        ...(after?.kind === 'value' && { after: after.value }),
      }
    : item(label, field, { show: verbatim })

/** "very_negative", "VeryNegative", "very negative" are one label; one that isn't known is shown as it came. */
const SENTIMENTS: Readonly<Record<string, Shown>> = {
  verypositive: { text: 'Very positive', tone: 'positive' },
  positive: { text: 'Positive', tone: 'positive' },
  neutral: { text: 'Neutral' },
  mixed: { text: 'Mixed' },
  negative: { text: 'Negative', tone: 'caution' },
  verynegative: { text: 'Very negative', tone: 'danger' },
}

const sentiment = (text: string): Shown => {
  const key = text.toLowerCase().replaceAll(/[\s_-]/g, '')
  return (Object.hasOwn(SENTIMENTS, key) ? SENTIMENTS[key] : undefined) ?? { text }
}

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
    item('Sentiment', interaction.sentiment, { show: sentiment, isAnalysed }),
    item('Topic', interaction.topic, { show: verbatim, isAnalysed }),
    item('Intent', interaction.intent, { show: verbatim, isAnalysed }),
    item('PII removed', interaction.piiRemoved, { show: (is) => ({ text: is ? 'Yes' : 'No' }) }),
  ]
}
