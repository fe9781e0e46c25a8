import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listen } from '../../../e2e/listen'
import { NETWORK_FAULTS, recordText } from '../../../e2e/network-faults'
import { type Upstream, startUpstream } from '../../../e2e/upstream'
import type { LogEntry } from '../log/access-log'
import { logLine } from '../log/access-log'
import { createPartQueue } from '../upstream/part-queue'
import { streamedAnswer } from '../sample-service/sample-answer'
import { createViewerServer } from './server'
import {
  ID,
  KEY,
  type Running,
  address,
  sendHead,
  sendRaw,
  startServer as startAny,
  statusOf,
} from '../test/server-setup'
import { COMMON_HEADERS } from '../test/common-headers'
import { LOCAL_ONLY, type Otherwise } from '../test/settings'

const OTHER_ID = '1b5c1a3e-9f51-4a8e-8a3b-6f2f0c2d7e11'
const DETAIL = '/api/external/export/interactions/detail-v2'

const folder = mkdtempSync(join(tmpdir(), 'viewer-'))
const logs: LogEntry[] = []
const servers: Running[] = []
let upstream: Upstream
let port = 0

const build = (): void => {
  mkdirSync(join(folder, 'assets'))
  const script = 'console.log(1)\n'.repeat(100)
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Viewer</title>')
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *\n')
  writeFileSync(join(folder, 'assets', 'main-a1.js'), script)
  writeFileSync(join(folder, 'assets', 'main-a1.js.br'), brotliCompressSync(script))
  writeFileSync(join(folder, 'assets', 'main-a1.js.map'), '{}')
  writeFileSync(join(folder, '.env'), `NEBULY_API_KEY=${KEY}`)
  symlinkSync('/etc/hostname', join(folder, 'link.txt'))
}

const startServer = async (baseUrl: string, overrides: Otherwise = {}) => {
  const running = await startAny(baseUrl, {
    folder,
    log: (entry) => logs.push(entry),
    ...overrides,
  })
  servers.push(running)
  return running.port
}

beforeAll(async () => {
  build()
  upstream = await startUpstream()
  port = await startServer(`${upstream.url}/prefix`)
})

afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()))
  await upstream.stop()
  rmSync(folder, { recursive: true })
})

afterEach(() => {
  if (servers.some(({ faults }) => faults.length > 0)) throw new Error('The server itself failed')
  if (JSON.stringify(logs).includes(KEY)) throw new Error('The log holds the key')
  upstream.requests.length = 0
  logs.length = 0
})

const raw = (bytes: string, { to = port, ms = 2000 } = {}) => sendRaw(bytes, { to, ms })

const get = (path: string, lines: readonly string[] = [], method = 'GET') =>
  sendHead(port, path, { method, lines })

