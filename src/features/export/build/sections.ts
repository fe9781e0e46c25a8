import { absenceWord, resultsWord } from '@/interaction/absence'
import type { Interaction, Recorded, Source, Turn } from '@/interaction/interaction'
import { itemsOf } from '@/interaction/items-of'
import { sourceName } from '@/interaction/source-name'
import { jsonPreview } from '@/lib/json-preview'
import { formatCount } from '@/lib/numbers'
import { type Entry, instead } from './entry'
import type { ExportRecord, PageWords } from './export-record'
import { emotionEntries, feedbackEntries } from './judged-entries'
import { fieldText, lineText, writtenJson, writtenTime } from './lines'

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

/** "Turn 2 of 5, 3 Nov 2026, 14:05:09 UTC, requested". */
const turnTitle = ({ timestamp, isRequested }: Turn, number: number, total: number): string =>
  [
    `Turn ${number} of ${total}`,
    ...(timestamp.kind === 'value' ? [writtenTime(timestamp.value)] : []),
    ...(timestamp.kind === 'unexpected' ? [jsonPreview(timestamp.raw, Infinity)] : []),
    ...(isRequested ? ['requested'] : []),
  ].join(', ')

const said = (label: string, field: Recorded<string>): Entry => ({
  label,
  text: fieldText(field),
  ...(field.kind === 'value' && { as: 'markdown' }),
})

/** The texts of a turn, speaker by speaker. */
export const turnEntries = ({
  input,
  output,
}: Pick<Turn, 'input' | 'output'>): readonly Entry[] => [
  said('User', input),
  said('Assistant', output),
]

/** `odd`: what was recorded instead of turns; undefined if nothing was. */
export const conversationSection = (turns: readonly Turn[], odd?: unknown): Section =>
  section(`Conversation (${formatCount(turns.length, 'turn')})`, {
    entries:
      odd === undefined
        ? []
        : [{ label: 'Recorded instead of a list of turns', text: writtenJson(odd) }],
    parts: turns.map((turn, index) => ({
      title: turnTitle(turn, index + 1, turns.length),
      entries: turnEntries(turn),
    })),
  })

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
    parts: itemsOf(sources).map(sourcePart),
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

/**
 * The whole record in the order of its page, without repeating what another section already contains. `words`: what the
 * page makes of it, where that is wanted rather than what was recorded.
 */
export const toSections = (
  record: ExportRecord,
  words: PageWords | null = null,
): readonly Section[] => {
  const { interaction, flags, figures, details } = record
  return [
    ...(flags.length === 0
      ? []
      : [section('Flags', { entries: flags.map(({ label, why }) => ({ label, text: why })) })]),
    section('Key figures', {
      entries: figures.map((line) => ({ label: line.label, text: lineText(line) })),
    }),
    conversationSection(interaction.turns, interaction.oddConversation),
    section('Emotions', { entries: emotionEntries(interaction, words) }),
    section('Feedback', { entries: feedbackEntries(interaction, words) }),
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
      ? { label: 'Link', text: origin.link, as: 'link' }
      : { label: 'Read from the file', text: origin.name },
    { label: origin.kind === 'viewer' ? 'Fetched' : 'Read', text: time },
    ...(masked === null ? [] : [{ label: 'Masked', text: masked }]),
  ]
}
