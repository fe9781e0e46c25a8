/** The kinds of filter for a list, as named in the current documentation of the API. */
export const DOCUMENTED_KINDS = [
  'user_intent',
  'negative_user_intent',
  'keyword',
  'user_feedback',
  'tag',
  'type_of_problem',
  'topic',
  'user',
  'user_query',
] as const

/** No longer documented, but still in the published client code. */
export const OLDER_KINDS = [
  'data_source',
  'language',
  'pii',
  'warning_message',
  'negative_intent_message',
] as const

export type FilterKind = (typeof DOCUMENTED_KINDS)[number] | (typeof OLDER_KINDS)[number]

const KINDS: readonly FilterKind[] = [...DOCUMENTED_KINDS, ...OLDER_KINDS]

/** The kind with that name; null if there is none. */
export const toFilterKind = (text: string): FilterKind | null =>
  KINDS.find((kind) => kind === text) ?? null

/** What our own server accepts in filters; lengths in UTF-16 units. */
export const FILTER_LIMITS = { filters: 20, values: 100, value: 1024, tag: 256 } as const
