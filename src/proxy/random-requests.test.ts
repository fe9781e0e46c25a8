import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Upstream, startUpstream } from '../../e2e/upstream'
import { setUp } from './handler-bench'
import { ID, type Running, sendRaw, startServer, statusOf } from './server-bench'

let upstream: Upstream
let running: Running

beforeAll(async () => {
  upstream = await startUpstream()
  running = await startServer(upstream.url)
})

afterAll(async () => {
  await running.stop()
  await upstream.stop()
})

const NAMED_CALLS =
  /^(?:GET \/api\/external\/(?:export\/interactions\/detail-v2|deeplinks\/interaction)\/[0-9a-f-]{36}|POST \/api\/external\/get-interactions)$/

const PIECES = [
  '/api',
  '/interactions',
  '/search',
  '/deeplink',
  '/healthz',
  `/${ID}`,
  `/${ID.toUpperCase()}`,
  '/..',
  '/.',
  '//',
  '/%2e%2e',
  '%2f',
  '%5c',
  '%0d%0a',
  '%00',
  '%zz',
  '/external',
  '/projects/delete-interactions',
  '/export/users',
  '?',
  '#',
  ';',
  '@',
  '\\',
  'a',
]

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 }))
const pieces = (most: number) => fc.array(piece, { maxLength: most }).map((parts) => parts.join(''))

const path = fc.oneof(
  pieces(7).map((text) => `/${text}`),
  pieces(2).map((end) => `/api/interactions/${ID}${end}`),
  pieces(3).map((end) => `/api/interactions${end}`),
)

const NAMES = [
  'accept-encoding',
  'authorization',
  'connection',
  'content-type',
  'cookie',
  'forwarded',
  'host',
  'if-none-match',
  'origin',
  'range',
  'sec-fetch-site',
  'te',
  'x-api-key',
  'x-forwarded-host',
  'x-http-method-override',
  'x-original-url',
]

const VALUES = [
  'same-origin',
  'none',
  'cross-site',
  'http://127.0.0.1:4173',
  'https://evil.example',
  'localhost:4173',
  'evil.example',
  'Bearer theirs',
  'gzip, br',
  'application/json',
  'DELETE',
  '/api/external/projects/delete-interactions',
  'authorization',
]

/** Half of all requests get through the checks of who may ask. */
const headers = fc.oneof(
  fc.constant({}),
  fc.dictionary(
    fc.constantFrom(...NAMES),
    fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'grapheme-ascii', maxLength: 20 })),
    { maxKeys: 4 },
  ),
)

const method = fc.constantFrom('GET', 'GET', 'GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD')

const request = fc.record({ path, headers, method })

test(
  'P62 ten thousand requests at random make the upstream see nothing but the named calls',
  { timeout: 60_000 },
  async () => {
    const { ask, calls } = setUp({ baseUrl: 'https://nebuly.example' })
    const askOne = async (asked: { path: string; headers: object; method: string }) => {
      const init = { method: asked.method, headers: { ...asked.headers } }
      const response = await ask(asked.path, init)
      await response.text()
      return response.status
    }
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 100, maxLength: 100 }), async (requests) => {
        const before = calls.length
        const statuses = await Promise.all(requests.map(askOne))
        for (const status of statuses) expect([200, 400, 403, 404, 405, 421]).toContain(status)
        for (const { method: verb, url } of calls.slice(before)) {
          const { origin, pathname, search, hash } = new URL(url)
          expect(`${verb} ${pathname}`).toMatch(NAMED_CALLS)
          expect([origin, search, hash]).toEqual(['https://nebuly.example', '', ''])
        }
      }),
      { numRuns: 100, seed: 62 },
    )
    for (const { headers: sent } of calls) expect(sent['authorization']).toBe('Bearer canary-5d0e')
    expect(calls.length).toBeGreaterThan(300)
  },
)

test(
  'P62 nor do a few hundred over the wire, however they are written; and the server goes on',
  { timeout: 60_000 },
  async () => {
    const line = fc.record({
      path,
      method: fc.oneof(
        { weight: 5, arbitrary: method },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 6 }) },
      ),
      host: fc.constantFrom('localhost', 'localhost', '127.0.0.1', 'evil.example'),
      extra: fc.oneof(
        { weight: 3, arbitrary: fc.constant('a') },
        { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 40 }) },
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 20, maxLength: 20 }), async (lines) => {
        await Promise.all(
          lines.map(({ path: target, method: verb, host, extra }) =>
            sendRaw(
              `${verb} ${target} HTTP/1.1\r\nHost: ${host}:${running.port}\r\nConnection: close\r\nX-Extra: ${extra}\r\n\r\n`,
              { to: running.port, ms: 150 },
            ),
          ),
        )
      }),
      { numRuns: 20, seed: 62 },
    )
    for (const { method: verb, url } of upstream.requests) {
      expect(`${verb} ${url}`).toMatch(NAMED_CALLS)
    }
    expect(upstream.requests.length).toBeGreaterThan(5)
    expect(running.faults).toEqual([])
    const alive = `GET /healthz HTTP/1.1\r\nHost: localhost:${running.port}\r\nConnection: close\r\n\r\n`
    expect(statusOf(await sendRaw(alive, { to: running.port }))).toBe(200)
  },
)
