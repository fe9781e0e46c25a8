import { once } from 'node:events'
import { createServer, request as startRequest } from 'node:http'
import { connect } from 'node:net'
import { expect } from '@playwright/test'
import { AUDIENCE, startIdentityProvider } from '../src/proxy/test/identity-provider'
import { listen } from './listen'
import { type Expectation, NETWORK_FAULTS, recordText } from './network-faults'
import { test } from './runtime'
import { sampleRecord } from './samples'
import { startWorker } from './start-worker'
import { type Upstream, startUpstream } from './upstream'
import { type Viewer, startViewer } from './viewer'

const KEY = 'canary-9c41d7e2-key-that-must-stay-in-the-worker'
const ID = '6f1d2a4c-0b7e-4c35-9a61-2f8e5d7c9b10'
const SAMPLE = sampleRecord('night-train-refund').id
const RECORD = `/api/interactions/${ID}`

type Asked = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** As sent over the wire. */
  readonly body: Buffer
  /** False if the connection broke before the end. */
  readonly isWhole: boolean
}

/** Sends one request with its target and headers unchanged. */
const send = (url: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const request = startRequest(url, { path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', () => {})
      response.on('close', () => {
        const { statusCode: status = 0, headers: answered, complete: isWhole } = response
        resolve({ status, headers: answered, body: Buffer.concat(parts), isWhole })
      })
    })
    request.on('error', reject)
    request.end(body)
  })

/** Runs a Worker with a key in front of an upstream that records requests and misbehaves. */
const withKey = async (
  variables: Readonly<Record<string, string>>,
  act: (viewer: Viewer, upstream: Upstream) => Promise<void>,
): Promise<void> => {
  const upstream = await startUpstream()
  const viewer = await startWorker({
    NEBULY_API_KEY: KEY,
    NEBULY_BASE_URL: upstream.url,
    UPSTREAM_TIMEOUT_MS: '1000',
    ...variables,
  })
  try {
    await act(viewer, upstream)
    expect(viewer.log()).not.toContain(KEY)
  } finally {
    await viewer.stop()
    await upstream.stop()
  }
}

const logged = (viewer: Viewer): string[] =>
  viewer
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{"time"'))

test.describe('beside the Node server', () => {
  /** Headers that belong to a connection rather than an answer, or differ each time. */
  const OF_THE_CONNECTION = [
    'connection',
    'keep-alive',
    'transfer-encoding',
    'date',
    'x-request-id',
  ]

  const compared = ({ status, headers, body }: Answer) => ({
    status,
    headers: Object.fromEntries(
      Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name)),
    ),
    body: body.toString('latin1').replaceAll(/"requestId":"[^"]*"/g, ''),
  })

  const browser = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' }
  const requests: readonly (readonly [string, Asked?])[] = [
    ['/'],
    ['/', { headers: browser }],
    ['/', { headers: { 'accept-encoding': 'gzip' } }],
    ['/', { method: 'HEAD' }],
    ['/', { method: 'POST' }],
    ['/', { method: 'TRACE' }],
    [`/i/${ID}`, { headers: browser }],
    [`/i/${ID}?x=1`, { headers: browser }],
    ['/no/such/page'],
    ['/i/%E0%A4%A', { headers: browser }],
    ['/i/%E0%A4%A'],
    ['/theme.js'],
    ['/robots.txt'],
    ['/assets/none-12345678.js'],
    ['/index.html.br'],
    ['/.env'],
    ['//evil.example/'],
    ['/a/%2e%2e/b'],
    ['/a/../theme.js'],
    ['/healthz'],
    ['/readyz'],
    ['/api/none'],
    ['/api/interactions/not-an-id'],
    ['/api/interactions/..%2f..%2fx'],
    [`/api/interactions/${SAMPLE}`],
    [`/api/interactions/${SAMPLE}`, { method: 'DELETE' }],
    [`/api/interactions/${SAMPLE}`, { headers: { 'sec-fetch-site': 'cross-site' } }],
    [`/api/interactions/${SAMPLE}`, { headers: { host: 'evil.example' } }],
    ['/', { headers: { host: 'evil.example' } }],
    ['/api/interactions/search', { method: 'POST', body: '{' }],
    ['/auth/sign-in', { method: 'POST', body: '{}' }],
  ]

  test('each answer has the same status, headers and bytes', async ({ baseURL }) => {
    const node = await startViewer({ VIEWER_AUTH: 'none' })
    try {
      for (const [path, asked = {}] of requests) {
        const name = `${asked.method ?? 'GET'} ${path} ${JSON.stringify(asked.headers ?? {})}`
        const [there, here] = [
          await send(node.url, path, asked),
          await send(baseURL ?? '', path, asked),
        ]
        expect(compared(here), name).toEqual(compared(there))
        expect(here.headers['x-request-id'], name).toMatch(/^[0-9a-f-]{36}$/)
      }
    } finally {
      await node.stop()
    }
  })

  test('a file that the browser has already is not sent again', async ({ baseURL }) => {
    const page = await send(baseURL ?? '', '/')
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.body.toString('utf8'))?.[1] ?? ''
    const first = await send(baseURL ?? '', script)
    expect(first.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const again = await send(baseURL ?? '', script, {
      headers: { 'if-none-match': String(first.headers['etag']) },
    })
    expect(again.status).toBe(304)
    expect(again.body.byteLength).toBe(0)
    expect(again.headers['content-security-policy']).toContain("default-src 'none'")
  })
})