describe('the way to the upstream', () => {
  test('P01 P28 P29 P58 a record comes back byte for byte, and the upstream saw our headers only', async () => {
    const response = await fetch(`http://127.0.0.1:${port}${address(ID)}`, {
      headers: {
        authorization: 'Bearer theirs',
        cookie: 'a=1',
        'x-api-key': 'theirs',
        x_forwarded_for: '1.2.3.4',
        forwarded: 'for=1.2.3.4',
        via: '1.1 theirs',
        range: 'bytes=0-1',
        'if-none-match': '"x"',
        'accept-encoding': 'gzip',
      },
    })
    expect(await response.text()).toBe(recordText(ID))
    expect(upstream.requests).toEqual([
      {
        method: 'GET',
        url: `/prefix${DETAIL}/${ID}`,
        body: '',
        headers: {
          host: [new URL(upstream.url).host],
          connection: ['keep-alive'],
          authorization: [`Bearer ${KEY}`],
          accept: ['application/json'],
          'accept-encoding': ['gzip'],
        },
      },
    ])
  })

  test.each([
    ['Connection: authorization'],
    ['Expect: 100-continue'],
    ['TE: trailers'],
    ['X-Request-Id: <script>'],
  ])('P29 P30 P60 the header "%s" changes nothing', async (line) => {
    const answer = await get(address(ID), [line])
    expect(answer).toContain('HTTP/1.1 200 OK')
    expect(answer).not.toContain('<script>')
    expect(upstream.requests[0]?.headers['authorization']).toEqual([`Bearer ${KEY}`])
  })

  test('P17 a body with a GET goes nowhere', async () => {
    const body = 'a'.repeat(1_000_000)
    const answer = await get(address(ID), [`Content-Length: ${body.length}`, '', body])
    expect(statusOf(answer)).toBe(200)
    expect(upstream.requests[0]?.body).toBe('')
  })

  test('a search goes as rebuilt', async () => {
    const search = {
      time_range: { start: '2026-01-01', end: '2026-02-01' },
      filters: [],
      limit: 10,
      offset: 0,
    }
    const response = await fetch(`http://127.0.0.1:${port}/api/interactions/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...search, extra: true }),
    })
    expect(await response.json()).toMatchObject({ total: 0 })
    expect(upstream.requests[0]).toMatchObject({
      url: '/prefix/api/external/get-interactions',
      body: JSON.stringify(search),
    })
  })

  test('a search with a body too long is refused, and the server goes on', async () => {
    const body = JSON.stringify({ padding: 'a'.repeat(5_000_000) })
    const answer = await get(
      '/api/interactions/search',
      ['Content-Type: application/json', `Content-Length: ${body.length}`, '', body],
      'POST',
    )
    expect(answer).toContain('invalid_request')
    expect(upstream.requests).toEqual([])
  })

  test('P32 two requests in one go are answered in order', async () => {
    const line = (id: string, connection: string) =>
      `GET ${address(id)} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: ${connection}\r\n\r\n`
    const answer = await raw(line(ID, 'keep-alive') + line(OTHER_ID, 'close'))
    expect(answer.indexOf(ID)).toBeGreaterThan(0)
    expect(answer.indexOf(OTHER_ID)).toBeGreaterThan(answer.indexOf(ID))
  })

  test('fifty readers at once each get their own record, over a bounded number of connections', async () => {
    const ids = Array.from(
      { length: 50 },
      (_, at) => `${String(at).padStart(8, '0')}${ID.slice(8)}`,
    )
    const answers = await Promise.all(
      ids.map(async (id) => (await fetch(`http://127.0.0.1:${port}${address(id)}`)).text()),
    )
    expect(answers).toEqual(ids.map(recordText))
  })

  test('when the reader leaves, the upstream is let go of within a second', async () => {
    const stalling = NETWORK_FAULTS.find(({ name }) => name === 'no-answer')
    const slow = await startServer(upstream.url, {
      deadlines: { headersMs: 20_000, idleMs: 20_000, totalMs: 20_000 },
    })
    const leaving = new AbortController()
    const asked = fetch(`http://127.0.0.1:${slow}${address(stalling?.id ?? '')}`, {
      signal: leaving.signal,
    })
    await expect.poll(upstream.open).toBe(1)
    leaving.abort()
    await expect(asked).rejects.toThrow('aborted')
    await expect.poll(upstream.open, { timeout: 1000 }).toBe(0)
    await expect.poll(() => logs.at(-1)).toMatchObject({ status: 499, outcome: 'reader_left' })
  })

  test('a reader who leaves in the middle of a record lets go of the upstream, and is told of once', async () => {
    const id = NETWORK_FAULTS.find(({ name }) => name === 'stall-half-way')?.id ?? ''
    const leaving = new AbortController()
    const response = await fetch(`http://127.0.0.1:${port}${address(id)}`, {
      signal: leaving.signal,
    })
    expect(response.status).toBe(200)
    leaving.abort()
    await expect.poll(upstream.open, { timeout: 1000 }).toBe(0)
    await expect.poll(() => logs).toMatchObject([{ status: 200, outcome: 'reader_left' }])
  })

  test('parts that are all at hand are counted as well: too many, and the connection breaks', async () => {
    const queue = createPartQueue({ pause: () => {}, resume: () => {} })
    queue.push(Buffer.from('{"a":"'))
    queue.push(Buffer.alloc(2000, 'a'))
    queue.end(null)
    const narrow = await startServer(upstream.url, {
      maxBytes: 1000,
      send: () => Promise.resolve({ status: 200, header: () => null, nextPart: queue.next }),
    })
    const asked = fetch(`http://127.0.0.1:${narrow}${address(ID)}`).then((answer) => answer.text())
    await expect(asked).rejects.toThrow('terminated')
    expect(logs).toMatchObject([{ outcome: 'broken', bytes: 6, cause: 'TOO_LARGE' }])
  })

  test('P34 a reader who takes nothing is cut off by the deadline', async () => {
    const big = Buffer.alloc(50_000_000, 0x20)
    big.write('{')
    const parts = (async function* parts() {
      for (let at = 0; at < big.length; at += 65_536) yield big.subarray(at, at + 65_536)
    })()
    const slow = await startServer(upstream.url, {
      maxBytes: 100_000_000,
      send: () => Promise.resolve(streamedAnswer(parts)),
    })
    const socket = connect(slow, '127.0.0.1')
    socket.pause()
    socket.on('error', () => {})
    socket.write(`GET ${address(ID)} HTTP/1.1\r\nHost: localhost:${slow}\r\n\r\n`)
    await expect.poll(() => logs.at(-1), { timeout: 4000 }).toMatchObject({ outcome: 'broken' })
    expect(logs.at(-1)?.bytes).toBeLessThan(big.length)
    const connections = () =>
      new Promise((resolve) => {
        servers.at(-1)?.server.getConnections((_error, count) => resolve(count))
      })
    await expect.poll(connections, { timeout: 4000 }).toBe(0)
    socket.destroy()
  })
})

