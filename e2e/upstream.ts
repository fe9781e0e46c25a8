import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'

type RecordedRequest = {
  readonly method: string
  readonly url: string
  /** Names in lower case; repeated ones stay apart. */
  readonly headers: NodeJS.Dict<string[]>
  readonly body: string
}

export type Upstream = {
  /** e.g. `http://127.0.0.1:40123`. */
  readonly url: string
  /** Every request so far, whatever became of it. */
  readonly requests: RecordedRequest[]
  /** Calls under way: begun, and neither answered nor let go of. */
  readonly open: () => number
  readonly stop: () => Promise<void>
}

type Reply = { readonly response: ServerResponse; readonly socket: Socket; readonly id: string }

/** What a reader of the API gets to see of a fault. */
type Expectation =
  | { readonly kind: 'record' }
  /** Status 200, and then the connection breaks. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }

/** A way to misbehave that needs real sockets; played when its id is asked for. */
export type NetworkFault = {
  readonly id: string
  readonly name: string
  readonly expected: Expectation
  readonly play: (reply: Reply) => void
}

/** A record that any id has, long enough to be cut. */
export const recordText = (id: string): string =>
  JSON.stringify({ id, input: 'Where is my parcel?', output: 'On its way. '.repeat(200) })

const refused = (status: number, code: string): Expectation => ({ kind: 'refused', status, code })
const BROKEN: Expectation = { kind: 'broken' }

const head = (...lines: readonly string[]): string =>
  ['HTTP/1.1 200 OK', 'Content-Type: application/json', ...lines, '', ''].join('\r\n')

const every = (ms: number, socket: Socket, act: () => void): void => {
  const timer = setInterval(act, ms)
  socket.once('close', () => clearInterval(timer))
}

/** A megabyte of zeros in about a kilobyte; any number of such members in a row is one gzip stream. */
const BOMB_MEMBER = gzipSync(Buffer.alloc(1 << 20))

/** Writes compressed zeros for as long as anyone reads: gigabytes to whoever unpacks them. */
const bomb = ({ response }: Reply): void => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
  const feed = () => {
    while (!response.destroyed && response.write(BOMB_MEMBER));
  }
  response.on('drain', feed)
  feed()
}

