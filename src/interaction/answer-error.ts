import * as v from 'valibot'
import { isErrorCode } from '@/lib/error-codes'
import type { ErrorCode } from '@/lib/error-codes'
import { parseJson } from '@/lib/parse-json'
import { InteractionError } from './errors'

const refusalsSchema = v.array(
  v.object({ index: v.pipe(v.number(), v.integer(), v.minValue(0)), message: v.string() }),
)

const answerSchema = v.object({
  error: v.object({
    code: v.custom<ErrorCode>(isErrorCode),
    requestId: v.fallback(v.nullish(v.string(), null), null),
    retryAfter: v.fallback(v.nullish(v.number(), null), null),
    message: v.fallback(v.nullish(v.string(), null), null),
    filters: v.fallback(v.optional(refusalsSchema, []), []),
  }),
})

/** For answers that are not from our server: something else is at this address, or in between. */
const codeOfStatus = (status: number): ErrorCode => {
  switch (status) {
    case 400:
      return 'invalid_request'
    // Not from our server: a login page in front of it wants its own session.
    case 401:
      return 'not_vouched'
    // Not `not_found`: only our server can say that a record does not exist.
    case 404:
      return 'no_such_route'
    case 405:
      return 'method_not_allowed'
    case 429:
      return 'rate_limited'
    case 502:
    case 503:
      return 'upstream_unavailable'
    case 504:
      return 'upstream_timeout'
    default:
      return status >= 500 ? 'internal' : 'bad_upstream'
  }
}

const toSeconds = (value: number | null): number | null =>
  value !== null && value >= 0 && value <= 86_400 ? Math.max(1, Math.ceil(value)) : null

const headerSeconds = (response: Response) => {
  const header = response.headers.get('retry-after') ?? ''
  return /^\d{1,6}$/.test(header) ? Number(header) : null
}

/** Reads an error response; rejects only if its body can't be read at all. */
export const toAnswerError = async (response: Response): Promise<InteractionError> => {
  const parsed = v.safeParse(answerSchema, parseJson(await response.text()))
  const requestId = response.headers.get('x-request-id')
  if (!parsed.success) {
    const retryAfter = toSeconds(headerSeconds(response))
    return new InteractionError(codeOfStatus(response.status), { requestId, retryAfter })
  }
  const { code, message, ...named } = parsed.output.error
  const isUnplaced = code === 'filter_refused' && named.filters.length === 0
  return new InteractionError(code, {
    requestId: named.requestId ?? requestId,
    retryAfter: toSeconds(named.retryAfter ?? headerSeconds(response)),
    filters: named.filters,
    // The service's reason, or the server's limit; for all else we have words of our own.
    said: isUnplaced || code === 'too_large' ? message : null,
  })
}
