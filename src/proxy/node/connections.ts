import { IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Browsers, and the servers that stand in front of this one, wait for an answer before they ask again. */
const MOST_WAITING = 16

type Connection = {
  /** Answers that have not gone yet, in the order of their requests. */
  readonly waiting: Set<ServerResponse>
  /** Milliseconds since 1970: when it was opened, or its last answer had gone. */
  quietSince: number
}

const connections = new WeakMap<object, Connection>()

/** Whether a connection waits for so many answers that it may ask for no other. */
export const isFull = (socket: object): boolean =>
  (connections.get(socket)?.waiting.size ?? 0) >= MOST_WAITING

/**
 * A request as Node makes it, of which a connection can send no more than a few in one go. Node hands over whatever it
 * has read at once, a thousand requests it may be, and goes on even where the first of them ends the connection. Its
 * parser stops only where something else than HTTP begins, so that is what the next request is told to be.
 */
export class BoundedRequest extends IncomingMessage {
  constructor(socket: Socket) {
    super(socket)
    if (isFull(socket)) {
      // Node sets it once more before it looks.
      Object.defineProperty(this, 'upgrade', { get: () => true, set: () => {} })
    }
  }
}

/** Keeps account of the answers that each connection of a server waits for. Call it before anything is answered. */
export const watchConnections = (server: Server): void => {
  server.on('connection', (socket) => {
    const connection: Connection = { waiting: new Set(), quietSince: Date.now() }
    connections.set(socket, connection)
    socket.once('close', () => {
      // Node closes the answer whose turn it is, and forgets those behind it.
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

export const quietSince = (socket: object): number | undefined =>
  connections.get(socket)?.quietSince

/**
 * Of an answer on its way behind which, or in the middle of which, no other may stand: it is not all written, or the
 * request that it is for has not ended. Says how much of it is written.
 */
export const begunAnswer = (socket: object): 'none' | 'part' | 'whole' => {
  const waiting = [...(connections.get(socket)?.waiting ?? [])]
  const begun = waiting.filter(
    ({ headersSent, writableEnded, req }) => headersSent && !(writableEnded && req.complete),
  )
  if (begun.length === 0) return 'none'
  return begun.every(({ writableEnded }) => writableEnded) ? 'whole' : 'part'
}
