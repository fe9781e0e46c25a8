import type { WriteLog } from './log/access-log'
import type { Handler } from './handler'
import { type Refusal, refuse } from './refusal'
import { readTarget } from './request-target'

/** All that the handler may know of a visitor's request besides method, path, and what tells who they are. */
export const READ_HEADERS = [
  'host',
  'origin',
  'sec-fetch-site',
  'accept-encoding',
  'content-type',
  'content-length',
  // Read for limits alone, and only where it comes from a trusted proxy.
  'x-forwarded-for',
]

/** What a server needs to have requests answered by the handler. */
export type Served = {
  readonly handler: Handler
  /** What else it may know of a request, in small letters. */
  readonly readHeaders: readonly string[]
  readonly log: WriteLog
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** What `Allow` says where no single address is asked for. */
export const ANY_METHOD = 'GET, HEAD, POST'

/** Whether the handler answers this address, rather than whatever serves the pages. */
export const isForHandler = (target: string): boolean =>
  /^\/(?:(?:api|auth)(?:[/?]|$)|(?:health|ready)z(?:\?|$))/.test(target)

export type Head = { readonly kind: 'head'; readonly method: string; readonly path: string }

/** Judges a request's first line: a method we know, and a target, as it came, that can be read in one way only. */
export const judgeHead = (method: string, target: string): Head | Refusal => {
  if (!METHODS.has(method) || (method === 'OPTIONS' && target === '*')) {
    return refuse('method_not_allowed', { allow: ANY_METHOD })
  }
  const read = readTarget(target)
  return read.kind === 'refused' ? read : { kind: 'head', method, path: read.path }
}