const PLAYS: readonly (readonly [string, Expectation, NetworkFault['play']])[] = [
  ['reset-at-once', refused(502, 'upstream_unreachable'), ({ socket }) => socket.resetAndDestroy()],
  ['closed-at-once', refused(502, 'upstream_unreachable'), ({ socket }) => socket.destroy()],
  ['no-answer', refused(504, 'upstream_timeout'), () => {}],
  [
    'headers-then-nothing',
    refused(504, 'upstream_timeout'),
    ({ socket }) => socket.write(head('Content-Length: 500')),
  ],
  [
    'headers-then-reset',
    refused(502, 'upstream_unreachable'),
    ({ socket }) => socket.write(head('Content-Length: 500'), () => socket.resetAndDestroy()),
  ],
  [
    'reset-half-way',
    BROKEN,
    ({ socket, id }) => {
      const text = recordText(id)
      socket.write(head(`Content-Length: ${text.length}`) + text.slice(0, 900))
      setTimeout(() => socket.resetAndDestroy(), 50)
    },
  ],
  [
    'length-too-large',
    BROKEN,
    ({ socket, id }) => {
      socket.write(head('Content-Length: 99999') + recordText(id))
      setTimeout(() => socket.end(), 50)
    },
  ],
  [
    'chunks-cut',
    BROKEN,
    ({ socket }) => {
      socket.write(`${head('Transfer-Encoding: chunked')}5\r\n{"id"\r\nff\r\n:`)
      setTimeout(() => socket.end(), 50)
    },
  ],
  [
    'bad-chunk-size',
    BROKEN,
    ({ socket }) => {
      socket.write(`${head('Transfer-Encoding: chunked')}5\r\n{"id"\r\n`)
      setTimeout(() => socket.end('xyz\r\n'), 50)
    },
  ],
  [
    'stall-half-way',
    BROKEN,
    ({ socket }) => socket.write(`${head('Content-Length: 500')}{"input":"and then`),
  ],
  [
    'drip',
    BROKEN,
    ({ socket }) => {
      socket.write(`${head('Content-Length: 500')}{"input":"`)
      every(40, socket, () => socket.write('.'))
    },
  ],
  [
    'drip-of-headers',
    refused(504, 'upstream_timeout'),
    ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\nX-Slow: ')
      every(40, socket, () => socket.write('.'))
    },
  ],
  [
    'garbage-status-line',
    refused(502, 'bad_upstream'),
    ({ socket }) => socket.end('220 mail.example ESMTP\r\n\r\n'),
  ],
  [
    'huge-head',
    refused(502, 'bad_upstream'),
    ({ socket }) => socket.end(`${head(`X-Huge: ${'a'.repeat(70_000)}`)}{}`),
  ],
  [
    'two-framings',
    refused(502, 'bad_upstream'),
    ({ socket }) =>
      socket.end(`${head('Content-Length: 2', 'Transfer-Encoding: chunked')}2\r\n{}\r\n0\r\n\r\n`),
  ],
  [
    'two-lengths',
    refused(502, 'bad_upstream'),
    ({ socket }) => socket.end(`${head('Content-Length: 2', 'Content-Length: 5')}{}`),
  ],
  [
    'status-999',
    refused(502, 'bad_upstream'),
    ({ socket }) => socket.end('HTTP/1.1 999 What\r\nContent-Length: 2\r\n\r\n{}'),
  ],
  [
    'early-hints-flood',
    { kind: 'record' },
    ({ socket, id }) => {
      const text = recordText(id)
      const hint = 'HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n'
      // Written past the server, which would wait for its own answer to end before it takes a next request.
      socket.end(
        hint.repeat(1000) + head('Connection: close', `Content-Length: ${text.length}`) + text,
      )
    },
  ],
  [
    'until-close',
    { kind: 'record' },
    ({ socket, id }) => socket.end(head('Connection: close') + recordText(id)),
  ],
  [
    'no-length-no-byte',
    refused(502, 'bad_upstream_body'),
    ({ socket }) => socket.end(head('Connection: close')),
  ],
  [
    'hostile-headers',
    { kind: 'record' },
    ({ response, id }) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'set-cookie': ['a=1', 'b=2'],
        'content-security-policy': 'default-src *',
        'access-control-allow-origin': '*',
        refresh: '0;url=https://elsewhere.example/',
        link: '<https://elsewhere.example/>; rel=preload',
        server: 'upstream/1.0',
        'x-request-id': 'theirs',
      })
      response.end(recordText(id))
    },
  ],
  [
    'gzip',
    { kind: 'record' },
    ({ response, id }) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(recordText(id)))
    },
  ],
  ['gzip-bomb', BROKEN, bomb],
]

/** Faults over real sockets, by id. */
export const NETWORK_FAULTS: readonly NetworkFault[] = PLAYS.map(([name, expected, play], at) => ({
  id: `00000000-0000-4000-9000-${String(at + 1).padStart(12, '0')}`,
  name,
  expected,
  play,
}))

const readText = async (request: IncomingMessage): Promise<string> => {
  const parts: AsyncIterable<Buffer> = request
  let text = ''
  for await (const part of parts) text += part.toString('utf8')
  return text
}

type Records = ReadonlyMap<string, string>

const answer = (request: RecordedRequest, reply: Reply, records: Records): void => {
  const fault = NETWORK_FAULTS.find(({ id }) => id === reply.id)
  if (fault !== undefined) {
    fault.play(reply)
    return
  }
  const { response } = reply
  response.setHeader('content-type', 'application/json')
  if (request.url.endsWith('/get-interactions')) {
    response.end('{"total":0,"offset":0,"limit":10,"data":[]}')
  } else if (request.url.includes('/deeplinks/')) {
    response.end(JSON.stringify({ url: `https://platform.example/${reply.id}` }))
  } else {
    response.end(records.get(reply.id) ?? recordText(reply.id))
  }
}

/**
 * Starts an upstream on a free loopback port that answers any id with a record, except those of `NETWORK_FAULTS`; an id
 * among `records` with the JSON text that stands there at the time.
 */
export const startUpstream = async (records: Records = new Map()): Promise<Upstream> => {
  const requests: RecordedRequest[] = []
  let open = 0
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    open += 1
    response.once('close', () => {
      open -= 1
    })
    const { method = '', url = '', headersDistinct: headers } = request
    const recorded = { method, url, headers, body: await readText(request) }
    requests.push(recorded)
    answer(recorded, { response, socket: request.socket, id: url.slice(-36) }, records)
  }
  const server = createServer((request, response) => {
    // A reader who lets go in the middle of a request is no fault of this server.
    serve(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}`, requests, open: () => open, stop }
}
