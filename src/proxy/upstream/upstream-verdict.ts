import { type ProxyErrorCode, type Refusal, refuse, tooLarge } from '../refusal'
import { parseRetryAfter } from './retry-after'
import type { UpstreamAnswer } from './upstream'

export type Passed = {
  readonly kind: 'passed'
  /** Null if it is not compressed. */
  readonly encoding: string | null
  /** Null if it is not given, or not to be trusted. */
  readonly length: number | null
}

export type VerdictRules = {
  readonly route: 'interaction' | 'deeplink' | 'search'
  readonly maxBytes: number
}

const BY_STATUS: Readonly<Record<number, ProxyErrorCode>> = {
  204: 'bad_upstream_body',
  205: 'bad_upstream_body',
  304: 'bad_upstream_body',
  400: 'id_refused',
  401: 'upstream_auth',
  403: 'upstream_forbidden',
  404: 'not_found',
  410: 'gone',
  422: 'id_refused',
  502: 'upstream_unavailable',
  504: 'upstream_timeout',
}

/** A search names no id, so an error about an id would mislead. */
const BY_STATUS_OF_SEARCH: Readonly<Record<number, ProxyErrorCode>> = {
  400: 'filter_refused',
  422: 'filter_refused',
}

const SEARCH_MESSAGES: Partial<Record<ProxyErrorCode, string>> = {
  not_found: 'The service has no list at its address.',
  gone: 'The service no longer has a list.',
}

const DEFAULT_WAIT_SECONDS = 10

const judgeStatus = (answer: UpstreamAnswer, rules: VerdictRules, now: number): Refusal => {
  const { status } = answer
  const cause = String(status)
  const wait = parseRetryAfter(answer.header('retry-after'), now)
  if (status === 429) {
    return refuse('rate_limited', { cause, retryAfter: wait ?? DEFAULT_WAIT_SECONDS })
  }
  if (status === 503) {
    const known = wait === null ? {} : { retryAfter: wait }
    return refuse('upstream_unavailable', { cause, status: 503, ...known })
  }
  const special = rules.route === 'search' ? BY_STATUS_OF_SEARCH[status] : undefined
  const fallback = status >= 400 && status <= 599 ? 'upstream_error' : 'bad_upstream'
  const code = special ?? BY_STATUS[status] ?? fallback
  const message = rules.route === 'search' ? SEARCH_MESSAGES[code] : undefined
  return refuse(code, message === undefined ? { cause } : { cause, message })
}

/** Judges the status and headers, before any byte of the body is read. `now` is in milliseconds since 1970. */
export const judgeAnswer = (
  answer: UpstreamAnswer,
  rules: VerdictRules,
  now: number,
): Passed | Refusal => {
  if (answer.status !== 200) return judgeStatus(answer, rules, now)

  const encoding = (answer.header('content-encoding') ?? 'identity').trim().toLowerCase()
  if (!['identity', 'gzip', 'br', 'deflate'].includes(encoding)) {
    return refuse('bad_upstream_encoding')
  }
  const type = answer.header('content-type') ?? ''
  // The browser is told that the text is UTF-8, so another charset would silently turn into wrong letters.
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(type)?.[1]?.toLowerCase()
  if (charset !== undefined && !['utf-8', 'utf8', 'us-ascii'].includes(charset)) {
    return refuse('bad_upstream_body', { cause: 'charset' })
  }
  // An uncompressed page is recognized by its first character; under compression, only the type can tell.
  if (encoding !== 'identity' && /^\s*(?:text\/html|application\/xhtml)/i.test(type)) {
    return refuse('bad_upstream_body', { cause: 'html' })
  }
  const lengthText = answer.header('content-length') ?? ''
  const length = /^\d{1,15}$/.test(lengthText) ? Number(lengthText) : null
  if (length === 0) return refuse('bad_upstream_body', { cause: 'empty' })
  if (length !== null && length > rules.maxBytes) return tooLarge(rules.maxBytes, 'length')
  return { kind: 'passed', encoding: encoding === 'identity' ? null : encoding, length }
}

/** Whether the upstream may have recovered by a second attempt: not if it asked for a longer wait. */
export const isPassingStatus = (refusal: Refusal): boolean =>
  ['502', '503', '504'].includes(refusal.cause ?? '') && (refusal.retryAfter ?? 0) <= 1
