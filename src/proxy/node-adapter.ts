import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Handler } from './handler'
import { type Refusal, refusalParts, refuse } from './refusal'
import { readTarget } from './request-target'

/** All that the handler may know of a visitor's request besides method, path, and what tells who they are. */
const READ_HEADERS = [
  'host',
  'origin',
  'sec-fetch-site',
  'accept-encoding',
  'content-type',
  'content-length',
  // Read for limits alone, and only where it comes from a trusted proxy.
  'x-forwarded-for',
]

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** What `Allow` says where no single address is asked for. */
export const ANY_METHOD = 'GET, HEAD, POST'

/** Whether the handler answers this address, rather than a page's server. */
export const isForHandler = (url: string): boolean =>
  /^\/(?:(?:api|auth)(?:[/?]|$)|(?:health|ready)z(?:\?|$))/.test(url)

/**
 * Ends the connection after an answer that came before the whole body did: what is left of the body would stand where
 * the next request is looked for.
 */
const closeIfUnread = (request: IncomingMessage, response: ServerResponse): void => {
  const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers
  const hasBody = length !== '0' || coding !== undefined
  if (hasBody && !request.complete) response.setHeader('connection', 'close')
}

/** Writes an error without a handler: for what is turned away before a `Request` can be made of it. */
export const writeRefusal = (
  refusal: Refusal,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const { status, headers, body } = refusalParts(refusal, crypto.randomUUID())
  closeIfUnread(request, response)
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Judges what the framing of a request tells: one `Host`, a method we know, a path that can be read in one way only. */
export const readHead = (
  request: IncomingMessage,
): { kind: 'head'; method: string; path: string; origin: string } | Refusal => {
  const { method = '', url = '' } = request
  if (!METHODS.has(method) || (method === 'OPTIONS' && url === '*')) {
    return refuse('method_not_allowed', { allow: ANY_METHOD })
  }
  const { host, 'transfer-encoding': coding = ['chunked'] } = request.headersDistinct
  if (host?.length !== 1 || coding.join() !== 'chunked') return refuse('invalid_request')
  const target = readTarget(url)
  if (target.kind === 'refused') return target
  return {
    ...target,
    kind: 'head',
    method,
    origin: `http://127.0.0.1:${request.socket.localPort ?? 0}`,
  }
}

/** A body that nobody reads to its end leaves the connection usable for the answer. */
const bodyOf = (incoming: IncomingMessage): ReadableStream<Uint8Array> => {
  const parts: AsyncIterator<Uint8Array> = incoming.iterator({ destroyOnReturn: false })
  return new ReadableStream({
    pull: async (stream) => {
      const part = await parts.next()
      if (part.done === true) stream.close()
      else stream.enqueue(part.value)
    },
  })
}

type Seen = {
  readonly method: string
  readonly url: string
  /** In small letters. */
  readonly headers: readonly string[]
}

const toRequest = (
  incoming: IncomingMessage,
  { method, url, headers: names }: Seen,
  signal: AbortSignal,
): Request => {
  const headers = new Headers()
  for (const name of names) {
    // What was sent twice stays two, joined by a comma, so that no reader of it takes one and overlooks the other.
    for (const value of incoming.headersDistinct[name] ?? []) headers.append(name, value)
  }
  // Only a search has a body that anyone reads.
  const body = method === 'POST' ? bodyOf(incoming) : null
  const init = { method, headers, signal, body, duplex: 'half' }
  return new Request(url, init)
}

export type Served = {
  readonly handler: Handler
  /** What else it may know of a request, in small letters. */
  readonly readHeaders: readonly string[]
}

/**
 * Has the handler answer a Node request. The upstream is let go of as soon as the reader leaves; a body that fails
 * half-way takes the connection with it, so that no part of a record can pass for the whole.
 */
export const serveWith = async (
  { handler, readHeaders }: Served,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> => {
  const head = readHead(incoming)
  if (head.kind === 'refused') {
    writeRefusal(head, incoming, outgoing)
    return
  }
  const leaving = new AbortController()
  outgoing.once('close', () => {
    leaving.abort()
  })
  const url = head.origin + head.path
  const seen = { method: head.method, url, headers: [...READ_HEADERS, ...readHeaders] }
  const peer = { address: incoming.socket.remoteAddress ?? '' }
  const answer = await handler(toRequest(incoming, seen, leaving.signal), peer)
  closeIfUnread(incoming, outgoing)
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (answer.body === null) {
    outgoing.end()
    return
  }
  try {
    await writeBody(answer.body, outgoing, leaving.signal)
  } catch {
    // Closed without the end that the framing promised, which no reader takes for the whole. Not reset: the head, if it
    // is still on its way, must arrive, or the reader would think that nobody had answered.
    outgoing.socket?.destroySoon()
  }
}

const writeBody = async (
  body: ReadableStream<Uint8Array>,
  outgoing: ServerResponse,
  leaving: AbortSignal,
): Promise<void> => {
  const reader = body.getReader()
  const stop = () => {
    reader.cancel().catch(() => {})
  }
  leaving.addEventListener('abort', stop, { once: true })
  for (;;) {
    const { done, value } = await reader.read()
    if (leaving.aborted) return
    if (done) break
    // The reader's pace is the upstream's.
    if (!outgoing.write(value)) await once(outgoing, 'drain', { signal: leaving })
  }
  outgoing.end()
}
