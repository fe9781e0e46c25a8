import { canonicalLabel, feedbackVerdict } from '@/interaction/feedback-verdict'
import type { SearchFilter } from '@/interaction/list-queries'
import { cutCharacters } from '@/lib/cut-characters'
import type { FilterKind } from '@/lib/filter-kinds'

export const KIND_WORDS: Readonly<Record<FilterKind, string>> = {
  user_intent: 'User intent',
  negative_user_intent: 'Negative user intent',
  keyword: 'Keyword',
  user_feedback: 'User feedback',
  tag: 'Tag',
  type_of_problem: 'Type of problem',
  topic: 'Topic',
  user: 'User',
  user_query: 'User query',
  data_source: 'Data source',
  language: 'Language',
  pii: 'PII',
  warning_message: 'Warning message',
  negative_intent_message: 'Negative intent message',
}

/** Both ways of giving positive or negative feedback: the most common filters. */
export const FEEDBACK_SIDES = [
  { words: 'Negative', values: ['negative_explicit', 'negative_implicit'] },
  { words: 'Positive', values: ['positive_explicit', 'positive_implicit'] },
] as const

const MOST_VALUES = 3
const LONGEST_VALUE = 40

/** Whether a filter asks for exactly these types of feedback. */
const isFeedbackOf = (filter: SearchFilter, types: readonly string[]): boolean => {
  const asked = new Set(filter.values.map(canonicalLabel))
  return (
    filter.kind === 'user_feedback' &&
    asked.size === types.length &&
    types.every((type) => asked.has(type))
  )
}

const inWords = ({ kind, values }: SearchFilter): readonly string[] =>
  kind === 'user_feedback' ? values.map((value) => feedbackVerdict(value).words) : values

const join = (values: readonly string[]): string => {
  const shown = values.slice(0, MOST_VALUES).map((value) => cutCharacters(value, LONGEST_VALUE))
  const rest = values.length - shown.length
  return [...shown, ...(rest === 0 ? [] : [`${rest} more`])].join(' or ')
}

/** A filter in two parts, "Topic" and "Refunds or Delivery"; long and many values are cut. */
export const filterWords = (
  filter: SearchFilter,
): { readonly subject: string; readonly values: string } => {
  const side = FEEDBACK_SIDES.find(({ values }) => isFeedbackOf(filter, values))
  const subject =
    filter.tag === null
      ? KIND_WORDS[filter.kind]
      : `${KIND_WORDS.tag} ${cutCharacters(filter.tag, LONGEST_VALUE)}`
  return { subject, values: side === undefined ? join(inWords(filter)) : side.words }
}
