import type { Watched } from '../ending'
import type { ProxyErrorCode } from '../refusal'

/** One of the few calls that this server makes. Its headers are built from nothing that the visitor sent. */
export type UpstreamCall = {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/**
 * Gives a body's next part; null at its end. A part that is there already is given at once: of a small record all are, and
 * to wait for each, with a deadline, would take longer than to pass it on.
 */
export type NextPart = () => Uint8Array | null | Promise<Uint8Array | null>

/** Not a `Response`: that class refuses a status such as 999, and `fetch` would undo the compression. */
export type UpstreamAnswer = {
  readonly status: number
  /** Repeated headers are joined by commas. */
  readonly header: (name: string) => string | null
  /** The bytes as they come over the wire, still compressed. */
  readonly nextPart: NextPart
}

/**
 * Makes one call. It follows no redirect, gives up (body included) when the life that it is part of has ended, and rejects
 * with an error whose `code` says why.
 */
export type Send = (call: UpstreamCall, life: Watched) => Promise<UpstreamAnswer>

export type Fault = {
  readonly code: ProxyErrorCode
  /** For the log: the constant that names the fault, never a message, which could quote the key. */
  readonly cause: string
  /** Whether the upstream has most likely not begun to answer, so that asking once more is harmless. */
  readonly mayRetry: boolean
}

export const codedError = (code: string): Error => Object.assign(new Error(code), { code })

const codeOf = (error: unknown): string => {
  // Undici's parser has a code for some of its faults only.
  if (error instanceof Error && error.name === 'HTTPParserError') return 'HPE_INVALID_ANSWER'
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : 'UNKNOWN'
}

const RETRYABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_SOCKET',
  'CONNECTION_LOST',
])

/** Names what went wrong between us and the upstream, from the error's code alone. */
export const faultOf = (error: unknown): Fault => {
  const cause = codeOf(error)
  const fault = (code: ProxyErrorCode): Fault => ({ code, cause, mayRetry: RETRYABLE.has(cause) })
  if (/TIMEOUT|^ETIMEDOUT$/.test(cause)) return fault('upstream_timeout')
  // An assertion of undici's fails at a status below 100.
  if (/^HPE_|^UND_ERR_HEADERS_OVERFLOW$|LENGTH_MISMATCH$|^ERR_ASSERTION$/.test(cause)) {
    return fault('bad_upstream')
  }
  return fault('upstream_unreachable')
}