describe('faults over real sockets', () => {
  const seen = async (id: string): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${address(id)}`)
    const headers = JSON.stringify([...response.headers])
    expect(headers).not.toMatch(/set-cookie|access-control|refresh|server|theirs|"link"/)
    try {
      const text = await response.text()
      expect(text).not.toContain(KEY)
      if (response.status === 200) return { kind: 'record' }
      return { kind: 'refused', status: response.status, code: /"code":"(\w+)"/.exec(text)?.[1] }
    } catch {
      return { kind: 'broken' }
    }
  }

  test.concurrent.each(NETWORK_FAULTS)('$name', async ({ id, expected }) => {
    expect(await seen(id)).toEqual(expected)
  })

  test.each([
    ['nobody listens', 'http://127.0.0.1:1'],
    ['the name is unknown', 'https://nothing.invalid'],
    ['it does not speak TLS', null],
  ])('%s: the service cannot be reached', async (_name, url) => {
    const base = url ?? upstream.url.replace('http:', 'https:')
    const at = await startServer(base, {
      deadlines: { headersMs: 3000, idleMs: 3000, totalMs: 4000 },
    })
    const response = await fetch(`http://127.0.0.1:${at}${address(ID)}`)
    expect(await response.json()).toMatchObject({ error: { code: 'upstream_unreachable' } })
  })

  test('a compressed record stays compressed on its way', async () => {
    const gzip = NETWORK_FAULTS.find(({ name }) => name === 'gzip')
    const answer = await get(address(gzip?.id ?? ''), ['Accept-Encoding: gzip'])
    expect(answer.toLowerCase()).toContain('content-encoding: gzip')
    const body = Buffer.from(answer.slice(answer.indexOf('\r\n\r\n') + 4), 'latin1')
    const start = body.indexOf(Buffer.from([0x1f, 0x8b]))
    expect(gunzipSync(body.subarray(start, body.lastIndexOf('\r\n0\r\n'))).toString()).toBe(
      recordText(gzip?.id ?? ''),
    )
  })
})

