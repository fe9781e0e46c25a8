export type SampleBody = Readonly<Record<string, unknown>>

/** A record as lists see it, with the filterable facts that the record itself does not contain. */
export type ListedSample = {
  readonly body: SampleBody
  /** The set of samples that it belongs to. */
  readonly set: string
  /** The kind of problem that the answer has. */
  readonly problem?: string | null
}

export type SampleFilter = {
  readonly kind: string
  readonly tag?: string | undefined
  readonly values: readonly string[]
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(text) : [])

const tagValue = (body: SampleBody, tag: string): string => {
  const { tags } = body
  if (typeof tags !== 'object' || tags === null) return ''
  return text(new Map<string, unknown>(Object.entries(tags)).get(tag))
}

/** The placeholders that replaced personal data, e.g. `CARD_NUMBER`. */
const replacedData = (value: unknown): readonly string[] =>
  Array.from(text(value).matchAll(/\[([A-Z_]+)\]/g), ([, kind = '']) => kind)

const piiOf = ({ pii_removed: isRemoved, input, output }: SampleBody): readonly string[] =>
  isRemoved === true ? ['true', ...replacedData(input), ...replacedData(output)] : ['false']

/** The texts that a filter of this kind searches; an unknown kind finds nothing. */
const lookedAt = ({ body, set, problem }: ListedSample, { kind, tag }: SampleFilter) => {
  const field = (...names: string[]) => names.map((name) => text(body[name]))
  const isNegative = text(body['feedback_type']).startsWith('negative')
  switch (kind) {
    case 'user_feedback':
      return field('feedback_type')
    case 'user':
      return field('user')
    case 'topic':
      return field('topic')
    case 'user_intent':
      return field('intent')
    case 'negative_user_intent':
      return isNegative ? field('intent') : []
    case 'negative_intent_message':
      return isNegative ? field('input', 'feedback_action_text') : []
    case 'type_of_problem':
      return [problem ?? '']
    case 'data_source':
      return [set, ...texts(body['rags'])]
    case 'language':
      return field('text_language')
    case 'pii':
      return piiOf(body)
    case 'warning_message':
      return field('warning_message')
    case 'tag':
      return [tagValue(body, tag ?? '')]
    case 'user_query':
      return field('user_query', 'input')
    case 'keyword':
      return field('user_query', 'input', 'output')
    default:
      return []
  }
}

/** Kinds whose values match part of a text rather than the whole. */
const CONTAINED = new Set(['keyword', 'user_query', 'warning_message', 'negative_intent_message'])

/** Whether a sample passes a filter. The filter's values are alternatives, compared regardless of letter case. */
export const passes = (sample: ListedSample, filter: SampleFilter): boolean => {
  const values = filter.values.map((value) => value.toLowerCase())
  return lookedAt(sample, filter).some((found) => {
    const looked = found.toLowerCase()
    return values.some((value) =>
      CONTAINED.has(filter.kind) ? looked.includes(value) : looked === value,
    )
  })
}
