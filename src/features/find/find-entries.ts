import type { Interaction, Recorded } from '@/interaction/interaction'
import { panelPlace, placeName, turnTimePlace, wholePanel } from '@/ui/highlight/place'

/** The parts of the page that are counted, in the page's order. */
export const SECTIONS = [
  'Summary',
  'Conversation',
  'Emotions',
  'Feedback',
  'Sources',
  'Tags',
  'Details',
] as const

export type Section = (typeof SECTIONS)[number]

/** One recorded text that can be found, and the name of the place that shows it. */
export type FindEntry = {
  readonly section: Section
  /** See ui/highlight. */
  readonly place: string
  /** A text, a value of another type than expected, or a function for words that take time to make. */
  readonly value: unknown
  /** May be shown as Markdown, which hides the marks. */
  readonly isMarkdown: boolean
}

/** What the page says in place of a recorded value, which can also be found as it was recorded. */
export type ShownWords = { readonly text: string; readonly alias?: string | undefined }

/** One such place: `text` may be a value of another type than expected. */
export type ShownRow = {
  /** What the place is called within its part of the page. */
  readonly place: string
  readonly text: unknown
  readonly alias?: string | undefined
}

/** What the page says where it does not show the recorded text itself: figures, dates, labels in words. */
export type ShownRows = {
  readonly summary: readonly ShownRow[]
  readonly scores: readonly ShownRow[]
  readonly feedback: readonly ShownRow[]
  readonly details: readonly ShownRow[]
  /** The time of a turn, by its number from 1; null where none is shown. */
  readonly timeOf: (turn: number) => ShownWords | null
}

export const NO_ROWS: ShownRows = {
  summary: [],
  scores: [],
  feedback: [],
  details: [],
  timeOf: () => null,
}

type Options = { section: Section; place: string; isMarkdown?: boolean }

const entryOf = (field: Recorded<unknown>, options: Options): readonly FindEntry[] => {
  if (field.kind === 'value') return [{ isMarkdown: false, ...options, value: field.value }]
  if (field.kind === 'unexpected') return [{ ...options, isMarkdown: false, value: field.raw }]
  return []
}

const text = (value: string, options: Options): readonly FindEntry[] =>
  value === '' ? [] : entryOf({ kind: 'value', value }, options)

const rows = (section: Section, panel: string, shown: readonly ShownRow[]): FindEntry[] =>
  shown.map(({ place, text: value, alias }) => ({
    section,
    place: panelPlace(panel, place),
    value:
      typeof value === 'string' && alias !== undefined ? () => ({ text: value, alias }) : value,
    isMarkdown: false,
  }))

const conversation = ({ turns }: Interaction, { timeOf }: ShownRows) =>
  turns.flatMap((turn, index) => [
    ...(turn.timestamp.kind === 'value'
      ? [
          {
            section: 'Conversation' as const,
            place: turnTimePlace(index + 1),
            value: () => timeOf(index + 1) ?? { text: '' },
            isMarkdown: false,
          },
        ]
      : entryOf(turn.timestamp, { section: 'Conversation', place: turnTimePlace(index + 1) })),
    ...(['user', 'assistant'] as const).flatMap((speaker) =>
      entryOf(speaker === 'user' ? turn.input : turn.output, {
        section: 'Conversation',
        place: placeName({ kind: 'turn', turn: index + 1, speaker }),
        isMarkdown: true,
      }),
    ),
  ])

const oddConversation = ({ oddConversation: raw }: Interaction) =>
  raw === undefined
    ? []
    : entryOf(
        { kind: 'unexpected', raw },
        { section: 'Conversation', place: wholePanel('conversation') },
      )

const emotions = ({ emotions: field }: Interaction, { scores }: ShownRows) => {
  if (field.kind !== 'value')
    return entryOf(field, { section: 'Emotions', place: wholePanel('emotions') })
  const names =
    field.value.kind === 'names' ? field.value.names : field.value.scores.map(({ name }) => name)
  return [
    ...names.flatMap((name) =>
      text(name, { section: 'Emotions', place: panelPlace('emotion', name) }),
    ),
    ...rows('Emotions', 'score', scores),
  ]
}

const sources = ({ sources: field }: Interaction) => {
  if (field.kind !== 'value')
    return entryOf(field, { section: 'Sources', place: wholePanel('sources') })
  return field.value.flatMap(({ name, query, results, rest }, index) => {
    const at = (part: 'name' | 'query' | 'rest' | number) => ({
      section: 'Sources' as const,
      place: placeName({ kind: 'source', source: index + 1, part }),
    })
    return [
      ...text(name ?? '', at('name')),
      ...entryOf(query, at('query')),
      ...results.flatMap((result, number) => text(result, at(number + 1))),
      ...(rest === undefined ? [] : entryOf({ kind: 'value', value: rest }, at('rest'))),
    ]
  })
}

const tags = ({ tags: field }: Interaction) => {
  if (field.kind !== 'value') return entryOf(field, { section: 'Tags', place: wholePanel('tags') })
  return field.value.flatMap(({ key, value }, index) => {
    const place = panelPlace('tag', index + 1)
    const words = value.kind === 'value' ? `${key}: ${value.value}` : key
    return [
      ...text(words, { section: 'Tags', place }),
      ...(value.kind === 'unexpected'
        ? entryOf(value, { section: 'Tags', place: panelPlace(place, 'value') })
        : []),
    ]
  })
}

/** Every recorded text of a record, in the page's order: shown, folded away or not drawn yet. */
export const toFindEntries = (
  interaction: Interaction,
  shown: ShownRows = NO_ROWS,
): readonly FindEntry[] => [
  ...rows('Summary', 'summary', shown.summary),
  ...conversation(interaction, shown),
  ...oddConversation(interaction),
  ...emotions(interaction, shown),
  ...rows('Feedback', 'feedback', shown.feedback),
  ...sources(interaction),
  ...tags(interaction),
  ...rows('Details', 'detail', shown.details),
  ...interaction.otherFields.flatMap(({ name, value }, index) => [
    ...text(name, { section: 'Details', place: panelPlace('name', index + 1) }),
    {
      section: 'Details' as const,
      place: panelPlace('field', index + 1),
      value,
      isMarkdown: false,
    },
  ]),
]
