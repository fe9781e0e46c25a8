import { IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { type Loss, READER_LEFT } from '../loss'

/** Browsers, and the servers in front of this one, wait for an answer before they ask again. */
const MOST_WAITING = 16

type Connection = {
  /** Answers that have not been sent yet, in the order of their requests. */
  readonly waiting: Set<ServerResponse>
  /** Milliseconds since 1970 when the connection was opened, or when its last answer had been sent. */
  quietSince: number
  /** The id of the request that came last, if it has got so far. */
  requestId: string | null
  /** Why the server ends it; null as long as that is up to the reader. */
  loss: Loss | null
  /** Whether it ends with an answer under way, so that no more requests may be read from it (RFC 9112, 9.6). */
  isClosing: boolean
}

const connections = new WeakMap<object, Connection>()

/** Whether a connection waits for so many answers that it may not ask for more. */
export const isFull = (socket: object): boolean =>
  (connections.get(socket)?.waiting.size ?? 0) >= MOST_WAITING

/**
 * A Node request that limits how many a connection can send in one go. Node hands over all that it has read at once,
 * perhaps a thousand requests, and goes on even if the first of them ends the connection. Its parser stops only before
 * another protocol, so the next request is marked as an upgrade to one.
 */
export class BoundedRequest extends IncomingMessage {
  constructor(socket: Socket) {
    super(socket)
    if (isFull(socket) || isClosing(socket)) {
      // Node assigns it once more before reading it.
      Object.defineProperty(this, 'upgrade', { get: () => true, set: () => {} })
    }
  }
}

/** Keeps track of the answers that each of a server's connections waits for. Call it before anything is answered. */
export const watchConnections = (server: Server): void => {
  server.on('connection', (socket) => {
    const connection: Connection = {
      waiting: new Set(),
      quietSince: Date.now(),
      requestId: null,
      loss: null,
      isClosing: false,
    }
    connections.set(socket, connection)
    socket.once('close', () => {
      // Node closes the answer whose turn it is, but forgets those queued behind it.
      for (const answer of connection.waiting) if (answer.socket === null) answer.emit('close')
    })
  })
  server.on('request', ({ socket }, response) => {
    const connection = connections.get(socket)
    if (connection === undefined) return
    connection.waiting.add(response)
    response.once('close', () => {
      connection.waiting.delete(response)
      connection.quietSince = Date.now()
    })
  })
}

/** Adds what has become known of a connection. */
export const note = (
  socket: object,
  facts: Partial<Pick<Connection, 'requestId' | 'loss' | 'isClosing'>>,
): void => {
  const connection = connections.get(socket)
  if (connection !== undefined) Object.assign(connection, facts)
}

export const isClosing = (socket: object): boolean => connections.get(socket)?.isClosing === true

/** Why a connection has ended. */
export const lossOf = (socket: object): Loss => connections.get(socket)?.loss ?? READER_LEFT

/** The request whose body a connection is still reading; null if there is none. */
export const unreadRequest = (socket: object): Pick<Connection, 'requestId'> | null => {
  const connection = connections.get(socket)
  const last = [...(connection?.waiting ?? [])].at(-1)
  return connection === undefined || last === undefined || last.req.complete ? null : connection
}

export const quietSince = (socket: object): number | undefined =>
  connections.get(socket)?.quietSince

/** Whether another answer may be written behind this one: in its turn, and in nobody's place. */
const mayFollow = ({ socket, headersSent, writableEnded, req }: ServerResponse): boolean =>
  // A request that has not ended can still be refused as a whole.
  socket !== null && (req.complete ? writableEnded : !headersSent)

/**
 * Tells whether answers wait on a connection that no other answer may follow, interrupt or replace; `part` if one of
 * them has begun to be sent and is not fully written.
 */
export const answersBefore = (socket: object): 'none' | 'part' | 'whole' => {
  const waiting = [...(connections.get(socket)?.waiting ?? [])]
  if (waiting.every(mayFollow)) return 'none'
  const isPart = waiting.some(
    ({ socket: own, headersSent, writableEnded }) => own !== null && headersSent && !writableEnded,
  )
  return isPart ? 'part' : 'whole'
}
