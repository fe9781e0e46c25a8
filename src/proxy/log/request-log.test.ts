import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { LogEntry } from './access-log'
import { logLine } from './access-log'
import {
  ID,
  type Running,
  address,
  sendHead,
  sendRaw,
  startServer,
  statusOf,
} from '../test/server-setup'

/** Stands for any text that a visitor may send, none of which may appear in the log. */
const CANARY = 'canary-41aa'
const PAGE = '<!doctype html><title>Viewer</title>'
const SCRIPT = 'console.log(1)\n'.repeat(100)
const LARGE = 'x'.repeat(30_000_000)

const folder = mkdtempSync(join(tmpdir(), 'viewer-'))
let running: Running

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
  writeFileSync(join(folder, 'assets', 'main-a1.js'), SCRIPT)
  writeFileSync(join(folder, 'assets', 'main-a1.js.gz'), gzipSync(SCRIPT))
  writeFileSync(join(folder, 'assets', 'large-a1.js'), LARGE)
  running = await startServer('http://127.0.0.1:1', { folder })
})

afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true })
})

afterEach(() => {
  running.logs.length = 0
  running.faults.length = 0
})

/** The only log line, once it has been written. */
const onlyLine = async (): Promise<LogEntry | undefined> => {
  await expect.poll(() => running.logs.length).toBeGreaterThan(0)
  // A second line for the same request would be written before this request's line.
  await sendHead(running.port, '/healthz')
  const [line, ...others] = running.logs
  expect(others.map(({ route }) => route)).toEqual(['/healthz'])
  return line
}

const expectPlain = (line: LogEntry | undefined): void => {
  const text = logLine(line ?? {}, 0)
  expect(text).toMatch(/^\{[\x20-\x7e]*\}\n$/)
  expect(text).not.toContain(CANARY)
}

/** The facts of a line, without the two that no test can predict. */
const factsOf = (line: LogEntry | undefined): object => {
  if (line === undefined) throw new Error('There is no line')
  const { ms, requestId, ...facts } = line
  expect(ms).toBeGreaterThanOrEqual(0)
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
  return facts
}

const sent = (status: number, bytes: number) => ({ status, bytes, outcome: 'complete' })

const bodyOf = (answer: string): string => answer.slice(answer.indexOf('\r\n\r\n') + 4)
const requestIdOf = (answer: string) => /\r\nx-request-id: (\S+)\r\n/i.exec(answer)?.[1]

test.each([
  ['/', { route: '/' }],
  [`/i/${ID}`, { route: '/i/:id', id: ID }],
  [`/i/${ID.toUpperCase()}?key=${CANARY}`, { route: '/i/:id', id: ID }],
  [`/i/${CANARY}`, { route: '/i/:id' }],
  [`/browse?${CANARY}`, { route: '/browse' }],
  ['/review', { route: '/review' }],
  [`/compare/${ID}/${CANARY}`, { route: '/compare/:id/:id' }],
  [`/${CANARY}`, { route: 'unknown' }],
])('P72 the page %s is one line', async (path, named) => {
  const lines = [`Cookie: a=${CANARY}`, `Referer: http://${CANARY}.example/`, `X-A: ${CANARY}`]
  const answer = await sendHead(running.port, path, { lines })
  const line = await onlyLine()
  expect(factsOf(line)).toEqual({ method: 'GET', ...named, ...sent(200, PAGE.length) })
  expect(line?.requestId).toBe(requestIdOf(answer))
  expectPlain(line)
})

test.each([
  ['/assets/main-a1.js', 'identity', SCRIPT.length],
  ['/assets/main-a1.js', 'gzip', gzipSync(SCRIPT).length],
  ['/favicon.svg', 'gzip', '<svg/>'.length],
])(
  'P72 the file %s, as %s, is one line, with the bytes that were sent',
  async (path, coding, bytes) => {
    await sendHead(running.port, path, { lines: [`Accept-Encoding: ${coding}`] })
    expect(factsOf(await onlyLine())).toEqual({
      method: 'GET',
      route: '/assets',
      ...sent(200, bytes),
    })
  },
)

test('P72 what is not sent again, or asked for by HEAD, counts no bytes', async () => {
  const tag = /\r\netag: (\S+)\r\n/i.exec(await sendHead(running.port, '/assets/main-a1.js'))?.[1]
  running.logs.length = 0
  await sendHead(running.port, '/assets/main-a1.js', { lines: [`If-None-Match: ${tag}`] })
  expect(factsOf(await onlyLine())).toEqual({ method: 'GET', route: '/assets', ...sent(304, 0) })
  running.logs.length = 0
  await sendHead(running.port, '/', { method: 'HEAD' })
  expect(factsOf(await onlyLine())).toEqual({ method: 'HEAD', route: '/', ...sent(200, 0) })
  running.logs.length = 0
  await sendHead(running.port, '/readyz', { method: 'HEAD' })
  expect(factsOf(await onlyLine())).toEqual({ method: 'HEAD', route: '/readyz', ...sent(200, 0) })
})

