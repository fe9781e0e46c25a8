import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LogEntry } from '../log/access-log'
import { type Asked, isWhole } from '../asked'
import { type PendingEntry, beginEntry } from '../log/begin-entry'
import type { PassedBody } from '../upstream/body-gate'
import { Ending, type Watched } from '../ending'
import { READER_LEFT } from '../loss'
import { lossOf, note } from './connections'
import { closeIfUnread, isUnambiguous } from './framing'
import { type Refusal, refusalParts, refuse } from '../refusal'
import { type Head, READ_HEADERS, type Served, judgeHead } from '../request-head'

/** Tells whether an answer that was written as a whole has been sent, once that is known. */
const whenEnded = (response: ServerResponse, tell: (isSent: boolean) => void): void => {
  const { socket } = response.req
  let isSent = false
  // Node also calls an answer finished when its connection has broken.
  response.once('finish', () => {
    isSent = !socket.destroyed
  })
  if (response.closed) tell(false)
  else response.once('close', () => tell(isSent))
}

/** Ends the log entry of an answer that was written as a whole, once it has been sent or can't be. */
export const endWhenSent = (
  entry: PendingEntry,
  response: ServerResponse,
  answered: Pick<LogEntry, 'status' | 'bytes' | 'code' | 'cause'>,
): void =>
  whenEnded(response, (isSent) => {
    const lost = lossOf(response.req.socket) === READER_LEFT ? 'reader_left' : 'broken'
    entry.end({ ...answered, outcome: isSent ? 'complete' : lost })
  })

/** Writes an error without a handler, for requests that are turned away before one can be asked. */
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

/** Judges a request's head, and whether it can be read in one way only. */
export const readHead = (request: IncomingMessage): Head | Refusal => {
  const { method = '', url = '' } = request
  const head = judgeHead(method, url)
  // A method that no server here answers is reported first.
  if (head.kind === 'refused' && head.code === 'method_not_allowed') return head
  return isUnambiguous(request) ? head : refuse('invalid_request')
}

/** The request's body. Leaving it unread keeps the connection usable for the answer. */
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
  readonly head: Head
  /** Ends when the reader leaves. */
  readonly reader: Watched
  /** The names, in lower case, of the headers that the handler may see besides the usual ones. */
  readonly readHeaders: readonly string[]
  readonly requestId: string
}

const toAsked = (
  incoming: IncomingMessage,
  { head: { method, path }, reader, readHeaders, requestId }: Seen,
): Asked => ({
  method,
  path,
  at: { scheme: 'http', port: String(incoming.socket.localPort ?? '') },
  headers: {
    // A header sent twice stays two values, joined by a comma, so that nobody reads one and overlooks the other.
    get: (name) =>
      READ_HEADERS.has(name) || readHeaders.includes(name)
        ? (incoming.headersDistinct[name]?.join(', ') ?? null)
        : null,
  },
  // Only a search and a sign-in have a body that is read.
  body: method === 'POST' ? bodyOf(incoming) : null,
  reader,
  requestId,
})

/**
 * Lets the handler answer a Node request. The upstream is released as soon as the reader leaves. A body that fails
 * half-way takes the connection with it, so that part of a record never passes for the whole.
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
  const reader = new Ending()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) reader.end(lossOf(incoming.socket))
  })
  const requestId = crypto.randomUUID()
  note(incoming.socket, { requestId })
  const asked = toAsked(incoming, { head, reader, readHeaders, requestId })
  const peer = { address: incoming.socket.remoteAddress ?? '' }
  const answer = await handler(asked, peer)
  const { status, headers } = answer
  closeIfUnread(incoming, outgoing)
  outgoing.writeHead(status, headers)
  if (isWhole(answer)) {
    outgoing.end(answer.body)
    whenEnded(outgoing, answer.ended)
    return
  }
  try {
    await writeBody(answer.body, outgoing, reader)
  } catch {
    breakOff(incoming, outgoing, 'content-length' in headers)
  }
}

/** Ends an answer half-way, so that no reader takes the part for the whole. */
const breakOff = (
  { httpVersion }: IncomingMessage,
  outgoing: ServerResponse,
  hasLength: boolean,
): void => {
  const { socket } = outgoing
  // The answer to an earlier request on this connection is still being sent; this one is broken off when its turn
  // comes.
  if (socket === null) outgoing.destroy()
  // In HTTP/1.0 a body without a length ends with its connection: only a reset shows that it is incomplete.
  else if (httpVersion === '1.0' && !hasLength) socket.resetAndDestroy()
  // A reader who takes nothing would keep the connection long after the deadline.
  else if (outgoing.writableNeedDrain) socket.destroy()
  else {
    // Closed without the end that the framing promised. Not reset: the head must arrive, or the reader would think that
    // nobody had answered.
    outgoing.flushHeaders()
    socket.destroySoon()
  }
}

/** Settles when more may be written; rejects when the reader has left, or the rest can't be read. */
const drained = (outgoing: ServerResponse, body: PassedBody, reader: Watched): Promise<void> =>
  new Promise((resolve, reject) => {
    const stops = [reader, body.broken]
    for (const stop of stops) stop.whenEnded(reject)
    outgoing.once('drain', () => {
      for (const stop of stops) stop.forget(reject)
      resolve()
    })
  })

/** Settles when everything that has come in by now has been read. */
const turnOver = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const writeBody = async (
  body: PassedBody,
  outgoing: ServerResponse,
  reader: Watched,
): Promise<void> => {
  reader.whenEnded(body.cancel)
  // Answers to several connections in one turn are sent together. Sent one by one, each would wake its receiver again:
  // under load, that is a quarter of a small answer's time.
  await turnOver()
  for (;;) {
    const next = body.next()
    // So the head, body and end of a small answer are sent in one write.
    const part = next instanceof Promise ? await next : next
    if (reader.hasEnded()) return
    if (part === null) break
    // The upstream is read no faster than the reader reads.
    if (!outgoing.write(part)) await drained(outgoing, body, reader)
  }
  outgoing.end()
}
