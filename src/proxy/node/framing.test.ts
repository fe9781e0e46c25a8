import { describe, expect, test } from 'vitest'
import { connect } from 'node:net'
import { NETWORK_FAULTS } from '../../../e2e/network-faults'
import { ID, address, sendHead, sendRaw, startForFile, statusOf } from '../test/server-setup'

const OTHER_ID = '1b5c1a3e-9f51-4a8e-8a3b-6f2f0c2d7e11'

const { upstream, running } = await startForFile()

const host = () => `Host: localhost:${running.port}\r\n`

/** A request that must not be answered when it is sent inside another one, or right after it. */
const smuggled = () => `GET ${address(OTHER_ID)} HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`

const faultId = (wanted: string): string =>
  NETWORK_FAULTS.find(({ name }) => name === wanted)?.id ?? ''

const statusesOf = (answers: string): readonly number[] =>
  Array.from(answers.matchAll(/HTTP\/1\.1 (\d{3}) /g), ([, status]) => Number(status))

test.each([
  ['a version that had no heads', 'HTTP/0.9', ''],
  ['the next protocol, written as text', 'HTTP/2.0', ''],
  ['chunks under HTTP/1.0', 'HTTP/1.0', 'Transfer-Encoding: chunked\r\n\r\n0\r\n'],
  ['chunks of something else', 'HTTP/1.1', 'Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n'],
  ['a coding that nobody knows', 'HTTP/1.1', 'Transfer-Encoding: xchunked\r\n'],
  ['a second host', 'HTTP/1.1', 'Host: evil.example\r\n'],
])(
  'P120 %s: 400, the connection ends, and nothing behind it is answered',
  async (_name, version, rest) => {
    const head = `GET ${address(ID)} ${version}\r\n${host()}Connection: keep-alive\r\n`
    const answers = await sendRaw(`${head}${rest}\r\n${smuggled()}`, { to: running.port })
    expect(statusesOf(answers)).toEqual([400])
    expect(answers).toMatch(/\r\nconnection: close\r\n/i)
    // Long enough for a question to reach the upstream.
    await sendRaw(`GET /healthz HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`, {
      to: running.port,
    })
    const asked = upstream.requests.map(({ url }) => url.slice(-36))
    expect(asked).not.toContain(ID)
    expect(asked).not.toContain(OTHER_ID)
  },
)

/** Sends this, and the rest as soon as the first part of an answer has come; what came until the connection ended. */
const sendDuring = (bytes: string, rest: string): Promise<string> => {
  const socket = connect(running.port, '127.0.0.1', () => socket.write(bytes))
  let answers = ''
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    if (answers === '') socket.write(rest)
    answers += chunk.toString('latin1')
  })
  return new Promise((resolve) => socket.once('close', () => resolve(answers)))
}

test('P120 chunks that break while the answer is on its way break it off: no other answer stands in it', async () => {
  const head = `GET ${address(faultId('stall-half-way'))} HTTP/1.1\r\n${host()}Transfer-Encoding: chunked\r\n\r\n`
  expect(statusesOf(await sendDuring(head, 'no size\r\n'))).toEqual([200])
})

const BARE = [
  ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n', 'connect'],
  [
    'another protocol',
    'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    'upgrade',
  ],
  ['no request', 'NO SUCH\r\n\r\n', 'HPE_INVALID_METHOD'],
] as const

describe.each(BARE)('P127 %s', (_name, bytes, cause) => {
  test('that is asked for during an answer breaks it off: no other stands in it', async () => {
    const head = `GET ${address(faultId('stall-half-way'))} HTTP/1.1\r\n${host()}\r\n`
    expect(statusesOf(await sendDuring(head, bytes))).toEqual([200])
    expect(running.logs).toContainEqual(expect.objectContaining({ cause, outcome: 'broken' }))
  })

  test('that is asked for before an answer gets none in its place', async () => {
    const head = `GET ${address(ID)} HTTP/1.1\r\n${host()}\r\n`
    expect(await sendRaw(head + bytes, { to: running.port })).toBe('')
    const twice = `GET /healthz HTTP/1.1\r\n${host()}\r\n`.repeat(2)
    expect(statusesOf(await sendRaw(twice + bytes, { to: running.port }))).not.toContain(400)
  })

  test('that is asked for after an answer is refused in its turn', async () => {
    const head = `GET /healthz HTTP/1.1\r\n${host()}\r\n`
    expect(statusesOf(await sendDuring(head, bytes))).toEqual([
      200,
      cause === 'connect' ? 405 : 400,
    ])
  })
})

