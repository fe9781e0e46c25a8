import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { PublicAddresses } from './admission'
import { ANY_METHOD, type Served, isForHandler, serveWith } from './node-adapter'
import { type PageFiles, servePage } from './page-server'
import { DOCUMENT_HEADERS } from './response-headers'

export type ServerParts = Served & {
  readonly addresses: PublicAddresses
  readonly files: PageFiles
  /** Milliseconds after which a connection on which nothing moves is closed: longer than any exchange. */
  readonly idleMs: number
  /** Told of a fault in the server itself, without its text, which may quote a request. */
  readonly onFault: (error: unknown) => void
}

/** What the HTTP parser refuses or hands over has no response object, so the answer is written by hand. */
const bareRefusal = (status: string, lines: readonly string[] = []): string =>
  [
    `HTTP/1.1 ${status}`,
    ...lines,
    ...Object.entries(DOCUMENT_HEADERS).map(([name, value]) => `${name}: ${value}`),
    'cache-control: no-store',
    'content-length: 0',
    'connection: close',
    '\r\n',
  ].join('\r\n')

const PARSER_STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** The production server: API and pages on one origin. Not yet listening. */
export const createViewerServer = (parts: ServerParts): Server => {
  const { idleMs, onFault } = parts
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      if (isForHandler(request.url ?? '')) await serveWith(parts, request, response)
      else servePage(parts, request, response)
    } catch (error) {
      onFault(error)
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
    },
    (request, response) => {
      void serve(request, response)
    },
  )
  server.timeout = idleMs
  server.maxConnections = 4096
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return
    socket.end(bareRefusal(PARSER_STATUS[error.code ?? ''] ?? '400 Bad Request'))
  })
  // Neither tunnels nor other protocols are spoken here.
  server.on('connect', (_request, socket) => {
    socket.on('error', () => {})
    socket.end(bareRefusal('405 Method Not Allowed', [`allow: ${ANY_METHOD}`]), () =>
      socket.destroy(),
    )
  })
  server.on('upgrade', (_request, socket) => socket.destroy())
  return server
}
