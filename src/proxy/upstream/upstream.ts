import type { Watched } from '../ending'
import type { ProxyErrorCode } from '../refusal'

/** One of the few calls that this server makes. Nothing that the visitor sent gets into its headers. */
export type UpstreamCall = {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/**
 * Returns a body's next part; null at its end. A part that is already there is returned at once: a small record's parts
 * all are, and waiting for each, with a deadline, would take longer than passing it on.
 */
export type NextPart = () => Uint8Array | null | Promise<Uint8Array | null>

/** Not a `Response`: that class rejects a status such as 999, and `fetch` would undo the compression. */
export type UpstreamAnswer = {
  readonly status: number
  /** Repeated headers are joined by commas. */
  readonly header: (name: string) => string | null
  /** The bytes as they come over the wire, still compressed. */
  readonly nextPart: NextPart
}

/**
 * Makes one call. It follows no redirect, gives up (body included) when the life that it belongs to has ended, and
 * rejects with an error whose `code` says why.
 */
export type Send = (call: UpstreamCall, life: Watched) => Promise<UpstreamAnswer>

export type Fault = {
  readonly code: ProxyErrorCode
  /** For the log: the constant that names the fault, never a message, since that could quote the key. */
  readonly cause: string
  /** Whether the upstream has most likely not begun to answer, so that a retry is harmless. */
  readonly mayRetry: boolean
}

export const codedError = (code: string): Error => Object.assign(new Error(code), { code })

const codeOf = (error: unknown): string => {
  // Undici's parser has a code for only some of its faults.
  if (error instanceof Error && error.name === 'HTTPParserError') return 'HPE_INVALID_ANSWER'
  // What it calls an answer to a question that it did not ask: 100 (Continue) before the real one.
  if (error instanceof Error && error.message === 'bad response') return 'HPE_UNASKED_ANSWER'
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
  'CONNECTION_RESET',
])

/** Names the fault between us and the upstream, from the error's code alone. */
export const faultOf = (error: unknown): Fault => {
  const cause = codeOf(error)
  const fault = (code: ProxyErrorCode): Fault => ({ code, cause, mayRetry: RETRYABLE.has(cause) })
  if (/TIMEOUT|^ETIMEDOUT$/.test(cause)) return fault('upstream_timeout')
  // At a status below 100, one of undici's assertions fails.
  if (/^HPE_|^UND_ERR_HEADERS_OVERFLOW$|LENGTH_MISMATCH$|^ERR_ASSERTION$/.test(cause)) {
    return fault('bad_upstream')
  }
  return fault('upstream_unreachable')
}
