import { feedbackVerdict } from '@/interaction/feedback-verdict'
import type { InteractionRow } from '@/interaction/interaction-list.schema'
import { warns } from '@/interaction/warns'
import { cutCharacters } from '@/lib/cut-characters'
import { type InteractionId, shortId } from '@/lib/interaction-id'

type Mark = {
  readonly kind: 'positive' | 'negative' | 'warning'
  readonly label: string
}

type SampleEntry = {
  readonly id: InteractionId
  readonly title: string
  /** As recorded; null where it was not. */
  readonly timestamp: string | null
  readonly marks: readonly Mark[]
}

/** Two lines of a list have no room for a longer title, and no timestamp is as long as this. */
const LONGEST_TITLE = 200
const LONGEST_TIMESTAMP = 64

const FEEDBACK_LABELS = { positive: 'Positive feedback', negative: 'Negative feedback' } as const

const feedbackMark = (type: string | null): readonly Mark[] => {
  const side = type === null ? null : feedbackVerdict(type).side
  return side === null ? [] : [{ kind: side, label: FEEDBACK_LABELS[side] }]
}

/** What each line of the list of samples shows: a title, a time, and the marks that make it worth opening. */
export const toSampleEntries = (rows: readonly InteractionRow[]): readonly SampleEntry[] =>
  rows.map(({ id, title, timestamp, feedbackType, warning }) => ({
    id,
    title: cutCharacters(title ?? `Interaction ${shortId(id)}`, LONGEST_TITLE),
    timestamp: timestamp === null ? null : cutCharacters(timestamp, LONGEST_TIMESTAMP),
    marks: [
      ...feedbackMark(feedbackType),
      ...(warns(warning) ? [{ kind: 'warning', label: 'Warning' } as const] : []),
    ],
  }))
