import { absenceWord } from '@/interaction/absence'
import type { Interaction, Recorded } from '@/interaction/interaction'
import { formatCount, numberText } from '@/lib/numbers'

export type DetailRow = {
  readonly label: string
  /** What the copy button puts on the clipboard: the value as recorded; null where there is none. */
  readonly copy: string | null
  readonly isCode?: boolean
} & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly texts: readonly string[]; readonly noun: string }
  | { readonly kind: 'absent'; readonly word: string }
  | { readonly kind: 'unexpected'; readonly raw: unknown }
)

const none = (
  label: string,
  field: Exclude<Recorded<unknown>, { kind: 'value' }>,
  isList = false,
) =>
  field.kind === 'unexpected'
    ? ({ label, copy: null, kind: 'unexpected', raw: field.raw } as const)
    : ({ label, copy: null, kind: 'absent', word: absenceWord(field, { isList }) ?? '' } as const)

const text = (label: string, field: Recorded<string>, isCode = false): DetailRow =>
  field.kind === 'value'
    ? { label, copy: field.value, kind: 'text', text: field.value, isCode }
    : none(label, field)

const list = (label: string, field: Recorded<readonly string[]>, noun: string): DetailRow =>
  field.kind === 'value'
    ? { label, copy: field.value.join('\n'), kind: 'list', texts: field.value, noun }
    : none(label, field, true)

const verbosity = (field: Recorded<number>): DetailRow =>
  field.kind === 'value'
    ? {
        label: 'Verbosity',
        copy: numberText(field.value),
        kind: 'text',
        text: `${formatCount(field.value, 'character')} in the answer`,
      }
    : none('Verbosity', field)

/** Everything that has no panel of its own, in the order in which people ask for it. */
export const toDetailRows = (interaction: Interaction): readonly DetailRow[] => [
  text('Interaction ID', interaction.id, true),
  text('Project ID', interaction.projectId, true),
  text('User', interaction.user, true),
  text('User query', interaction.userQuery),
  text('Warning message', interaction.warning),
  text('Risky behaviour', interaction.riskyBehavior),
  list('Actions', interaction.actions, 'action'),
  text('Action details', interaction.actionDetails),
  verbosity(interaction.verbosity),
]
