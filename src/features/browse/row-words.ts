import { feedbackVerdict, type Verdict } from '@/interaction/feedback-verdict'
import type { InteractionRow } from '@/interaction/interaction-list.schema'
import { sentimentWords, type Tone } from '@/interaction/sentiment-words'
import { warns } from '@/interaction/warns'
import { cutCharacters } from '@/lib/cut-characters'
import { shortId } from '@/lib/interaction-id'

/** The columns that are drawn only where a row has something to put there. */
export type Column = 'time' | 'answer' | 'feedback' | 'sentiment' | 'warning'

export const COLUMN_WORDS: Readonly<Record<Column, string>> = {
  time: 'Time',
  answer: 'Answer',
  feedback: 'Feedback',
  sentiment: 'Sentiment',
  warning: 'Warning',
}

type RowWords = {
  readonly title: string
  /** What names the row where there is no room for more: the name of its checkbox. */
  readonly name: string
  readonly time: string | null
  readonly answer: string | null
  readonly feedback: Verdict | null
  readonly sentiment: { readonly text: string; readonly tone: Tone } | null
  readonly warning: string | null
}

/** What a row shows; null where there is nothing to show. */
export const rowWords = (row: InteractionRow): RowWords => {
  const title = row.title ?? `Interaction ${shortId(row.id)}`
  return {
    title,
    name: cutCharacters(title, 80),
    time: row.timestamp,
    answer: row.answer,
    feedback: row.feedbackType === null ? null : feedbackVerdict(row.feedbackType),
    sentiment: row.sentiment === null ? null : sentimentWords(row.sentiment),
    warning: warns(row.warning) ? row.warning : null,
  }
}

/** Cheap, since thousands of rows are asked. */
const HAS: readonly (readonly [Column, (row: InteractionRow) => boolean])[] = [
  ['time', (row) => row.timestamp !== null],
  ['answer', (row) => row.answer !== null],
  ['feedback', (row) => row.feedbackType !== null],
  ['sentiment', (row) => row.sentiment !== null],
  ['warning', (row) => warns(row.warning)],
]

/** The columns in which any of the rows has something. */
export const toColumns = (rows: readonly InteractionRow[]): readonly Column[] =>
  HAS.filter(([, has]) => rows.some(has)).map(([column]) => column)