test('what stands behind 2,000 other lines of a head is checked like any other', async () => {
  const head = `GET ${address(ID)} HTTP/1.1\r\n${host()}${'a:b\r\n'.repeat(2050)}`
  const rest = `Host: evil.example\r\nConnection: close\r\n\r\n`
  expect(statusesOf(await sendRaw(head + rest, { to: running.port }))).toEqual([400])
  const foreign = 'Sec-Fetch-Site: cross-site\r\nConnection: close\r\n\r\n'
  expect(statusesOf(await sendRaw(head + foreign, { to: running.port }))).toEqual([403])
  expect(upstream.requests).toEqual([])
})

test('P123 a request in the body of another is never made', async () => {
  const body = smuggled()
  const lines = [`Content-Length: ${body.length}`, '', body]
  expect(statusOf(await sendHead(running.port, address(ID), { lines }))).toBe(200)
  expect(statusOf(await sendHead(running.port, '/api/nothing', { method: 'POST', lines }))).toBe(
    404,
  )
  expect(statusOf(await sendHead(running.port, '/i/x', { method: 'PUT', lines }))).toBe(405)
  const json = ['Content-Type: application/json', ...lines]
  const search = { method: 'POST', lines: json }
  expect(statusOf(await sendHead(running.port, '/api/interactions/search', search))).toBe(400)
  expect(upstream.requests.map(({ url }) => url.slice(-36))).toEqual([ID])
})

test('a connection goes on after a request whose body was read, whether it has a length or comes in chunks', async () => {
  const body = JSON.stringify({
    time_range: { start: '2026-01-01', end: '2026-02-01' },
    filters: [],
    limit: 10,
    offset: 0,
  })
  const head = `POST /api/interactions/search HTTP/1.1\r\n${host()}Content-Type: application/json\r\n`
  const whole = `${head}Content-Length: ${body.length}\r\n\r\n${body}`
  const size = body.length.toString(16)
  const inChunks = `${head}Transfer-Encoding: chunked\r\n\r\n${size}\r\n${body}\r\n0\r\n\r\n`
  const answers = await sendRaw(whole + inChunks + smuggled(), { to: running.port })
  expect(statusesOf(answers)).toEqual([200, 200, 200])
  expect(upstream.requests.map(({ method }) => method).toSorted()).toEqual(['GET', 'POST', 'POST'])
})

test.each([
  ['a length that is more than the body', '/api/nothing', 'Content-Length: 100000'],
  [
    'a length that is too large for a number',
    '/api/nothing',
    'Content-Length: 99999999999999999999',
  ],
  ['two equal lengths', '/api/nothing', 'Content-Length: 5\r\nContent-Length: 5'],
  ['a length with a sign', '/api/nothing', 'Content-Length: +5'],
  ['chunks of a size that is no number', '/api/nothing', 'Transfer-Encoding: chunked'],
])('P123 nor is one behind %s', async (_name, path, line) => {
  const bytes = `POST ${path} HTTP/1.1\r\n${host()}${line}\r\n\r\n0x5\r\n${smuggled()}`
  const answers = await sendRaw(bytes, { to: running.port })
  expect(statusesOf(answers)).toHaveLength(1)
  expect([400, 404]).toContain(statusOf(answers))
  expect(upstream.requests).toEqual([])
})

/** How a connection ends after these bytes were sent: with an error, or normally; null if it does not within `ms`. */
const endOf = (bytes: string, ms: number): Promise<'error' | 'end' | null> =>
  new Promise((resolve) => {
    const socket = connect(running.port, '127.0.0.1')
    socket.on('error', () => resolve('error'))
    socket.on('close', () => resolve('end'))
    socket.resume()
    setTimeout(() => {
      resolve(null)
      socket.destroy()
    }, ms)
    socket.write(bytes)
  })

test('under HTTP/1.0, where the end of the connection is that of the body, a body that breaks off is an error', async () => {
  const ask = (id: string) => endOf(`GET ${address(id)} HTTP/1.0\r\n${host()}\r\n`, 5000)
  expect(await ask(faultId('chunks-cut'))).toBe('error')
  expect(await ask(ID)).toBe('end')
})

test('an answer that breaks off before its turn ends the connection when it comes', async () => {
  const line = (id: string) => `GET ${address(id)} HTTP/1.1\r\n${host()}\r\n`
  const slow = faultId('no-answer')
  expect(await endOf(line(slow) + line(faultId('chunks-cut')), 8000)).not.toBeNull()
})