describe('requests that are not as they should be', () => {
  test.each([
    ['TRACE', '/', 405],
    ['TRACE', address(ID), 405],
    ['OPTIONS', '*', 405],
    ['OPTIONS', address(ID), 405],
    ['DELETE', '/', 405],
    ['POST', '/i/x', 405],
    ['PROPFIND', '/', 405],
    ['FOO', '/', 400],
  ])('P14 %s %s gets %i', async (method, path, status) => {
    const answer = await get(path, ['X-Probe: echo-me'], method)
    expect(statusOf(answer)).toBe(status)
    expect(answer).not.toContain('echo-me')
    expect(answer.toLowerCase()).not.toContain('access-control')
    if (status === 405) expect(answer.toLowerCase()).toMatch(/\r\nallow: [A-Z]/i)
  })

  test('P14 CONNECT is refused, and the connection ends', async () => {
    const answer = await raw('CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n')
    expect(statusOf(answer)).toBe(405)
    expect(answer).toMatch(/\r\nallow: GET, HEAD, POST\r\n[^]*\r\nconnection: close\r\n/)
  })

  test('P64 an upgrade is refused, and the connection ends', async () => {
    const lines = 'Host: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'
    const answer = await raw(`GET / HTTP/1.1\r\n${lines}`)
    expect(statusOf(answer)).toBe(400)
    expect(answer).toMatch(/\r\nconnection: close\r\n/)
  })

  test.each([
    ['POST', '/api/interactions/search', 'application/json'],
    ['POST', '/api/interactions/search', 'text/plain'],
    ['POST', '/healthz', 'text/plain'],
    ['PUT', '/i/x', 'text/plain'],
  ])('after 2 MB with %s %s as %s the connection is not used again', async (method, path, type) => {
    for (const _ of [1, 2, 3]) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: { 'content-type': type },
        body: JSON.stringify({ padding: 'a'.repeat(2_000_000) }),
      })
      expect(response.headers.get('connection')).toBe('close')
      expect(await response.text()).toMatch(/"code":"(?:invalid_request|method_not_allowed)"/)
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
    }
  })

  test('a refusal without such a body keeps the connection', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/api/nothing`)
    expect([response.status, response.headers.get('connection')]).toEqual([404, 'keep-alive'])
  })

  test.each([
    ['two lengths', 'Content-Length: 1\r\nContent-Length: 2\r\n'],
    ['length and chunks', 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\n'],
    ['an unknown transfer coding', 'Transfer-Encoding: xchunked\r\n'],
    ['a folded header', 'X-A: b\r\n c\r\n'],
    ['a blank before the colon', 'X-A : b\r\n'],
    ['NUL in a header', 'X-A: a\0b\r\n'],
  ])('P31 %s: 400, and the connection ends', async (_name, lines) => {
    const answer = await raw(
      `GET ${address(ID)} HTTP/1.1\r\nHost: localhost:${port}\r\n${lines}\r\n`,
    )
    expect(statusOf(answer)).toBe(400)
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'")
    expect(answer.toLowerCase()).toContain('cache-control: no-store')
    expect(upstream.requests).toEqual([])
  })

  test.each([
    ['P64 an HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['P64 a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['P31 bare line feeds', 'GET / HTTP/1.1\nHost: localhost\n\n'],
  ])('%s gets nothing but a refusal, and the server goes on', async (_name, bytes) => {
    expect(await raw(bytes)).not.toContain('200 OK')
    expect(statusOf(await get('/healthz'))).toBe(200)
  })

  test.each([
    ['a path of 20 KB', `/${'a'.repeat(20_000)}`, []],
    ['a head of 17 KB', '/healthz', [`X-A: ${'a'.repeat(17_000)}`]],
  ])('P18 %s is too large', async (_name, path, lines) => {
    expect(statusOf(await get(path, lines))).toBe(431)
  })

  test.each([
    ['P24 no host', 'GET /healthz HTTP/1.0\r\n\r\n', 400],
    [
      'P24 two hosts',
      'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n',
      400,
    ],
    ['P21 a foreign host for a page', 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n', 421],
    [
      'P21 a foreign host for the API',
      `GET ${address(ID)} HTTP/1.1\r\nHost: evil.example\r\n\r\n`,
      421,
    ],
    ['P23 the wrong port', 'GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n', 421],
  ])('%s is refused', async (_name, bytes, status) => {
    expect(statusOf(await raw(bytes, { ms: 300 }))).toBe(status)
  })
})

describe('pages and files', () => {
  const PAGE_HEADERS = {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types viewer-worker",
    ...COMMON_HEADERS,
  }

  test.each([
    '/',
    `/i/${ID}`,
    '/i/bad',
    '/browse',
    `/compare/${ID}/${OTHER_ID}`,
    '/no/such/page',
    '/?x=1.5',
  ])('P48 P50 P51 the page %s is the one document, under the whole policy', async (path) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`)
    expect(await response.text()).toBe('<!doctype html><title>Viewer</title>')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...PAGE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
    expect(response.headers.get('server') ?? response.headers.get('x-powered-by')).toBeNull()
  })

  test('a page whose address cannot be decoded is the document too, with the status of an error', async () => {
    const answer = await get('/i/%E0%A4%A', ['Accept: text/html,*/*;q=0.8'])
    expect(statusOf(answer)).toBe(400)
    expect(answer.endsWith('<!doctype html><title>Viewer</title>')).toBe(true)
    expect(answer).toContain("content-security-policy: default-src 'none'; script-src 'self'")
    expect(answer).toMatch(/\r\ncache-control: no-store\r\n/)
  })

  test.each(['/assets/%zz', '/%zz.js', '/api/%zz', '*'])(
    'GET %s is no page, whatever is accepted',
    async (path) => {
      const answer = await get(path, ['Accept: text/html'])
      expect(statusOf(answer)).toBe(400)
      expect(answer).toContain('"invalid_request"')
    },
  )

  test('under a foreign host name, such an address is refused like any other', async () => {
    const lines = 'Host: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n'
    expect(statusOf(await raw(`GET /%zz HTTP/1.1\r\n${lines}`))).toBe(421)
  })

  test('the page of an interaction has the browser fetch the record early; no other text gets there', async () => {
    const linkOf = async (path: string) =>
      (await fetch(`http://127.0.0.1:${port}${path}`)).headers.get('link')
    expect(await linkOf(`/i/${ID.toUpperCase()}?x=1`)).toBe(
      `</api/interactions/${ID}>; rel=preload; as=fetch; crossorigin`,
    )
    expect(await linkOf(`/i/${ID}>;x`)).toBeNull()
    expect(await linkOf(`/i/${ID}/x`)).toBeNull()
    expect(await linkOf('/')).toBeNull()
  })

  test('P51 an asset comes in its smallest form and stays for good', async () => {
    const answer = await get('/assets/main-a1.js', ['Accept-Encoding: gzip, deflate, br'])
    expect(answer).toMatch(/content-encoding: br/i)
    const response = await fetch(`http://127.0.0.1:${port}/assets/main-a1.js`)
    expect(await response.text()).toContain('console.log(1)')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...PAGE_HEADERS,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'accept-encoding',
    })
  })

  test('P49 a file that has not changed is not sent again, under the same policy', async () => {
    const first = await fetch(`http://127.0.0.1:${port}/robots.txt`)
    const tag = first.headers.get('etag') ?? ''
    const answer = await get('/robots.txt', [`If-None-Match: ${tag}`])
    expect(statusOf(answer)).toBe(304)
    expect(answer).toContain('x-content-type-options: nosniff')
  })

  test.each([
    ['one of several', (tag: string) => `"x", ${tag} ,"y"`, 304],
    [
      'the same but for what a cache on the way made of it',
      (tag: string) => tag.replace('W/', ''),
      304,
    ],
    ['any at all', () => '*', 304],
    ['another', () => '"x"', 200],
    ['only like it', (tag: string) => tag.replace(/"$/, '0"'), 200],
  ])('P49 a reader who has %s', async (_which, toHeader, status) => {
    const first = await fetch(`http://127.0.0.1:${port}/robots.txt`)
    const header = toHeader(first.headers.get('etag') ?? '')
    expect(statusOf(await get('/robots.txt', [`If-None-Match: ${header}`]))).toBe(status)
  })

  test.each(['/', '/assets/main-a1.js', '/healthz', '/nothing.js'])(
    'HEAD %s gives the headers and no body',
    async (path) => {
      const answer = await get(path, [], 'HEAD')
      expect(answer.endsWith('\r\n\r\n')).toBe(true)
      expect(statusOf(answer)).toBe(path === '/nothing.js' ? 404 : 200)
    },
  )

  test.each([
    '/assets/old-hash.js',
    '/assets/',
    '/assets',
    '/assets/main-a1.js.map',
    '/assets/main-a1.js.br',
    '/assets/main-a1.js/',
    '/index.html/x.js',
    '/.env',
    '/.git/config',
    '/i/.env',
    '/package.json',
    '/src/main.tsx',
    '/server.js',
    '/server/main.js',
    '/link.txt',
    '/assets/..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/%2e%2e/package.json',
    '/assets/../../package.json',
    '//assets/main-a1.js',
    '/__proto__.js',
    '/constructor.js',
  ])('P44 P45 P46 P47 there is no %s, and no page in its place', async (path) => {
    const answer = await get(path)
    expect(statusOf(answer)).toBe(404)
    expect(answer).toContain('"no_such_route"')
    expect(answer).toContain('cache-control: no-store')
  })
})

