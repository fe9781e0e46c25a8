/** What a list can be filtered by, as today's documentation of the API names it. */
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

/** Not documented any more, but in the client code that is published. */
export const OLDER_KINDS = [
  'data_source',
  'language',
  'pii',
  'warning_message',
  'negative_intent_message',
] as const

export type FilterKind = (typeof DOCUMENTED_KINDS)[number] | (typeof OLDER_KINDS)[number]

const KINDS: readonly FilterKind[] = [...DOCUMENTED_KINDS, ...OLDER_KINDS]

/** The kind of that name; null where there is none. */
export const toFilterKind = (text: string): FilterKind | null =>
  KINDS.find((kind) => kind === text) ?? null

/** What our own server takes of filters; lengths in UTF-16 units. */
export const FILTER_LIMITS = { filters: 20, values: 100, value: 1024, tag: 256 } as const
