/**
 * Every way in which reading a record can fail, as one closed list: the proxy answers with these codes, the page uses
 * the same ones for bodies that it can't read, and each has its own words on the failed page.
 */
export const ERROR_CODES = [
  // From the proxy, about the request.
  'invalid_id',
  'invalid_request',
  'not_allowed_host',
  'cross_site',
  'sign_in_required',
  'wrong_password',
  'sign_in_slowed',
  'not_vouched',
  'no_such_route',
  'no_such_project',
  'method_not_allowed',
  'internal',
  // From the proxy, about the upstream.
  'upstream_auth',
  'upstream_forbidden',
  'not_found',
  'gone',
  'id_refused',
  'filter_refused',
  'upstream_error',
  'rate_limited',
  'upstream_unavailable',
  'upstream_timeout',
  'upstream_unreachable',
  'bad_upstream',
  'bad_upstream_encoding',
  'too_large',
  // From the code that reads the body.
  'bad_upstream_body',
  'bad_upstream_shape',
  'id_mismatch',
  // Known only to the browser.
  'offline',
  'viewer_unreachable',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

export const isErrorCode = (value: unknown): value is ErrorCode =>
  ERROR_CODES.some((code) => code === value)
