import type { WriteLog } from './log/access-log'
import type { Handler } from './handler'
import { type Refusal, refuse } from './refusal'
import { readTarget } from './request-target'

/** The only headers that the handler may see, besides those that identify the reader. */
export const READ_HEADERS: ReadonlySet<string> = new Set([
  'host',
  'origin',
  'sec-fetch-site',
  'accept-encoding',
  'content-type',
  'content-length',
  // Read only for the limits, and only if it comes from a trusted proxy.
  'x-forwarded-for',
])

/** The things a server needs for its requests to be answered by the handler. */
export type Served = {
  readonly handler: Handler
  /** Names, in lower case, of further request headers that the handler may see. */
  readonly readHeaders: readonly string[]
  readonly log: WriteLog
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The value of `Allow` when the request names no single address. */
export const ANY_METHOD = 'GET, HEAD, POST'

/**
 * Whether this address is answered by the handler rather than by the page server. Other spellings of its addresses are:
 * a program that misspells one must get an error, not the page with status 200.
 */
export const isForHandler = (target: string): boolean =>
  /^\/(?:api|auth|healthz|readyz)(?![\w-])/i.test(target)

export type Head = { readonly kind: 'head'; readonly method: string; readonly path: string }

/** Judges a request's first line: its method must be a known one, and its raw target readable in one way only. */
export const judgeHead = (method: string, target: string): Head | Refusal => {
  if (!METHODS.has(method) || (method === 'OPTIONS' && target === '*')) {
    return refuse('method_not_allowed', { allow: ANY_METHOD })
  }
  const read = readTarget(target)
  return read.kind === 'refused' ? read : { kind: 'head', method, path: read.path }
}
