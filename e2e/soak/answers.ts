import * as v from 'valibot'
import { ERROR_CODES } from '../../src/lib/error-codes'
import { parseJson } from '../../src/lib/parse-json'
import { NETWORK_FAULTS, recordText } from '../network-faults'

/** The answer that a reader got; the body is null if it broke off, and the status 0 if there was no answer. */
export type Answer = {
  readonly path: string
  readonly status: number
  readonly headers: Headers
  readonly body: string | null
}

const Refusal = v.strictObject({
  error: v.strictObject({
    code: v.picklist(ERROR_CODES),
    message: v.pipe(v.string(), v.maxLength(100)),
    requestId: v.pipe(v.string(), v.uuid()),
    retryAfter: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(300))),
  }),
})

const LogLine = v.strictObject({
  time: v.pipe(v.string(), v.isoTimestamp()),
  // Missing if the bytes received were no request.
  method: v.optional(v.picklist(['GET', 'POST'])),
  route: v.pipe(v.string(), v.regex(/^(?:unknown|\/[a-z:/-]*)$/)),
  subject: v.optional(v.literal('local')),
  project: v.optional(v.literal('default')),
  id: v.optional(v.pipe(v.string(), v.uuid())),
  ms: v.pipe(v.number(), v.minValue(0)),
  requestId: v.pipe(v.string(), v.uuid()),
  status: v.picklist([200, 400, 404, 408, 429, 499, 502, 503, 504]),
  bytes: v.number(),
  code: v.optional(v.picklist(ERROR_CODES)),
  cause: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,61}$/))),
  outcome: v.picklist(['complete', 'broken', 'reader_left']),
})

/** Whether an answer has the required headers, and none that only the upstream could have sent. */
const isUnderPolicy = (headers: Headers): boolean =>
  headers.get('x-content-type-options') === 'nosniff' &&
  headers.get('cache-control') === 'no-store' &&
  (headers.get('content-security-policy') ?? '').startsWith("default-src 'none'") &&
  ['set-cookie', 'server', 'x-key', 'access-control-allow-origin', 'refresh'].every(
    (name) => !headers.has(name),
  )

const RECORD_PATH = /^\/api\/interactions\/([0-9a-f-]{36})$/

const NAMES = new Map(NETWORK_FAULTS.map(({ id, name }) => [id, name]))

/** The fault that this address triggers, or the kind of address that it is. */
export const kindOf = (path: string): string => {
  const id = RECORD_PATH.exec(path)?.[1]
  if (id === undefined) return 'other'
  return NAMES.get(id) ?? 'record'
}

const BODIES: Readonly<Record<string, (body: string) => boolean>> = {
  '/': (body) => body === '<!doctype html>',
  '/healthz': (body) => /^\{"status":"ok","mode":"live"[\w",:]*\}$/.test(body),
  '/readyz': (body) => body === '{"status":"ready"}',
  '/api/interactions/search': (body) => /^\{"total":0,[\w",:]*"data":\[\]\}$/.test(body),
}

const isGood = (path: string, body: string): boolean => {
  const id = RECORD_PATH.exec(path)?.[1]
  if (id !== undefined) return body === recordText(id)
  return (
    BODIES[path]?.(body) ??
    (path.endsWith('/deeplink') && body.startsWith('{"url":"https://platform.example/'))
  )
}

/** One word for an answer that is allowed: `good`, `broken` or an error's code; null for any other. */
export const wordFor = ({ path, status, headers, body }: Answer): string | null => {
  if (!isUnderPolicy(headers)) return null
  if (body === null) return status === 200 && kindOf(path) !== 'other' ? 'broken' : null
  if (status === 200) return isGood(path, body) ? 'good' : null
  const parsed = v.safeParse(Refusal, parseJson(body))
  return parsed.success ? parsed.output.error.code : null
}

/** Whether a log line has one of the allowed forms. */
export const isLogLine = (line: string): boolean => v.is(LogLine, parseJson(line))
