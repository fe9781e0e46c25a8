import type { Interaction, Recorded } from '@/interaction/interaction'
import { panelPlace, placeName, wholePanel } from '@/ui/highlight/place'

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
  /** A text, or a value of another type than expected. */
  readonly value: unknown
  /** May be shown as Markdown, whose marks are then not seen. */
  readonly isMarkdown: boolean
}

type Options = { section: Section; place: string; isMarkdown?: boolean }

const entryOf = (field: Recorded<unknown>, options: Options): readonly FindEntry[] => {
  if (field.kind === 'value') return [{ isMarkdown: false, ...options, value: field.value }]
  if (field.kind === 'unexpected') return [{ ...options, isMarkdown: false, value: field.raw }]
  return []
}

const text = (value: string, options: Options): readonly FindEntry[] =>
  value === '' ? [] : entryOf({ kind: 'value', value }, options)

const joined = (field: Recorded<readonly string[]>): Recorded<string> =>
  field.kind === 'value' ? { kind: 'value', value: field.value.join(', ') } : field

const conversation = ({ turns }: Interaction) =>
  turns.flatMap((turn, index) =>
    (['user', 'assistant'] as const).flatMap((speaker) =>
      entryOf(speaker === 'user' ? turn.input : turn.output, {
        section: 'Conversation',
        place: placeName({ kind: 'turn', turn: index + 1, speaker }),
        isMarkdown: true,
      }),
    ),
  )

const emotions = ({ emotions: field }: Interaction) => {
  if (field.kind !== 'value')
    return entryOf(field, { section: 'Emotions', place: wholePanel('emotions') })
  const names =
    field.value.kind === 'names' ? field.value.names : field.value.scores.map(({ name }) => name)
  return names.flatMap((name) =>
    text(name, { section: 'Emotions', place: panelPlace('emotion', name) }),
  )
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
  return field.value.flatMap(({ key, value }, index) =>
    entryOf(
      { kind: 'value', value: value.kind === 'value' ? `${key}: ${value.value}` : key },
      { section: 'Tags', place: panelPlace('tag', index + 1) },
    ),
  )
}

const rows = (
  section: Section,
  name: string,
  fields: Readonly<Record<string, Recorded<unknown>>>,
) =>
  Object.entries(fields).flatMap(([label, field]) =>
    entryOf(field, { section, place: panelPlace(name, label) }),
  )

/** Every recorded text of a record, in the page's order: shown, folded away or not drawn yet. */
export const toFindEntries = (interaction: Interaction): readonly FindEntry[] => {
  const { feedback, otherFields } = interaction
  return [
    ...rows('Summary', 'summary', {
      Sentiment: interaction.sentiment,
      Topic: interaction.topic,
      Intent: interaction.intent,
    }),
    ...conversation(interaction),
    ...emotions(interaction),
    ...rows('Feedback', 'feedback', { Text: feedback.text }),
    ...sources(interaction),
    ...tags(interaction),
    ...rows('Details', 'detail', {
      'Interaction ID': interaction.id,
      'Project ID': interaction.projectId,
      User: interaction.user,
      'User query': interaction.userQuery,
      'Warning message': interaction.warning,
      'Risky behaviour': interaction.riskyBehavior,
      Actions: joined(interaction.actions),
      'Action details': interaction.actionDetails,
    }),
    ...otherFields.map(({ name, value }, index) => ({
      section: 'Details' as const,
      place: panelPlace('field', index + 1),
      value: { [name]: value },
      isMarkdown: false,
    })),
  ]
}
