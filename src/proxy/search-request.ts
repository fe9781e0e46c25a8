import * as v from 'valibot'
import { type Refusal, refuse } from './refusal'

const MAX_SEARCH_BYTES = 65_536

const FILTER_KINDS = [
  'user_intent',
  'negative_user_intent',
  'keyword',
  'user_feedback',
  'tag',
  'type_of_problem',
  'topic',
  'user',
  'user_query',
  // Not in today's documentation, but in the published client code.
  'data_source',
  'language',
  'pii',
  'warning_message',
  'negative_intent_message',
] as const

const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/),
)

const wholeNumber = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

const SearchSchema = v.object({
  time_range: v.object({ start: Instant, end: Instant }),
  filters: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(FILTER_KINDS),
        tag: v.optional(v.pipe(v.string(), v.maxLength(256))),
        values: v.pipe(
          v.array(v.pipe(v.string(), v.maxLength(1024))),
          v.minLength(1),
          v.maxLength(100),
        ),
      }),
    ),
    v.maxLength(20),
  ),
  limit: wholeNumber(1, 100),
  offset: wholeNumber(0, 1_000_000_000),
})

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Collects a body of at most `MAX_SEARCH_BYTES`; null where it is longer or breaks off. */
const readText = async (request: Request): Promise<string | null> => {
  const reader = request.body?.getReader()
  if (reader === undefined) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      size += value.byteLength
      if (size > MAX_SEARCH_BYTES) {
        await reader.cancel()
        return null
      }
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return null
  }
}

/** Reads the visitor's search and writes the upstream's from the values found: keys that we do not know go nowhere. */
export const readSearch = async (
  request: Request,
): Promise<{ kind: 'search'; body: string } | Refusal> => {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return refuse('invalid_request')
  }
  const text = await readText(request)
  const parsed = v.safeParse(SearchSchema, text === null ? undefined : parseJson(text))
  if (!parsed.success) return refuse('invalid_request')
  return { kind: 'search', body: JSON.stringify(parsed.output) }
}
