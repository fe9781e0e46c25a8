import * as v from 'valibot'

export type SampleBody = Readonly<Record<string, unknown>>

const QuerySchema = v.object({
  time_range: v.object({ start: v.string(), end: v.string() }),
  filters: v.array(
    v.object({ kind: v.string(), tag: v.optional(v.string()), values: v.array(v.string()) }),
  ),
  limit: v.number(),
  offset: v.number(),
})

type Query = v.InferOutput<typeof QuerySchema>
type Filter = Query['filters'][number]

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const instant = (value: unknown): number => Date.parse(text(value))

const tagValue = (body: SampleBody, tag: string): string => {
  const { tags } = body
  if (typeof tags !== 'object' || tags === null) return ''
  return text(new Map<string, unknown>(Object.entries(tags)).get(tag))
}

/** The fields in which a filter of this kind looks; an unknown kind finds nothing. */
const lookedAt = (body: SampleBody, { kind, tag }: Filter): readonly string[] => {
  const field = (...names: string[]) => names.map((name) => text(body[name]))
  switch (kind) {
    case 'user_feedback':
      return field('feedback_type')
    case 'user':
      return field('user')
    case 'topic':
      return field('topic')
    case 'user_intent':
      return field('intent')
    case 'language':
      return field('text_language')
    case 'warning_message':
      return field('warning_message')
    case 'tag':
      return [tagValue(body, tag ?? '')]
    case 'user_query':
    case 'keyword':
      return field('user_query', 'input', 'output')
    default:
      return []
  }
}

const isContained = (kind: string): boolean => kind === 'keyword' || kind === 'user_query'

/** The values of one filter are alternatives. */
const passes = (body: SampleBody, filter: Filter): boolean =>
  lookedAt(body, filter).some((found) =>
    filter.values.some((value) =>
      isContained(filter.kind)
        ? found.toLowerCase().includes(value.toLowerCase())
        : found.toLowerCase() === value.toLowerCase(),
    ),
  )

/** A list's row has its own names for what the detail calls `input`, `output` and `user`. */
const toRow = (body: SampleBody) => {
  const { conversation: _conversation, rags: _rags, input, output, user, ...rest } = body
  return { ...rest, input_text: input, output_text: output, end_user: user }
}

/** A date without a time covers its whole day. */
const endOf = (end: string): number =>
  /^\d{4}-\d{2}-\d{2}$/.test(end) ? Date.parse(`${end}T23:59:59.999Z`) : Date.parse(end)

/** Answers a list call from the samples, the newest first; null where the call is malformed. */
export const listSamples = (bodies: readonly SampleBody[], query: unknown) => {
  const parsed = v.safeParse(QuerySchema, query)
  if (!parsed.success) return null
  const { time_range: range, filters, limit, offset } = parsed.output
  const found = bodies
    .filter((body) => {
      const at = instant(body['timestamp'])
      return at >= Date.parse(range.start) && at <= endOf(range.end)
    })
    .filter((body) => filters.every((filter) => passes(body, filter)))
    .toSorted((a, b) => instant(b['timestamp']) - instant(a['timestamp']))
  return {
    total: found.length,
    offset,
    limit,
    data: found.slice(offset, offset + limit).map(toRow),
  }
}
