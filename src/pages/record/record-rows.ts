import { type DetailRow, toDetailRows } from '@/features/details/detail-rows'
import { toEmotionBars } from '@/features/emotions/emotion-bars'
import { groupSize } from '@/features/conversation/turn-groups'
import type { ShownRow, ShownRows, ShownWords } from '@/features/find/find-entries'
import { type SummaryItem, toSummaryItems } from '@/features/summary/summary-items'
import { actionWords } from '@/interaction/feedback-actions'
import { feedbackVerdict } from '@/interaction/feedback-verdict'
import { ratingWords } from '@/interaction/rating-words'
import type { Interaction, Recorded } from '@/interaction/interaction'
import type { Zone } from '@/lib/dates'
import { panelPlace } from '@/ui/highlight/place'
import { timeWords } from '@/ui/time-words'

const row = (place: string, text: unknown, recorded?: string | null): ShownRow => ({
  place,
  text,
  alias: recorded === null || recorded === text ? undefined : recorded,
})

/** A field that is shown in words, or as the unexpected value that it has. */
const rowOf = <T>(place: string, field: Recorded<T>, toWords: (value: T) => string): ShownRow[] => {
  if (field.kind === 'value') return [row(place, toWords(field.value), String(field.value))]
  return field.kind === 'unexpected' ? [row(place, field.raw)] : []
}

const timeRow = (text: string, { zone, after }: { zone: Zone; after: string | undefined }) => {
  const time = timeWords(text, { zone, after })
  return time.kind === 'time' ? { text: `${time.words}${time.note}`, alias: text } : { text }
}

const summaryRow = (item: SummaryItem, zone: Zone): ShownRow[] => {
  switch (item.kind) {
    case 'absent':
      return []
    case 'unexpected':
      return [row(item.label, item.raw)]
    case 'time':
      return [{ place: item.label, ...timeRow(item.text, { zone, after: item.after }) }]
    case 'text':
      return [row(item.label, item.text, item.recorded)]
  }
}

const detailRow = (detail: DetailRow): ShownRow[] => {
  switch (detail.kind) {
    case 'absent':
      return []
    case 'unexpected':
      return [row(detail.label, detail.raw)]
    case 'text':
      return detail.text === '' ? [] : [row(detail.label, detail.text, detail.copy)]
    case 'list':
      return detail.texts.map((text, index) => row(panelPlace(detail.label, index + 1), text))
  }
}

const scoreRows = ({ emotions }: Interaction): ShownRow[] => {
  if (emotions.kind !== 'value' || emotions.value.kind !== 'scores') return []
  const { bars, gaps } = toEmotionBars(emotions.value.scores)
  return [
    ...bars.map(({ name, label, value }) => row(name, label, String(value))),
    ...gaps.flatMap(({ name, score }) =>
      score.kind === 'unexpected' ? [row(name, score.raw)] : [],
    ),
  ]
}

const feedbackRows = ({ feedback: { type, actions, rating, text } }: Interaction): ShownRow[] => [
  ...rowOf('Type', type, (label) => feedbackVerdict(label).words),
  ...(actions.kind === 'value'
    ? actions.value.map((action, index) =>
        row(panelPlace('Actions', index + 1), actionWords(action), action),
      )
    : rowOf('Actions', actions, String)),
  ...rowOf('Rating', rating, (value) => ratingWords(value).words),
  ...rowOf('Text', text, String),
]

/** The time that comes before a turn's in its group: the date is not repeated within a day. */
const timeOf = (turns: Interaction['turns'], number: number, zone: Zone): ShownWords | null => {
  const [turn, before] = [turns[number - 1], turns[number - 2]]
  if (turn?.timestamp.kind !== 'value') return null
  const isFirst = (number - 1) % groupSize(turns.length) === 0
  const after = !isFirst && before?.timestamp.kind === 'value' ? before.timestamp.value : undefined
  return timeRow(turn.timestamp.value, { zone, after })
}

/** What the page says in words, for find: in the zone that times are shown in, each value also as it was recorded. */
export const toShownRows = (interaction: Interaction, zone: Zone): ShownRows => ({
  summary: toSummaryItems(interaction).flatMap((item) => summaryRow(item, zone)),
  scores: scoreRows(interaction),
  feedback: feedbackRows(interaction),
  details: toDetailRows(interaction).flatMap(detailRow),
  timeOf: (turn) => timeOf(interaction.turns, turn, zone),
})
