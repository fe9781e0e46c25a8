import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LogEntry } from '../log/access-log'
import type { Asked } from '../asked'
import { type PendingEntry, beginEntry } from '../log/begin-entry'
import type { PassedBody } from '../upstream/body-gate'
import { createEnding, type Watched } from '../ending'
import { type Refusal, refusalParts, refuse } from '../refusal'
import { type Head, READ_HEADERS, type Served, judgeHead } from '../request-head'

/**
 * Whether every server on the way reads the same request out of these bytes: one `Host`, a version of HTTP that is
 * written like this, and a body whose end is told in one way.
 */
const isUnambiguous = ({ httpVersion, headersDistinct }: IncomingMessage): boolean => {
  const { host, 'transfer-encoding': coding } = headersDistinct
  const isFramed = coding === undefined || (coding.join() === 'chunked' && httpVersion === '1.1')
  return host?.length === 1 && ['1.0', '1.1'].includes(httpVersion) && isFramed
}

/**
 * Ends the connection after an answer that came before the whole body did, or where it is not sure what the body is:
 * what is left of it would stand where the next request is looked for.
 */
const closeIfUnread = (request: IncomingMessage, response: ServerResponse): void => {
  const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers
  const hasBody = length !== '0' || coding !== undefined
  if ((hasBody && !request.complete) || !isUnambiguous(request)) {
    response.setHeader('connection', 'close')
  }
}

/** Ends the log's entry of an answer that was written as a whole, when it has gone or its reader has. */
export const endWhenSent = (
  entry: PendingEntry,
  response: ServerResponse,
  answered: Pick<LogEntry, 'status' | 'bytes' | 'code' | 'cause'>,
): void => {
  const { socket } = response.req
  let isSent = false
  // Node calls an answer finished, too, when its connection has broken.
  response.once('finish', () => {
    isSent = !socket.destroyed
  })
  response.once('close', () => {
    entry.end({ ...answered, outcome: isSent ? 'complete' : 'reader_left' })
  })
}

/** Writes an error without a handler: for what is turned away before the handler can be asked. */
export const writeRefusal = (
  refusal: Refusal,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  entry: PendingEntry,
): void => {
  const { status, headers, body } = refusalParts(refusal, entry.requestId)
  const { code, cause } = refusal
  const bytes = Buffer.byteLength(body)
  const isHead = request.method === 'HEAD'
  closeIfUnread(request, response)
  response.writeHead(status, { ...headers, 'content-length': bytes })
  response.end(isHead ? undefined : body)
  endWhenSent(entry, response, { status, bytes: isHead ? 0 : bytes, code, cause })
}

/** Judges the head of a request, and whether it can be read in one way only. */
export const readHead = (request: IncomingMessage): Head | Refusal => {
  const { method = '', url = '' } = request
  const head = judgeHead(method, url)
  // What no server here answers is told first.
  if (head.kind === 'refused' && head.code === 'method_not_allowed') return head
  return isUnambiguous(request) ? head : refuse('invalid_request')
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
  /** Of the headers that the handler may know, in small letters. */
  readonly names: readonly string[]
}

const toAsked = (
  incoming: IncomingMessage,
  { method, url, names }: Seen,
  reader: Watched,
): Asked => ({
  method,
  url,
  headers: {
    // What was sent twice stays two, joined by a comma, so that no reader of it takes one and overlooks the other.
    get: (name) =>
      (names.includes(name) ? incoming.headersDistinct[name]?.join(', ') : undefined) ?? null,
  },
  // Only a search and a sign-in have a body that anyone reads.
  body: method === 'POST' ? bodyOf(incoming) : null,
  reader,
})

/** Made once: an error each time would trace the stack each time. */
const LEFT = new Error('The reader has left')

/**
 * Has the handler answer a Node request. The upstream is let go of as soon as the reader leaves; a body that fails
 * half-way takes the connection with it, so that no part of a record can pass for the whole.
 */
export const serveWith = async (
  { handler, readHeaders, log }: Served,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> => {
  const head = readHead(incoming)
  if (head.kind === 'refused') {
    const entry = beginEntry(log, { method: incoming.method, route: 'unknown' })
    writeRefusal(head, { request: incoming, response: outgoing }, entry)
    return
  }
  const reader = createEnding()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) reader.end(LEFT)
  })
  const url = `http://127.0.0.1:${incoming.socket.localPort ?? 0}${head.path}`
  const seen = { method: head.method, url, names: [...READ_HEADERS, ...readHeaders] }
  const peer = { address: incoming.socket.remoteAddress ?? '' }
  const { status, headers, body } = await handler(toAsked(incoming, seen, reader), peer)
  closeIfUnread(incoming, outgoing)
  if (body === null || typeof body === 'string') {
    outgoing.writeHead(status, headers).end(body)
    return
  }
  outgoing.writeHead(status, headers)
  try {
    await writeBody(body, outgoing, reader)
  } catch {
    breakOff(incoming, outgoing, 'content-length' in headers)
  }
}

/** Ends an answer half-way, so that no reader takes what there is of it for the whole. */
const breakOff = (
  { httpVersion }: IncomingMessage,
  outgoing: ServerResponse,
  hasLength: boolean,
): void => {
  const { socket } = outgoing
  // The answer to an earlier request on this connection is still on its way: broken off when its turn comes.
  if (socket === null) outgoing.destroy()
  // Here a body without a length ends where the connection does: only a reset tells one end from the other.
  else if (httpVersion === '1.0' && !hasLength) socket.resetAndDestroy()
  else {
    // Closed without the end that the framing promised. Not reset: the head must arrive, or the reader would think that
    // nobody had answered.
    outgoing.flushHeaders()
    socket.destroySoon()
  }
}

/** Settles when more may be written; rejects when nobody is there to read it. */
const drained = (outgoing: ServerResponse, reader: Watched): Promise<void> =>
  new Promise((resolve, reject) => {
    const unwatch = reader.whenEnded(reject)
    outgoing.once('drain', () => {
      unwatch()
      resolve()
    })
  })

/** Settles when all that has come in by now has been read. */
const turnOver = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const writeBody = async (
  body: PassedBody,
  outgoing: ServerResponse,
  reader: Watched,
): Promise<void> => {
  reader.whenEnded(body.cancel)
  // What several connections are answered in one turn leaves together. Each by itself would wake whoever reads it anew: under
  // load a quarter of a small answer's time.
  await turnOver()
  for (;;) {
    const next = body.next()
    // Head, body and end of a small answer then leave in one write.
    const part = next instanceof Promise ? await next : next
    if (reader.hasEnded()) return
    if (part === null) break
    // The reader's pace is the upstream's.
    if (!outgoing.write(part)) await drained(outgoing, reader)
  }
  outgoing.end()
}