test.each([
  [`/assets/${CANARY}.js`, { method: 'GET', route: '/assets', code: 'no_such_route' }],
  [`/${CANARY}.php`, { method: 'GET', route: 'unknown', code: 'no_such_route' }],
  ['/browse', { method: 'POST', route: '/browse', code: 'method_not_allowed' }],
])('P72 %s is one line with the reason: %j', async (path, expected) => {
  const answer = await sendHead(running.port, path, { method: expected.method })
  const line = await onlyLine()
  const counts = sent(statusOf(answer), bodyOf(answer).length)
  expect(factsOf(line)).toEqual({ ...expected, ...counts })
  expect(line?.requestId).toBe(requestIdOf(answer))
  expectPlain(line)
})

test('P72 a page under a foreign name is one line with the reason', async () => {
  await sendRaw(`GET /i/${ID} HTTP/1.1\r\nHost: ${CANARY}.example\r\nConnection: close\r\n\r\n`, {
    to: running.port,
  })
  const line = await onlyLine()
  expect(line).toMatchObject({ route: '/i/:id', id: ID, status: 421, code: 'not_allowed_host' })
  expectPlain(line)
})

test.each([
  ['leaves', 'destroy'],
  ['breaks the connection', 'resetAndDestroy'],
] as const)('P73 a reader who %s in the middle of a file is one line', async (_name, leave) => {
  const socket = connect(running.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(`GET /assets/large-a1.js HTTP/1.1\r\nHost: localhost:${running.port}\r\n\r\n`)
  await new Promise((resolve) => socket.once('data', resolve))
  socket[leave]()
  expect(await onlyLine()).toMatchObject({ route: '/assets', status: 200, outcome: 'reader_left' })
})

test('P73 a reader of all of it, however slow, is one line', async () => {
  const socket = connect(running.port, '127.0.0.1')
  socket.write(`GET /assets/large-a1.js HTTP/1.1\r\nHost: localhost:${running.port}\r\n\r\n`)
  await new Promise((resolve) => socket.once('readable', resolve))
  expect(running.logs).toEqual([])
  socket.resume()
  expect(await onlyLine()).toMatchObject({ route: '/assets', ...sent(200, LARGE.length) })
  socket.destroy()
})

const host = () => `Host: localhost:${running.port}\r\n`

/** Each row: the bytes sent, the status, the method if it could be read, the code, and the cause if there is one. */
const REFUSED: readonly (readonly [string, () => string, object])[] = [
  [
    'P70 no HTTP at all',
    () => `\x16\x03\x01 ${CANARY}\r\n\r\n`,
    { status: 400, code: 'invalid_request', cause: 'HPE_INVALID_METHOD' },
  ],
  [
    'P70 an invented method',
    () => `${CANARY} / HTTP/1.1\r\n${host()}\r\n`,
    { status: 400, code: 'invalid_request', cause: 'HPE_INVALID_METHOD' },
  ],
  [
    'P70 a head that is too large',
    () => `GET / HTTP/1.1\r\n${host()}X-A: ${CANARY}${'a'.repeat(17_000)}\r\n\r\n`,
    { status: 431, code: 'invalid_request', cause: 'HPE_HEADER_OVERFLOW' },
  ],
  [
    'P70 a line that is no header',
    () => `GET / HTTP/1.1\r\n${host()}${CANARY}\u001b[2J\r\n\r\n`,
    { status: 400, code: 'invalid_request', cause: 'HPE_INVALID_HEADER_TOKEN' },
  ],
  [
    'P71 a tunnel',
    () => `CONNECT ${CANARY}.example:443 HTTP/1.1\r\nHost: ${CANARY}.example\r\n\r\n`,
    { method: 'CONNECT', status: 405, code: 'method_not_allowed', cause: 'connect' },
  ],
  [
    'P71 another protocol',
    () => `GET /${CANARY} HTTP/1.1\r\n${host()}Connection: Upgrade\r\nUpgrade: ${CANARY}\r\n\r\n`,
    { method: 'GET', status: 400, code: 'invalid_request', cause: 'upgrade' },
  ],
  [
    'P71 an API address that can’t be decoded',
    () => `GET /api/interactions/%zz${CANARY} HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`,
    { method: 'GET', status: 400, code: 'invalid_request', cause: 'target' },
  ],
  [
    'P71 a page’s address that can’t be decoded',
    () => `GET /i/%zz${CANARY} HTTP/1.1\r\n${host()}Accept: text/html\r\nConnection: close\r\n\r\n`,
    { method: 'GET', status: 400, code: 'invalid_request', cause: 'target' },
  ],
  [
    'P71 two hosts',
    () => `GET /healthz HTTP/1.1\r\n${host()}${host()}Connection: close\r\n\r\n`,
    { method: 'GET', status: 400, code: 'invalid_request' },
  ],
  [
    'P71 no host',
    () => 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
    { method: 'GET', route: '/', status: 400, code: 'invalid_request' },
  ],
  [
    'P71 a method that nothing here takes',
    () => `PROPFIND ${address(CANARY)} HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`,
    { method: 'PROPFIND', status: 405, code: 'method_not_allowed' },
  ],
]

test.each(REFUSED)('%s is one line', async (_name, bytes, expected) => {
  const answer = await sendRaw(bytes(), { to: running.port })
  const line = await onlyLine()
  expect(factsOf(line)).toEqual({
    route: 'unknown',
    bytes: bodyOf(answer).length,
    outcome: 'complete',
    ...expected,
  })
  expect(statusOf(answer)).toBe(line?.status)
  expect(line?.requestId).toBe(requestIdOf(answer))
  expectPlain(line)
})

test('P70 a head that never ends is one line, with the time that was waited', async () => {
  const slow = await startServer('http://127.0.0.1:1')
  slow.server.headersTimeout = 300
  await sendRaw(`GET /${CANARY} HTTP/1.1\r\nX-Slow: `, { to: slow.port, ms: 10_000 })
  const [line, ...others] = slow.logs
  expect(others).toEqual([])
  expect(line).toMatchObject({ status: 408, route: 'unknown', cause: 'ERR_HTTP_REQUEST_TIMEOUT' })
  expect(line?.ms).toBeGreaterThanOrEqual(300)
  await slow.stop()
})

test('P70 a connection that said nothing asked for nothing: no line', async () => {
  const silent = await startServer('http://127.0.0.1:1')
  silent.server.headersTimeout = 300
  await sendRaw('', { to: silent.port, ms: 10_000 })
  expect(silent.logs).toEqual([])
  await silent.stop()
})

test('P71 an expectation that nobody can meet is overlooked, and the request logged', async () => {
  const answer = await sendHead(running.port, '/', { lines: [`Expect: ${CANARY}`] })
  expect(statusOf(answer)).toBe(200)
  expect(await onlyLine()).toMatchObject({ route: '/', status: 200 })
})

test('P61 a fault of our own is one line', async () => {
  const broken = await startServer('http://127.0.0.1:1', {
    addresses: {
      origins: new Set(),
      isExposed: false,
      get hosts(): ReadonlySet<string> {
        throw new Error(CANARY)
      },
    },
  })
  expect(await sendHead(broken.port, '/')).toBe('')
  await expect.poll(() => broken.logs.length).toBe(1)
  expect(factsOf(broken.logs[0])).toEqual({
    method: 'GET',
    route: 'unknown',
    status: 500,
    bytes: 0,
    code: 'internal',
    outcome: 'broken',
  })
  await broken.stop()
})

const CUT_SHORT: readonly (readonly [string, string, object])[] = [
  [
    'a search whose body is no chunk',
    `POST /api/interactions/search HTTP/1.1\r\nTransfer-Encoding: chunked\r\n`,
    { method: 'POST', route: '/api/interactions/search', cause: 'HPE_INVALID_CHUNK_SIZE' },
  ],
  [
    'a record asked for with a body that is no chunk',
    `GET ${address(ID)} HTTP/1.1\r\nTransfer-Encoding: chunked\r\n`,
    { method: 'GET', route: '/api/interactions/:id', cause: 'HPE_INVALID_CHUNK_SIZE' },
  ],
  [
    'a coding that nobody knows',
    `POST /api/interactions/search HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n`,
    { method: 'POST', route: 'unknown' },
  ],
]

test.each(CUT_SHORT)('P71 %s is one line, of its own request', async (_name, head, expected) => {
  const answer = await sendRaw(
    `${head}${host()}Content-Type: application/json\r\n\r\nzz${CANARY}\r\n`,
    { to: running.port },
  )
  const line = await onlyLine()
  expect(statusOf(answer)).toBe(400)
  expect(line).toMatchObject({ status: 400, code: 'invalid_request', ...expected })
  expect(line?.requestId).toBe(requestIdOf(answer))
  expectPlain(line)
})

test('P70 a body that never ends is one line, of its own request', async () => {
  const slow = await startServer('http://127.0.0.1:1')
  slow.server.requestTimeout = 300
  slow.server.headersTimeout = 300
  const answer = await sendRaw(
    `POST /api/interactions/search HTTP/1.1\r\nHost: localhost:${slow.port}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
    { to: slow.port, ms: 10_000 },
  )
  expect(statusOf(answer)).toBe(408)
  await expect
    .poll(() => slow.logs)
    .toMatchObject([
      {
        method: 'POST',
        route: '/api/interactions/search',
        status: 408,
        cause: 'ERR_HTTP_REQUEST_TIMEOUT',
        requestId: requestIdOf(answer),
      },
    ])
  await slow.stop()
})

test('P71 an answer that can no longer be sent is not called complete', async () => {
  const answer = await sendRaw(`GET /healthz HTTP/1.1\r\n${host()}\r\n${CANARY}\r\n\r\n`, {
    to: running.port,
  })
  expect(answer).toBe('')
  await expect.poll(() => running.logs.length).toBe(2)
  const lines = running.logs.map(({ route, bytes, outcome }) => `${route} ${bytes} ${outcome}`)
  expect(new Set(lines)).toEqual(new Set(['/healthz 0 broken', 'unknown 0 broken']))
})
