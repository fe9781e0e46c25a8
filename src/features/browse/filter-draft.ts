import type { SearchFilter } from '@/interaction/list-queries'
import { FILTER_LIMITS, type FilterKind } from '@/lib/filter-kinds'

/** A filter while it is being written. */
export type FilterDraft = {
  readonly kind: FilterKind
  readonly tag: string
  /** One value a line; not used for feedback. */
  readonly text: string
  /** Values that are no one's typing: they count with the spaces around them and the line breaks in them. */
  readonly exact: readonly string[]
  /** The types of feedback that are ticked. */
  readonly ticked: readonly string[]
}

type Complaints = { readonly tag?: string; readonly values?: string }

export const EMPTY_DRAFT: FilterDraft = { kind: 'topic', tag: '', text: '', exact: [], ticked: [] }

/** Stands for a line break in a value, which has one line. */
const BREAK = '↵'

const toLine = (value: string): string => value.replaceAll(/\r\n|[\r\n]/g, BREAK)

/** The text to edit these values in. */
export const toLines = (values: readonly string[]): string => values.map(toLine).join('\n')

/** Whether that sign has its meaning: nobody who writes it themselves means a line break. */
export const hasBreaks = ({ exact }: FilterDraft): boolean =>
  exact.some((value) => /[\r\n]/.test(value))

export const toDraft = ({ kind, tag, values }: SearchFilter): FilterDraft => ({
  kind,
  tag: tag ?? '',
  text: kind === 'user_feedback' ? '' : toLines(values),
  exact: values,
  ticked: kind === 'user_feedback' ? values : [],
})

/** What is asked for, each value once. */
export const draftValues = (draft: FilterDraft): readonly string[] => {
  const { kind, text, exact, ticked } = draft
  if (kind === 'user_feedback') return ticked
  const typed = (line: string) => (hasBreaks(draft) ? line.replaceAll(BREAK, '\n') : line).trim()
  const values = text.split(/[\r\n]/).flatMap((line) => {
    const same = exact.filter((value) => toLine(value) === line)
    return same.length > 0 ? same : [typed(line)]
  })
  return [...new Set(values.filter((value) => value !== ''))]
}

const tagComplaint = ({ kind, tag }: FilterDraft): Complaints => {
  if (kind !== 'tag') return {}
  if (tag.trim() === '') return { tag: 'Say which tag: its values alone are not enough.' }
  return tag.trim().length > FILTER_LIMITS.tag
    ? { tag: `A tag’s name has at most ${FILTER_LIMITS.tag} characters.` }
    : {}
}

const valuesComplaint = (kind: FilterKind, values: readonly string[]): Complaints => {
  if (values.length === 0)
    return { values: kind === 'user_feedback' ? 'Tick at least one.' : 'Give at least one value.' }
  if (values.length > FILTER_LIMITS.values)
    return { values: `At most ${FILTER_LIMITS.values} values can be asked for at once.` }
  return values.some((value) => value.length > FILTER_LIMITS.value)
    ? { values: `A value has at most ${FILTER_LIMITS.value} characters.` }
    : {}
}

/** The filter that a draft asks for, or what is wrong with it, field by field. */
export const toFilter = (
  draft: FilterDraft,
): { readonly filter: SearchFilter } | { readonly complaints: Complaints } => {
  const values = draftValues(draft)
  const complaints = { ...tagComplaint(draft), ...valuesComplaint(draft.kind, values) }
  return Object.keys(complaints).length > 0
    ? { complaints }
    : {
        filter: { kind: draft.kind, tag: draft.kind === 'tag' ? draft.tag.trim() : null, values },
      }
}
