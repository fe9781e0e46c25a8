import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { setUp } from '../test/handler-setup'
import { logLine } from '../log/access-log'
import { ID, KEY, sendRaw, startForFile, statusOf } from '../test/server-setup'

const { upstream, running } = await startForFile()

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

/** With these headers, half of all requests pass the checks of who may ask. */
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

/** The statuses allowed to a client that writes anything it likes, if the server does not hang up. */
const STATUSES = [200, 400, 403, 404, 405, 421]

const wireLine = fc.oneof(
  { weight: 3, arbitrary: fc.constant('X-Extra: a') },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES))
      .map(([name, value]) => `${name}: ${value}`),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 40 }) },
)

const wireRequest = fc.record({
  path,
  method: fc.oneof(
    { weight: 5, arbitrary: method },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 6 }) },
  ),
  host: fc.constantFrom('localhost', 'localhost', '127.0.0.1', 'evil.example'),
  lines: fc.array(wireLine, { maxLength: 4 }),
})

type Wire = typeof wireRequest extends fc.Arbitrary<infer One> ? One : never

/** The only headers that an upstream gets when it is asked for a record. */
const SENT_HEADERS = ['accept', 'accept-encoding', 'authorization', 'connection', 'host']

test(
  'P62 nor do ten thousand over the wire, however they are written; and the server goes on',
  { timeout: 300_000 },
  async () => {
    const sendOne = async ({ path: target, method: verb, host, lines }: Wire) => {
      const to = running.port
      const head = [`${verb} ${target} HTTP/1.1`, `Host: ${host}:${to}`, ...lines]
      // The connection ends after these bytes, however they are understood.
      const bytes = [...head, 'Connection: close', '', ''].join('\r\n')
      return sendRaw(Buffer.from(bytes, 'utf8').toString('latin1'), { to, ms: 250 })
    }
    await fc.assert(
      fc.asyncProperty(fc.array(wireRequest, { minLength: 100, maxLength: 100 }), async (all) => {
        const answers = await Promise.all(all.map(sendOne))
        for (const answer of answers.filter((text) => text !== '')) {
          expect(STATUSES).toContain(statusOf(answer))
          expect(answer).not.toContain(KEY)
        }
      }),
      { numRuns: 100, seed: 62, endOnFailure: true },
    )
    for (const { method: verb, url, headers: sent } of upstream.requests) {
      expect(`${verb} ${url}`).toMatch(NAMED_CALLS)
      expect(sent['authorization']).toEqual([`Bearer ${KEY}`])
      expect(Object.keys(sent).toSorted()).toEqual(SENT_HEADERS)
    }
    expect(upstream.requests.length).toBeGreaterThan(100)
    expect(running.logs.map((entry) => logLine(entry, 0)).join('')).not.toContain(KEY)
    const alive = `GET /healthz HTTP/1.1\r\nHost: localhost:${running.port}\r\nConnection: close\r\n\r\n`
    expect(statusOf(await sendRaw(alive, { to: running.port }))).toBe(200)
  },
)
