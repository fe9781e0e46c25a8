import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'

export type Reply = {
  readonly response: ServerResponse
  readonly socket: Socket
  readonly id: string
  /** The authorization header that the upstream received, with the key. */
  readonly authorization: string
}

/** The way that a fault appears to a reader of the API. */
export type Expectation =
  | { readonly kind: 'record' }
  /** Status 200, after which the connection breaks. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }

/** A way to misbehave that needs real sockets; it happens when its id is requested. */
export type NetworkFault = {
  readonly id: string
  readonly name: string
  readonly expected: Expectation
  readonly play: (reply: Reply) => void
}

/** A record for any id, long enough to be cut. */
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

/** A megabyte of zeros in about a kilobyte; any number of these members in a row is one gzip stream. */
const BOMB_MEMBER = gzipSync(Buffer.alloc(1 << 20))

/** Writes compressed zeros for as long as anyone reads: unpacked, they are gigabytes. */
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
    // With no further answer to come, the connection's end could be taken for the body's.
    'chunks-cut-at-the-last',
    BROKEN,
    ({ socket }) => {
      const lines = head('Connection: close', 'Transfer-Encoding: chunked')
      socket.write(`${lines}5\r\n{"id"\r\n`)
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
    'status-000',
    refused(502, 'bad_upstream'),
    ({ socket }) => socket.end('HTTP/1.1 000 What\r\nContent-Length: 2\r\n\r\n{}'),
  ],
  [
    'early-hints-flood',
    refused(502, 'bad_upstream'),
    ({ socket, id }) => {
      const text = recordText(id)
      const hint = 'HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n'
      // Written directly to the socket: the server would finish its own answer before it reads another request.
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
  [
    'key-told-back',
    refused(502, 'upstream_error'),
    ({ socket, authorization }) => {
      const lines = [`HTTP/1.1 500 ${authorization}`, `X-Key: ${authorization}`]
      const cookie = `Set-Cookie: key=${encodeURIComponent(authorization)}`
      socket.end(
        [...lines, cookie, `X-Request-Id: ${authorization}`, '', authorization].join('\r\n'),
      )
    },
  ],
  [
    'key-for-a-status',
    refused(502, 'bad_upstream'),
    ({ socket, authorization }) => socket.end(`${authorization} ${authorization}\r\n\r\n`),
  ],
  [
    'trailers',
    { kind: 'record' },
    ({ response, id }) => {
      response.writeHead(200, { 'content-type': 'application/json', trailer: 'Set-Cookie' })
      response.write(recordText(id))
      response.addTrailers({ 'Set-Cookie': 'a=1', Server: 'theirs' })
      response.end()
    },
  ],
  [
    'endless-early-hints',
    refused(504, 'upstream_timeout'),
    ({ socket }) => {
      every(20, socket, () => socket.write('HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'))
    },
  ],
  [
    'endless-head',
    refused(502, 'bad_upstream'),
    ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      every(10, socket, () => socket.write('X-More: of the same\r\n'.repeat(500)))
    },
  ],
  [
    // The bytes after the answer must not be taken for the answer to the next request.
    'two-answers',
    { kind: 'record' },
    ({ socket, id }) => {
      const text = recordText(id)
      const forged = '{"id":"forged"}'
      const lines = (body: string) => head(`Content-Length: ${body.length}`) + body
      socket.write(lines(text) + lines(forged))
    },
  ],
  [
    'http-1.0',
    { kind: 'record' },
    ({ socket, id }) => socket.end(`HTTP/1.0 200 OK\r\n\r\n${recordText(id)}`),
  ],
]

/** Faults over real sockets, each with its id. */
export const NETWORK_FAULTS: readonly NetworkFault[] = PLAYS.map(([name, expected, play], at) => ({
  id: `00000000-0000-4000-9000-${String(at + 1).padStart(12, '0')}`,
  name,
  expected,
  play,
}))
