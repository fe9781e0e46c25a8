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
  /** After how many milliseconds an exchange in which nothing moves is ended: longer than any takes. */
  readonly idleMs: number
  /** Called with a fault in the server itself. Its text must not be used, since it may quote a request. */
  readonly onFault: (error: unknown) => void
}

/**
 * How long a connection on which nothing is asked is kept: longer than those who send readers on keep theirs. A load
 * balancer that uses a connection just as this side closes it answers 502. AWS's keep them for 60 seconds unless told
 * otherwise, most proxies for up to 120, and Google's for 600.
 */
const KEEP_ALIVE_MS = 620_000

/** The production server, with API and pages on one origin. Not listening yet. */
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
      keepAliveTimeout: KEEP_ALIVE_MS,
      // A missing one is refused together with all other faults in a head.
      requireHostHeader: false,
      IncomingMessage: BoundedRequest,
    },
    (request, response) => {
      void serve(request, response)
    },
  )
  server.timeout = idleMs
  // The limit is the head's size. If lines were counted, Node would pass on the first of them and leave the rest
  // unchecked.
  server.maxHeadersCount = 0
  server.maxConnections = 4096
  // Node would answer some requests itself, without our headers and without a log line.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
  watchConnections(server)
  refuseBare(server, log)
  return server
}
