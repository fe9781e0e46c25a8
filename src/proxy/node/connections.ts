import type { Server, ServerResponse } from 'node:http'

type Connection = {
  /** Answers that have not gone yet, in the order of their requests. */
  readonly waiting: Set<ServerResponse>
  /** Milliseconds since 1970: when it was opened, or its last answer had gone. */
  quietSince: number
}

const connections = new WeakMap<object, Connection>()

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
