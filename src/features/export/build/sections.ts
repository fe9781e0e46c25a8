import { absenceWord, resultsWord } from '@/interaction/absence'
import { actionWords } from '@/interaction/feedback-actions'
import { feedbackVerdict } from '@/interaction/feedback-verdict'
import type { Interaction, Recorded, Source, Turn } from '@/interaction/interaction'
import { ratingWords } from '@/interaction/rating-words'
import { sourceName } from '@/interaction/source-name'
import { formatCount, formatNumber } from '@/lib/numbers'
import type { ExportRecord } from './export-record'
import { fieldText, lineText, writtenJson, writtenTime } from './lines'

/** A labelled text; a recorded text may have many lines. */
export type Entry = { readonly label: string; readonly text: string }

export type Part = {
  readonly title: string
  readonly entries: readonly Entry[]
}

export type Section = {
  readonly title: string
  /** Lines that belong to no part. */
  readonly entries: readonly Entry[]
  readonly parts: readonly Part[]
}

const section = (
  title: string,
  { entries = [], parts = [] }: Partial<Omit<Section, 'title'>>,
): Section => ({ title, entries, parts })

/** One entry that says why there is nothing to list, or shows whatever was recorded instead. */
const instead = (field: Recorded<unknown>, isAnalysed?: boolean): readonly Entry[] => {
  const options = isAnalysed === undefined ? { isList: true } : { isList: true, isAnalysed }
  return field.kind === 'value' ? [] : [{ label: '', text: fieldText(field, options) }]
}

/** "Turn 2 of 5, 3 Nov 2026, 14:05:09 UTC, requested". */
const turnTitle = ({ timestamp, isRequested }: Turn, number: number, total: number): string =>
  [
    `Turn ${number} of ${total}`,
    ...(timestamp.kind === 'value' ? [writtenTime(timestamp.value)] : []),
    ...(isRequested ? ['requested'] : []),
  ].join(', ')

/** The texts of a turn, speaker by speaker. */
export const turnEntries = ({
  input,
  output,
}: Pick<Turn, 'input' | 'output'>): readonly Entry[] => [
  { label: 'User', text: fieldText(input) },
  { label: 'Assistant', text: fieldText(output) },
]

export const conversationSection = (turns: readonly Turn[]): Section =>
  section(`Conversation (${formatCount(turns.length, 'turn')})`, {
    parts: turns.map((turn, index) => ({
      title: turnTitle(turn, index + 1, turns.length),
      entries: turnEntries(turn),
    })),
  })

const emotionEntries = ({ emotions, isAnalysed }: Interaction): readonly Entry[] => {
  if (emotions.kind !== 'value') return instead(emotions, isAnalysed)
  if (emotions.value.kind === 'names')
    return [{ label: 'Named, without scores', text: emotions.value.names.join(', ') }]
  return emotions.value.scores.map(({ name, score }) => ({
    label: name,
    text: score.kind === 'value' ? formatNumber(score.value) : fieldText(score),
  }))
}

const feedbackEntries = ({ feedback }: Interaction): readonly Entry[] => [
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
  { label: 'Text', text: fieldText(feedback.text) },
]

const absentResults = (source: Source): readonly Entry[] => {
  const word = resultsWord(source)
  return word === null ? [] : [{ label: 'Results', text: word }]
}

const sourcePart = (source: Source, index: number): Part => {
  const { name, query, results, rest } = source
  return {
    title: sourceName(name, index + 1),
    entries: [
      { label: 'Query', text: fieldText(query) },
      ...absentResults(source),
      ...results.map((text, at) => ({
        label: results.length === 1 ? 'Result' : `Result ${at + 1}`,
        text: text === '' ? 'Empty' : text,
      })),
      ...(rest === undefined ? [] : [{ label: 'Also recorded', text: writtenJson(rest) }]),
    ],
  }
}

const sourceSection = ({ sources }: Interaction): Section =>
  section('Sources', {
    entries: instead(sources),
    parts: sources.kind === 'value' ? sources.value.map(sourcePart) : [],
  })

const tagEntries = ({ tags }: Interaction): readonly Entry[] =>
  tags.kind === 'value'
    ? tags.value.map(({ key, value }) => ({
        label: key === '' ? 'Empty' : key,
        text: absenceWord(value) ?? fieldText(value),
      }))
    : instead(tags)

const oddSections = ({ otherFields, drift }: Interaction): readonly Section[] => [
  ...(otherFields.length === 0
    ? []
    : [
        section('Other fields', {
          entries: otherFields.map(({ name, value }) => ({
            label: name,
            text: value === '' ? 'Empty' : writtenJson(value),
          })),
        }),
      ]),
  ...(drift.length === 0
    ? []
    : [
        section('Unexpected fields', {
          entries: drift.map(({ path, expected, found }) => ({
            label: path,
            text: `expected ${expected}, found ${found}`,
          })),
        }),
      ]),
]

/** The whole record in the order of its page, without repeating what another section already contains. */
export const toSections = (record: ExportRecord): readonly Section[] => {
  const { interaction, flags, figures, details } = record
  return [
    ...(flags.length === 0
      ? []
      : [section('Flags', { entries: flags.map(({ label, why }) => ({ label, text: why })) })]),
    section('Key figures', {
      entries: figures.map((line) => ({ label: line.label, text: lineText(line) })),
    }),
    conversationSection(interaction.turns),
    section('Emotions', { entries: emotionEntries(interaction) }),
    section('Feedback', { entries: feedbackEntries(interaction) }),
    sourceSection(interaction),
    section('Tags', { entries: tagEntries(interaction) }),
    section('Details', {
      entries: details.map((line) => ({ label: line.label, text: lineText(line) })),
    }),
    ...oddSections(interaction),
  ]
}

/** Where the record comes from, when it was fetched, and what was masked. */
export const originEntries = (record: ExportRecord): readonly Entry[] => {
  const { origin, fetchedAt, masked } = record
  const time = writtenTime(new Date(fetchedAt).toISOString())
  return [
    origin.kind === 'viewer'
      ? { label: 'Link', text: origin.link }
      : { label: 'Read from the file', text: origin.name },
    { label: origin.kind === 'viewer' ? 'Fetched' : 'Read', text: time },
    ...(masked === null ? [] : [{ label: 'Masked', text: masked }]),
  ]
}
