import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { PublicAddresses } from '../admission'
import { beginEntry } from '../log/begin-entry'
import { BoundedRequest, watchConnections } from './connections'
import { serveWith } from './node-adapter'
import { servePage } from './page-server'
import { refuseBare } from './refuse-bare'
import { type Served, isForHandler } from '../request-head'
import type { StaticFile } from './static-files'

export type ServerParts = Served & {
  readonly addresses: PublicAddresses
  readonly files: ReadonlyMap<string, StaticFile>
  /** Milliseconds after which a connection on which nothing moves is closed: longer than any exchange. */
  readonly idleMs: number
  /** Told of a fault in the server itself, without its text, which may quote a request. */
  readonly onFault: (error: unknown) => void
}

/** The production server: API and pages on one origin. Not yet listening. */
export const createViewerServer = (parts: ServerParts): Server => {
  const { idleMs, onFault, log } = parts
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const started = Date.now()
    try {
      if (isForHandler(request.url ?? '')) await serveWith(parts, request, response)
      else servePage(parts, request, response)
    } catch (error) {
      onFault(error)
      const entry = beginEntry(log, { method: request.method, route: 'unknown', started })
      entry.end({ status: 500, bytes: 0, code: 'internal', outcome: 'broken' })
      response.destroy()
    }
  }
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      connectionsCheckingInterval: 2000,
      keepAliveTimeout: 5000,
      // A missing one is refused where all that is wrong with a head is.
      requireHostHeader: false,
      IncomingMessage: BoundedRequest,
    },
    (request, response) => {
      void serve(request, response)
    },
  )
  server.timeout = idleMs
  // The head's size is the limit. Of more lines than a number says, Node would pass on the first, and check no others.
  server.maxHeadersCount = 0
  server.maxConnections = 4096
  // Node would answer some requests by itself, without our headers and without a line in the log.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
  watchConnections(server)
  refuseBare(server, log)
  return server
}
