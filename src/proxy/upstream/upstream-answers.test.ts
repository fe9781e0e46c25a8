import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { afterEach, expect, test } from 'vitest'
import { listen } from '../../../e2e/listen'
import { ID, KEY, type Running, address, startServer } from '../test/server-setup'

const stops: (() => Promise<void>)[] = []

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

const Refused = v.object({
  error: v.object({
    code: v.string(),
    filters: v.array(v.object({ index: v.number(), message: v.string() })),
  }),
})

type Seen = { readonly url: string; readonly authorization: string | undefined }

/** A custom upstream on a free loopback port, with the real server in front of it. */
const startBoth = async (
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ running: Running; seen: readonly Seen[]; port: number }> => {
  const seen: Seen[] = []
  const upstream = createServer((request, response) => {
    seen.push({ url: request.url ?? '', authorization: request.headers.authorization })
    answer(request, response)
  })
  const { url, port, stop } = await listen(upstream)
  const running = await startServer(url)
  stops.push(running.stop, stop)
  return { running, seen, port }
}

const ask = (running: Running, path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${running.port}${path}`, init)

test.each([
  [301, (port: number) => `http://localhost:${port}/elsewhere`],
  [302, () => '/elsewhere'],
  [303, () => '//evil.invalid/elsewhere'],
  [307, (port: number) => `http://127.0.0.1:${port}/elsewhere`],
  [308, () => `/api/external/export/interactions/detail-v2/${ID}`],
])('P65 a redirect with %i is not followed, and takes no key anywhere', async (status, to) => {
  const both = await startBoth((_request, response) => {
    response.writeHead(status, { location: to(both.port) }).end()
  })
  const response = await ask(both.running, address(ID))
  expect(response.status).toBe(502)
  expect(await response.json()).toMatchObject({ error: { code: 'bad_upstream' } })
  expect(both.seen).toHaveLength(1)
})

test('P66 a key that is refused once is tried again with the next request', async () => {
  const both = await startBoth((_request, response) => {
    response.statusCode = both.seen.length === 1 ? 401 : 200
    response.end(JSON.stringify({ id: ID }))
  })
  const first = await ask(both.running, address(ID))
  expect([first.status, await first.json()]).toMatchObject([
    502,
    { error: { code: 'upstream_auth' } },
  ])
  const second = await ask(both.running, address(ID))
  expect([second.status, await second.json()]).toEqual([200, { id: ID }])
})

test('P67 a search that is refused comes back with the filter and the reason', async () => {
  const reason = `not allowed; you sent\r\n\u001b[31m ${'x'.repeat(400)}`
  const body = JSON.stringify({
    detail: [
      { loc: ['body', 'filters', 0, 'values', 0], msg: reason },
      { loc: ['body', 'filters', 1, 'values', 0], msg: `Bearer ${KEY}` },
    ],
  })
  const both = await startBoth((_request, response) => {
    response.writeHead(422, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    response.end(gzipSync(body))
  })
  const response = await ask(both.running, '/api/interactions/search', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      time_range: { start: '2026-01-01', end: '2026-02-01' },
      filters: [
        { kind: 'topic', values: ['a'] },
        { kind: 'user', values: ['b'] },
      ],
      limit: 10,
      offset: 0,
    }),
  })
  expect(response.status).toBe(422)
  const text = await response.text()
  expect(text).not.toContain(KEY)
  const { error } = v.parse(Refused, JSON.parse(text))
  expect(error.code).toBe('filter_refused')
  expect(error.filters.map(({ index }) => index)).toEqual([0, 1])
  expect(error.filters[0]?.message).toMatch(/^not allowed; you sent \[31m x{270,}…$/)
  expect(error.filters[1]?.message).toBe('The service gave no reason.')
  expect(JSON.stringify(both.running.logs)).not.toMatch(/not allowed|canary/)
})

test.each([
  ['HTTP/1.1, no length', 'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n'],
  ['HTTP/1.0', 'HTTP/1.0 200 OK\r\n\r\n'],
])(
  'P130 a body that ends with its connection is not whole if that was reset: %s',
  async (_name, head) => {
    const both = await startBoth(({ socket }) => {
      socket.write(`${head}{"id":"${ID}","input":"and th`, () => {
        setTimeout(() => socket.resetAndDestroy(), 100)
      })
    })
    const response = await ask(both.running, address(ID))
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow('terminated')
    await expect.poll(() => both.running.logs.at(-1)?.outcome).toBe('broken')
  },
)

test.each([
  ['some of them', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(20), 200],
  ['a flood of them', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1000), 502],
  // The client library takes an answer to a question it did not ask for a broken connection.
  ['100, which nobody asked for', 'HTTP/1.1 100 Continue\r\n\r\n', 502],
])('P132 interim answers before the record, %s', async (_name, before, status) => {
  const body = JSON.stringify({ id: ID })
  const both = await startBoth(({ socket }) => {
    socket.end(`${before}HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
  })
  const answer = await ask(both.running, address(ID))
  expect(answer.status).toBe(status)
  if (status !== 200) expect(await answer.json()).toMatchObject({ error: { code: 'bad_upstream' } })
})
