import { type Refusal, refuse } from './refusal'

/** A character that RFC 3986 does not allow in a path and a query, or a broken escape. */
const MALFORMED = /[^A-Za-z0-9._~!$&'()*+,;=:@/?%-]|%(?![0-9A-Fa-f]{2})/

/**
 * Spellings on which two readers of one path could disagree: an encoded slash, backslash, dot or NUL, an empty segment,
 * a dot segment.
 */
const AMBIGUOUS = /%2f|%5c|%2e|\/\/|\/\.{1,2}(?:\/|$)/i

/** Nobody encodes braces by hand, and people who write them mean an id inside. */
const ID_IN_BRACES = /^\/api\/interactions\/\{[^/]*\}(?:\/deeplink)?$/

/**
 * Judges a request target as it was sent, before anything decodes or normalizes it. The path it returns is one that
 * `URL` leaves exactly as it is; the query is dropped, since no route has one.
 */
export const readTarget = (target: string): { kind: 'path'; path: string } | Refusal => {
  const [path = ''] = target.split('?', 1)
  if (path.includes('\\')) return refuse('no_such_route')
  if (ID_IN_BRACES.test(path)) return refuse('invalid_id')
  if (!path.startsWith('/') || MALFORMED.test(target) || /%00/.test(path)) {
    return refuse('invalid_request', { cause: 'target' })
  }
  return AMBIGUOUS.test(path) ? refuse('no_such_route') : { kind: 'path', path }
}
