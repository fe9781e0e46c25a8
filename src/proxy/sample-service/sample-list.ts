import * as v from 'valibot'
import { type ListedSample, type SampleBody, passes } from './sample-filters'

const QuerySchema = v.object({
  time_range: v.object({ start: v.string(), end: v.string() }),
  filters: v.array(
    v.object({ kind: v.string(), tag: v.optional(v.string()), values: v.array(v.string()) }),
  ),
  limit: v.number(),
  offset: v.number(),
})

type Query = v.InferOutput<typeof QuerySchema>

const FEEDBACK_TYPES = [
  'negative_implicit',
  'negative_explicit',
  'positive_implicit',
  'positive_explicit',
]

/** One objection to a search, in the service's own form. */
type Objection = { readonly loc: readonly unknown[]; readonly msg: string; readonly type: string }

const instant = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : NaN)

/** A list's row has different names for the detail's `input`, `output` and `user`. */
const toRow = (body: SampleBody) => {
  const { conversation: _conversation, rags: _rags, input, output, user, ...rest } = body
  return { ...rest, input_text: input, output_text: output, end_user: user }
}

/** A date without a time covers its whole day. */
const endOf = (end: string): number =>
  /^\d{4}-\d{2}-\d{2}$/.test(end) ? Date.parse(`${end}T23:59:59.999Z`) : Date.parse(end)

/** The only objections that this upstream makes to a well-formed search. */
const objectionsTo = ({ filters }: Query): readonly Objection[] =>
  filters.flatMap(({ kind, values }, at) =>
    kind === 'user_feedback'
      ? values.flatMap((value, valueAt) =>
          FEEDBACK_TYPES.includes(value)
            ? []
            : {
                loc: ['body', 'filters', at, 'values', valueAt],
                msg: `value is not a valid enumeration member; permitted: ${FEEDBACK_TYPES.map((type) => `'${type}'`).join(', ')}`,
                type: 'type_error.enum',
              },
        )
      : [],
  )

const answerQuery = (samples: readonly ListedSample[], query: Query) => {
  const { time_range: range, filters, limit, offset } = query
  const start = Date.parse(range.start)
  const end = endOf(range.end)
  const found = samples
    .map((sample) => ({ sample, at: instant(sample.body['timestamp']) }))
    .filter(({ at }) => at >= start && at <= end)
    .filter(({ sample }) => filters.every((filter) => passes(sample, filter)))
    .toSorted((a, b) => b.at - a.at)
  return {
    total: found.length,
    offset,
    limit,
    data: found.slice(offset, offset + limit).map(({ sample }) => toRow(sample.body)),
  }
}

/** Answers a list call from the samples, newest first, or says what it objects to. */
export const listSamples = (samples: readonly ListedSample[], query: unknown) => {
  const parsed = v.safeParse(QuerySchema, query)
  if (!parsed.success) {
    const detail = parsed.issues.map(({ path = [], message }) => ({
      loc: ['body', ...path.map(({ key }) => key)],
      msg: message,
      type: 'value_error',
    }))
    return { kind: 'refused', detail } as const
  }
  const detail = objectionsTo(parsed.output)
  if (detail.length > 0) return { kind: 'refused', detail } as const
  return { kind: 'list', list: answerQuery(samples, parsed.output) } as const
}