test('a Worker that is reached by TLS says on every answer that it always is', async () => {
  await withKey({ VIEWER_URL: 'https://viewer.example' }, async ({ url }) => {
    const host = 'viewer.example'
    for (const [path, headers, status] of [
      ['/', { host }, 200],
      ['/assets/none-12345678.js', { host }, 404],
      ['/healthz', { host }, 200],
      ['/api/none', { host }, 404],
      ['/', { host: 'evil.example' }, 421],
      ['/api/interactions/..%2f', { host }, 404],
    ] as const) {
      const answer = await send(url, path, { headers })
      expect([path, answer.status]).toEqual([path, status])
      expect(answer.headers['strict-transport-security'], path).toBe('max-age=31536000')
    }
  })
})

test.describe('a Worker that may not serve', () => {
  const refused: readonly (readonly [string, Record<string, string | undefined>, RegExp])[] = [
    ['without a word on who may read', { VIEWER_AUTH: undefined }, /VIEWER_AUTH must be set/],
    ['without its address', { VIEWER_URL: undefined }, /VIEWER_URL must be the address/],
    ['with passwords', { VIEWER_AUTH: 'password' }, /VIEWER_AUTH must not be password/],
    ['with a blank key', { NEBULY_API_KEY: ' ' }, /NEBULY_API_KEY is set but blank/],
    ['with a key of two lines', { NEBULY_API_KEY: `${KEY}\n${KEY}` }, /NEBULY_API_KEY contains/],
    ['with a key no header may hold', { NEBULY_API_KEY: `${KEY}è` }, /NEBULY_API_KEY contains/],
    ['with half a login', { VIEWER_AUTH: 'proxy-jwt' }, /JWT_ISSUER must be set/],
    [
      'with a file of projects',
      { NEBULY_PROJECTS: '@projects.json' },
      /a file that cannot be read/,
    ],
  ]
  for (const [what, variables, sentence] of refused) {
    test(`${what} answers nothing, and its log says why`, async () => {
      const viewer = await startWorker(variables)
      try {
        for (const path of ['/', RECORD, '/healthz', '/theme.js']) {
          const answer = await send(viewer.url, path)
          expect(answer.status).toBe(503)
          expect(answer.body.toString('utf8')).toContain('The viewer is not set up yet')
          expect(answer.body.toString('utf8')).not.toContain(KEY)
          expect(answer.headers['content-security-policy']).toContain('sandbox')
        }
        await expect.poll(viewer.log).toMatch(sentence)
        expect(viewer.log()).not.toContain(KEY)
      } finally {
        await viewer.stop()
      }
    })
  }

  test('on sample data for everybody says both aloud', async () => {
    const viewer = await startWorker()
    try {
      expect((await send(viewer.url, '/healthz')).body.toString('utf8')).toContain('"sample"')
      await expect.poll(viewer.log).toContain('WARNING: VIEWER_AUTH is none')
      await expect.poll(viewer.log).toContain('Sample data')
    } finally {
      await viewer.stop()
    }
  })
})

