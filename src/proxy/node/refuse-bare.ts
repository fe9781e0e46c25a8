import type { Server } from 'node:http'
import { Socket } from 'node:net'
import { type Duplex, finished } from 'node:stream'
import type { LogEntry, WriteLog } from '../log/access-log'
import { beginEntry } from '../log/begin-entry'
import { answersBefore, isFull, quietSince } from './connections'
import { ANY_METHOD } from '../request-head'
import { DOCUMENT_HEADERS } from '../response-headers'

type BareRefusal = Required<Pick<LogEntry, 'status' | 'code' | 'cause'>> & {
  readonly method?: string | undefined
  /** Milliseconds since 1970; now if missing. */
  readonly started?: number | undefined
  /** Additional header lines. */
  readonly lines?: readonly string[]
}

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
 * taken for it. Returns whether there were any.
 */
const endIfAwaited = (socket: Duplex): boolean => {
  const before = answersBefore(socket)
  if (before === 'none' || !(socket instanceof Socket)) return false
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
  const refuse = (
    socket: Duplex,
    { status, code, cause, lines = [], method, started }: BareRefusal,
  ): void => {
    const entry = beginEntry(log, { method, route: 'unknown', started })
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
    const refusal = isFull(socket)
      ? { status: 429, code: 'rate_limited', cause: 'pipelined' }
      : { status: 400, code: 'invalid_request', cause: 'upgrade' }
    refuse(socket, { method, ...refusal })
  })
}
