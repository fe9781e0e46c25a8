import type { ErrorCode } from '@/lib/error-codes'
import { dataHeaders } from './response-headers'

/** The codes that the proxy itself answers with. */
export type ProxyErrorCode = Exclude<
  ErrorCode,
  'bad_upstream_shape' | 'id_mismatch' | 'offline' | 'viewer_unreachable'
>

/** The service's objection to one filter of a search. */
export type RefusedFilter = {
  /** From 0, in the order in which the filters were sent. */
  readonly index: number
  readonly message: string
}

/** The decision not to answer with a record. It contains the upstream's own words only for a refused search. */
export type Refusal = {
  readonly kind: 'refused'
  readonly code: ProxyErrorCode
  /** If it differs from the code's usual status. */
  readonly status?: number
  /** Seconds. */
  readonly retryAfter?: number
  /** If there is more to say than the code's usual sentence. */
  readonly message?: string
  /** For a refused search. */
  readonly filters?: readonly RefusedFilter[]
  /** For a 405: the methods that do work. */
  readonly allow?: string
  /** For the log alone: a constant such as `ECONNREFUSED`, or the upstream's status. */
  readonly cause?: string
}

/** Each code's status and sentence. An upstream 401 is not passed on as such: it would ask the reader to log in. */
const ANSWERS: Record<ProxyErrorCode, readonly [status: number, message: string]> = {
  invalid_id: [400, 'This is not an interaction ID: it must be a UUID.'],
  invalid_request: [400, 'The request is not one that this server understands.'],
  not_allowed_host: [421, 'This server does not answer under this host name.'],
  cross_site: [403, 'Other sites may not ask this server.'],
  sign_in_required: [401, 'Sign in first.'],
  wrong_password: [403, 'This is not the password.'],
  sign_in_slowed: [429, 'There were too many wrong passwords.'],
  not_vouched: [401, 'The login in front of this server did not vouch for this request.'],
  no_such_route: [404, 'There is nothing at this address.'],
  no_such_project: [400, 'There is no project with this name, or none that you may see.'],
  method_not_allowed: [405, 'This address does not take this method.'],
  internal: [500, 'The viewer itself failed.'],
  upstream_auth: [502, "The viewer's API key was refused."],
  upstream_forbidden: [502, "The viewer's API key may not read this interaction."],
  not_found: [404, 'There is no interaction with this ID in this project.'],
  gone: [410, 'This interaction was deleted.'],
  id_refused: [400, 'The service does not accept this ID.'],
  filter_refused: [422, 'The service does not accept this search.'],
  upstream_error: [502, 'The service failed.'],
  rate_limited: [429, 'The service is busy.'],
  upstream_unavailable: [502, 'The service is temporarily unavailable.'],
  upstream_timeout: [504, 'The service took too long to answer.'],
  upstream_unreachable: [502, 'The service cannot be reached.'],
  bad_upstream: [502, 'The service gave an answer that makes no sense.'],
  bad_upstream_encoding: [502, 'The service compressed its answer in a way that is not supported.'],
  too_large: [502, 'The record is larger than this server passes on.'],
  bad_upstream_body: [502, 'The answer of the service was incomplete or not a record.'],
}

export const refuse = (
  code: ProxyErrorCode,
  details: Omit<Refusal, 'kind' | 'code'> = {},
): Refusal => ({
  kind: 'refused',
  code,
  ...details,
})

/** A record of more than `maxBytes`, which the message names. `cause`: how that was seen. */
export const tooLarge = (maxBytes: number, cause: 'length' | 'stream'): Refusal => {
  const mebibytes = maxBytes / (1 << 20)
  const limit = Number.isInteger(mebibytes) ? `${mebibytes} MiB` : `${maxBytes} bytes`
  const message = `The record is larger than this server passes on (limit ${limit}).`
  return refuse('too_large', { cause, message })
}

/** A refusal's status, headers and JSON text, ready for any server to write. */
export const refusalParts = (refusal: Refusal, requestId: string) => {
  const [usualStatus, usualMessage] = ANSWERS[refusal.code]
  const { code, retryAfter, allow, filters, message = usualMessage } = refusal
  // `JSON.stringify` leaves out undefined values.
  const body = JSON.stringify({ error: { code, message, requestId, retryAfter, filters } })
  const headers = dataHeaders(requestId)
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter)
  if (allow !== undefined) headers['allow'] = allow
  return { status: refusal.status ?? usualStatus, headers, body }
}
