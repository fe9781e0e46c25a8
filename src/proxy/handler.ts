import { shortId } from '@/lib/interaction-id'
import type { LogEntry, WriteLog } from './access-log'
import { admit } from './admission'
import { type Gate, openBody, streamBody } from './body-gate'
import { startLifetime } from './deadline'
import { type ExchangeSettings, ask } from './exchange'
import { type Refusal, refusalParts, refuse } from './refusal'
import { readTarget } from './request-target'
import { dataHeaders } from './response-headers'
import { type Route, ROUTE_NAMES, matchRoute } from './routes'
import { readSearch } from './search-request'
import type { UpstreamCall } from './upstream'
import type { Passed } from './upstream-verdict'

export type HandlerSettings = ExchangeSettings & {
  readonly mode: 'live' | 'sample'
  readonly apiKey: string
  /** Without a trailing slash. */
  readonly baseUrl: string
  readonly maxBytes: number
  readonly log: WriteLog
}

/**
 * Answers an API request. The URL's authority is where the server really listens, whatever the `Host` header claims;
 * its path is as it stood on the wire. The promise never rejects; the body of an answer may, and then the connection
 * must be broken.
 */
export type Handler = (request: Request) => Promise<Response>

type UpstreamRoute = Exclude<Route, { kind: 'health' }>

/** What the answering of one request knows about it. */
type Context = {
  readonly settings: HandlerSettings
  readonly request: Request
  readonly requestId: string
  readonly log: (details: Omit<LogEntry, 'method' | 'route' | 'id' | 'ms' | 'requestId'>) => void
}

/** Passes on what the reader can undo, of the encodings that we let through. */
const acceptedEncodings = (accept: string | null): string => {
  const offered = (accept ?? '').toLowerCase().split(',')
  const accepted = ['gzip', 'br'].filter((name) =>
    offered.some((offer) => {
      const [token = '', ...parameters] = offer.split(';').map((part) => part.trim())
      return token === name && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
    }),
  )
  return accepted.length === 0 ? 'identity' : accepted.join(', ')
}

/** The upstream calls there are. Of the visitor's request only the checked id, or the rebuilt search, gets in. */
const upstreamCall = async (
  route: UpstreamRoute,
  { request, settings }: Context,
): Promise<UpstreamCall | Refusal> => {
  const headers = {
    authorization: `Bearer ${settings.apiKey}`,
    accept: 'application/json',
    'accept-encoding': acceptedEncodings(request.headers.get('accept-encoding')),
  }
  const base = `${settings.baseUrl}/api/external`
  if (route.kind === 'search') {
    const search = await readSearch(request)
    if (search.kind === 'refused') return search
    return {
      method: 'POST',
      url: `${base}/get-interactions`,
      headers: { ...headers, 'content-type': 'application/json' },
      body: search.body,
    }
  }
  const call = route.kind === 'deeplink' ? 'deeplinks/interaction' : 'export/interactions/detail-v2'
  return { method: 'GET', url: `${base}/${call}/${route.id}`, headers }
}

/** What logs commonly call a reader who left before there was an answer; it never goes over the wire. */
const READER_LEFT = 499

const respondRefused = (refusal: Refusal, { requestId, log, request }: Context): Response => {
  const { status, headers, body } = refusalParts(refusal, requestId)
  const { code, cause } = refusal
  if (request.signal.aborted) log({ status: READER_LEFT, bytes: 0, outcome: 'reader_left' })
  else {
    const bytes = Buffer.byteLength(body)
    log({ status, bytes, code, outcome: 'complete', ...(cause === undefined ? {} : { cause }) })
  }
  return new Response(request.method === 'HEAD' ? null : body, { status, headers })
}

const respondHealthy = ({ requestId, settings, request, log }: Context): Response => {
  const body = JSON.stringify({ status: 'ok', mode: settings.mode })
  log({ status: 200, bytes: body.length, outcome: 'complete' })
  return new Response(request.method === 'HEAD' ? null : body, { headers: dataHeaders(requestId) })
}

const successHeaders = ({ encoding, length }: Passed, requestId: string) => ({
  ...dataHeaders(requestId),
  ...(encoding === null ? {} : { 'content-encoding': encoding }),
  ...(length === null ? {} : { 'content-length': String(length) }),
})

const respondFromUpstream = async (route: UpstreamRoute, context: Context): Promise<Response> => {
  const { settings, request, requestId, log } = context
  const call = await upstreamCall(route, context)
  if ('kind' in call) return respondRefused(call, context)

  const { deadlines, maxBytes } = settings
  const life = startLifetime(request.signal, deadlines.totalMs)
  const refused = (refusal: Refusal) => {
    life.end()
    return respondRefused(refusal, context)
  }
  const asked = await ask({ call, life, rules: { route: route.kind, maxBytes } }, settings)
  if (asked.kind === 'failed') return refused(asked.refusal)

  const isCompressed = asked.passed.encoding !== null
  const gate: Gate = { life, maxBytes, idleMs: deadlines.idleMs, isCompressed }
  const body = await openBody(asked.answer, gate)
  if (body.kind === 'refused') return refused(body)
  const stream = streamBody(body, gate, (end) => {
    log({ status: 200, ...end })
  })
  return new Response(stream, { headers: successHeaders(asked.passed, requestId) })
}

const answer = (route: Route | Refusal, context: Context): Promise<Response> | Response => {
  if (route.kind === 'refused') return respondRefused(route, context)
  if (route.kind === 'health') return respondHealthy(context)
  return respondFromUpstream(route, context)
}

const routeOf = (request: Request): Route | Refusal => {
  const url = new URL(request.url)
  const target = readTarget(url.pathname)
  const refusal = admit(request, url)
  if (refusal !== null) return refusal
  return target.kind === 'refused' ? target : matchRoute(request.method, target.path)
}

/** Makes the handler that every server mounts: development, production, tests. It keeps no state between requests. */
export const createHandler = (settings: HandlerSettings): Handler => {
  return async (request) => {
    const started = settings.now()
    const requestId = crypto.randomUUID()
    const route = routeOf(request)
    const context: Context = {
      settings,
      request,
      requestId,
      log: (details) => {
        settings.log({
          method: request.method,
          route: route.kind === 'refused' ? 'unknown' : ROUTE_NAMES[route.kind],
          ...('id' in route ? { id: shortId(route.id) } : {}),
          ms: settings.now() - started,
          requestId,
          ...details,
        })
      },
    }
    try {
      return await answer(route, context)
    } catch {
      // Not even the error's name is passed on: its text may quote what we sent.
      return respondRefused(refuse('internal'), context)
    }
  }
}