test.describe('the way to the upstream', () => {
  test('only our headers go there, and the bytes come back as they are', () =>
    withKey({}, async (viewer, upstream) => {
      const answer = await send(viewer.url, RECORD, {
        headers: { authorization: 'Bearer theirs', cookie: 'a=1', 'accept-encoding': 'gzip' },
      })
      expect(answer.body.toString('utf8')).toBe(recordText(ID))
      expect(upstream.requests).toHaveLength(1)
      expect(upstream.requests[0]).toMatchObject({ method: 'GET', body: '' })
      const { host: _host, ...headers } = upstream.requests[0]?.headers ?? {}
      expect(headers).toEqual({
        authorization: [`Bearer ${KEY}`],
        accept: ['application/json'],
        'accept-encoding': ['gzip'],
        // The runtime adds these for `no-store`.
        'cache-control': ['no-cache'],
        pragma: ['no-cache'],
      })
    }))

  test('nothing but the named calls gets through, a search as rebuilt', () =>
    withKey({}, async (viewer, upstream) => {
      for (const [method, path] of [
        ['GET', '/api/interactions/..%2f..%2fprojects%2fdelete-interactions'],
        ['POST', '/api/external/projects/delete-interactions'],
        ['DELETE', RECORD],
        ['POST', RECORD],
        ['GET', `${RECORD}0`],
      ] as const) {
        const { status } = await send(viewer.url, path, { method })
        expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
        expect(status, `${method} ${path}`).toBeLessThan(500)
      }
      expect(upstream.requests).toEqual([])
      const search = {
        time_range: { start: '2026-01-01', end: '2026-02-01' },
        filters: [],
        limit: 10,
        offset: 0,
      }
      const found = await send(viewer.url, '/api/interactions/search', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...search, extra: true }),
      })
      expect(found.body.toString('utf8')).toContain('"total":0')
      expect(upstream.requests.map(({ url, body }) => [url, body])).toEqual([
        ['/api/external/get-interactions', JSON.stringify(search)],
      ])
    }))

  /** The faults of an upstream that this runtime reports differently from Node. */
  const OTHERWISE: Readonly<Record<string, Expectation>> = {
    // It does not say why an answer could not be read.
    'garbage-status-line': { kind: 'refused', status: 502, code: 'upstream_unreachable' },
    'two-lengths': { kind: 'refused', status: 502, code: 'upstream_unreachable' },
    'status-000': { kind: 'refused', status: 502, code: 'upstream_unreachable' },
    'key-for-a-status': { kind: 'refused', status: 502, code: 'upstream_unreachable' },
    // It accepts longer heads.
    'huge-head': { kind: 'record' },
    // It shows no interim answers.
    'early-hints-flood': { kind: 'record' },
    // It uses the chunks, as it should.
    'two-framings': { kind: 'record' },
  }

  test('each fault of it is told, and never a part for the whole', () =>
    withKey({ MAX_RECORD_BYTES: '200000' }, async (viewer) => {
      for (const { id, name, expected } of NETWORK_FAULTS) {
        const answer = await send(viewer.url, `/api/interactions/${id}`, {
          headers: { 'accept-encoding': 'gzip' },
        })
        const text = answer.body.toString('latin1')
        expect(text + JSON.stringify(answer.headers), name).not.toContain(KEY)
        // Its own limit or the deadline ends it, whichever comes first.
        if (name === 'endless-head') {
          expect([502, 504]).toContain(answer.status)
          continue
        }
        const seen = OTHERWISE[name] ?? expected
        expect(answer.isWhole, name).toBe(seen.kind !== 'broken')
        expect(answer.status, name).toBe(seen.kind === 'refused' ? seen.status : 200)
        if (seen.kind === 'refused') expect(text, name).toContain(`"code":"${seen.code}"`)
        expect(answer.headers['set-cookie'], name).toBeUndefined()
      }
      await expect.poll(() => logged(viewer).length).toBe(NETWORK_FAULTS.length)
    }))

  test('a redirect is not followed', async () => {
    const asked: string[] = []
    const elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(302, { location: '/stolen' }).end('{"stolen":true}')
    })
    const { url, stop } = await listen(elsewhere)
    try {
      await withKey({ NEBULY_BASE_URL: url }, async (viewer) => {
        const answer = await send(viewer.url, RECORD)
        expect(answer.status).toBe(502)
        expect(answer.body.toString('utf8')).toContain('"code":"bad_upstream"')
      })
      expect(asked).toEqual([`/api/external/export/interactions/detail-v2/${ID}`])
    } finally {
      await stop()
    }
  })

  test('a record over the limit is refused', () =>
    withKey({ MAX_RECORD_BYTES: '1024' }, async (viewer) => {
      const answer = await send(viewer.url, RECORD)
      expect(answer.status).toBe(502)
      expect(answer.body.toString('utf8')).toContain('"code":"too_large"')
    }))
})

