import type { Server } from 'node:http'
import { Socket } from 'node:net'
import { type Duplex, finished } from 'node:stream'
import type { LogEntry, WriteLog } from '../log/access-log'
import { type PendingEntry, beginEntry } from '../log/begin-entry'
import { Loss } from '../loss'
import { answersBefore, isClosing, isFull, note, quietSince, unreadRequest } from './connections'
import { ANY_METHOD } from '../request-head'
import { DOCUMENT_HEADERS } from '../response-headers'

type BareRefusal = Pick<LogEntry, 'status'> & {
  readonly code: string
  readonly cause: string
  readonly method?: string | undefined
  /** Milliseconds since 1970; now if missing. */
  readonly started?: number | undefined
  /** Additional header lines. */
  readonly lines?: readonly string[]
}

/** As a log line, or as the answer to a request that has one. */
type Refused = Pick<PendingEntry, 'requestId' | 'end'>

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
}

const PARSER_STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** Handles a socket that Node hands over and no longer listens to. */
const takeOver = (socket: Duplex): void => {
  socket.on('error', () => {})
  socket.once('finish', () => socket.destroy())
}

/**
 * Ends a connection on which earlier answers wait: what is written now would stand in the middle of one of them, or be
 * taken for it. One whose last answer has been written ends too. Returns whether it was either.
 */
const endIfAwaited = (socket: Duplex): boolean => {
  const before = answersBefore(socket)
  if (!(socket instanceof Socket) || (before === 'none' && !isClosing(socket))) return false
  // A reset shows that the answer is incomplete, and does not wait for those who read nothing.
  if (before === 'part' || isFull(socket)) socket.resetAndDestroy()
  else socket.destroySoon()
  return true
}

/**
 * Refuses and logs requests for which Node gives no response object: those that its HTTP parser rejects, tunnels, and
 * other protocols, none of which this server speaks. The answer is written by hand, and the connection ends with it.
 */
export const refuseBare = (server: Server, log: WriteLog): void => {
  /** The line of a request whose body can't be read to its end is that request's own. */
  const entryFor = (socket: Duplex, { method, started, status, cause }: BareRefusal): Refused => {
    const own = unreadRequest(socket)
    if (own === null) {
      note(socket, { loss: new Loss(cause) })
      return beginEntry(log, { method, route: 'unknown', started })
    }
    note(socket, { loss: new Loss(cause, status) })
    return { requestId: own.requestId ?? crypto.randomUUID(), end: () => {} }
  }

  const refuse = (socket: Duplex, refusal: BareRefusal): void => {
    const { status, code, cause, lines = [] } = refusal
    const entry = entryFor(socket, refusal)
    if (endIfAwaited(socket)) {
      entry.end({ status, bytes: 0, code, cause, outcome: 'broken' })
      return
    }
    finished(socket, { readable: false }, (error) => {
      const outcome = error instanceof Error ? 'reader_left' : 'complete'
      entry.end({ status, bytes: 0, code, cause, outcome })
    })
    const head = [
      `HTTP/1.1 ${status} ${REASONS[status] ?? ''}`,
      ...lines,
      ...Object.entries(DOCUMENT_HEADERS).map(([name, value]) => `${name}: ${value}`),
      `x-request-id: ${entry.requestId}`,
      'cache-control: no-store',
      'content-length: 0',
      'connection: close',
      '\r\n',
    ]
    socket.end(head.join('\r\n'))
  }

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!(socket instanceof Socket) || !socket.writable) return
    // Browsers open connections in advance: one that sent nothing asked for nothing.
    if (socket.bytesRead === 0) {
      socket.destroy()
      return
    }
    const { code: cause = 'ERR_HTTP' } = error
    const status = PARSER_STATUS[cause] ?? 400
    // Nobody can tell when bytes that form no request began: at the earliest when the connection was opened or its last
    // answer had been sent.
    refuse(socket, { status, code: 'invalid_request', cause, started: quietSince(socket) })
  })
  server.on('connect', (_request, socket) => {
    takeOver(socket)
    const lines = [`allow: ${ANY_METHOD}`]
    refuse(socket, {
      method: 'CONNECT',
      status: 405,
      code: 'method_not_allowed',
      cause: 'connect',
      lines,
    })
  })
  server.on('upgrade', ({ method }, socket) => {
    takeOver(socket)
    if (isClosing(socket)) {
      refuse(socket, { method, status: 400, code: 'invalid_request', cause: 'closing' })
      return
    }
    const refusal = isFull(socket)
      ? { status: 429, code: 'rate_limited', cause: 'pipelined' }
      : { status: 400, code: 'invalid_request', cause: 'upgrade' }
    refuse(socket, { method, ...refusal })
  })
}