test('P59 the log keeps hostile text on its one line', () => {
  const line = logLine({ route: 'a\n{"level":"x"}\u001b[2J\u009b\u2028\r' }, 0)
  expect(line).toMatch(/^[\x20-\x7e]+\n$/)
  expect(JSON.parse(line)).toEqual({
    time: '1970-01-01T00:00:00.000Z',
    route: 'a\n{"level":"x"}\u001b[2J\u009b\u2028\r',
  })
})

test('P61 a handler that throws costs one connection; the next request works', async () => {
  const broken = createViewerServer({
    handler: (request) =>
      request.path === '/healthz'
        ? Promise.resolve({ status: 200, headers: {}, body: 'ok', ended: () => {} })
        : Promise.reject(new Error(KEY)),
    files: new Map(),
    addresses: LOCAL_ONLY,
    readHeaders: [],
    log: () => {},
    idleMs: 1000,
    onFault: () => {},
  })
  const { port: to, stop } = await listen(broken)
  const head = `Host: localhost:${to}\r\nConnection: close\r\n\r\n`
  expect(await raw(`GET ${address(ID)} HTTP/1.1\r\n${head}`, { to })).not.toContain(KEY)
  expect(await raw(`GET /healthz HTTP/1.1\r\n${head}`, { to })).toContain('200 OK')
  await stop()
})