test.describe('who is asking', () => {
  test('is told by the token that Cloudflare Access signs, and stands in the log', async () => {
    const provider = await startIdentityProvider()
    const login = {
      VIEWER_AUTH: 'proxy-jwt',
      JWT_PRESET: 'cloudflare-access',
      JWT_ISSUER: provider.issuer,
      JWT_AUDIENCE: AUDIENCE,
      JWT_JWKS_URL: provider.jwksUrl,
    }
    const ask = async (viewer: Viewer, token: string) => {
      const headers = { 'cf-access-jwt-assertion': token, 'x-forwarded-user': 'admin' }
      return (await send(viewer.url, RECORD, { headers })).status
    }
    try {
      await withKey(login, async (viewer, upstream) => {
        const token = await provider.token()
        const [head, claims] = token.split('.')
        expect((await send(viewer.url, RECORD)).status).toBe(401)
        expect(await ask(viewer, await provider.token('https://other.example'))).toBe(401)
        expect(await ask(viewer, `${head}.${claims}.AAAA`)).toBe(401)
        expect(upstream.requests).toEqual([])
        const many = await Promise.all(Array.from({ length: 8 }, () => ask(viewer, token)))
        expect(many).toEqual(Array.from({ length: 8 }, () => 200))
        await expect.poll(() => viewer.log()).toContain('"subject":"reviewer-1"')
        expect(viewer.log()).not.toContain(token)
      })
    } finally {
      await provider.stop()
    }
  })

  test('without names is told apart by the address that Cloudflare gives, and no other', () =>
    withKey({ READER_RATE: '1', READER_BURST: '1' }, async (viewer) => {
      const from = async (address: string, forwarded: string) => {
        const headers = { 'cf-connecting-ip': address, 'x-forwarded-for': forwarded }
        return (await send(viewer.url, RECORD, { headers })).status
      }
      expect(await from('192.0.2.1', '198.51.100.1')).toBe(200)
      expect(await from('192.0.2.2', '198.51.100.1')).toBe(200)
      expect(await from('192.0.2.1', '198.51.100.2')).toBe(429)
    }))
})

test.describe('many at once', () => {
  /** Answers that begin, and never end. */
  const stalling = NETWORK_FAULTS.find(({ name }) => name === 'stall-half-way')?.id ?? ''
  const silent = NETWORK_FAULTS.find(({ name }) => name === 'no-answer')?.id ?? ''
  const one = { READER_CONCURRENCY: '1', TOTAL_CONCURRENCY: '1', UPSTREAM_TIMEOUT_MS: '60000' }

  for (const [when, id] of [
    ['in the middle', stalling],
    ['before there is an answer', silent],
  ] as const) {
    test(`a reader who leaves ${when} makes room for the next`, () =>
      withKey(one, async (viewer, upstream) => {
        const { hostname, port } = new URL(viewer.url)
        const reader = connect(Number(port), hostname)
        reader.write(`GET /api/interactions/${id} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`)
        await expect.poll(() => upstream.open()).toBe(1)
        if (id === stalling) await once(reader, 'data')
        const next = send(viewer.url, RECORD)
        // This runtime assumes that a connection that is merely closed will still be read.
        reader.resetAndDestroy()
        expect((await next).status).toBe(200)
        await expect.poll(() => upstream.open()).toBe(0)
        await expect.poll(() => viewer.log()).toContain('"outcome":"reader_left"')
      }))
  }

  test('who waits for a place gets it from another request that ends', () =>
    withKey(one, async (viewer) => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => send(viewer.url, RECORD)))
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
      expect(answers.every(({ isWhole }) => isWhole)).toBe(true)
    }))
})
