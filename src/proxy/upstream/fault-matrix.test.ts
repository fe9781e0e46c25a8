import { type IncomingMessage, get } from 'node:http'
import { type Server, type Socket, createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../../e2e/listen'
import { recordText } from '../../../e2e/network-faults'
import type { SampleFault } from '../sample-service/sample-fault'
import { BODY_FAULTS } from '../sample-service/sample-fault-bodies'
import { STATUS_FAULTS } from '../sample-service/sample-fault-statuses'
import { KEY, type Running, address, startServer } from '../test/server-setup'
import type { UpstreamAnswer } from './upstream'

const FAULTS = [...STATUS_FAULTS, ...BODY_FAULTS]

/** Faults that show only in the body, so only the page that reads it can tell. */
const WHOLE = new Set(['cut-json', 'not-quite-json', 'gzip-lie', 'gzip-cut'])

/** The status sent to the reader, whatever the upstream's own was. */
const STATUS: Readonly<Record<string, number>> = {
  upstream_auth: 502,
  upstream_forbidden: 502,
  not_found: 404,
  gone: 410,
  id_refused: 400,
  upstream_error: 502,
  rate_limited: 429,
  upstream_unavailable: 502,
  upstream_timeout: 504,
  bad_upstream: 502,
  bad_upstream_encoding: 502,
  bad_upstream_body: 502,
  too_large: 502,
}

const PLAYED_HEADERS = [
  'content-type',
  'content-encoding',
  'content-length',
  'retry-after',
  'location',
]

const calls = new Map<string, number>()
let upstream: Server
let clock = 0
let running: Running

/** Writes an answer byte by byte, in ways that no well-behaved server would. */
const write = async (socket: Socket, answer: UpstreamAnswer): Promise<void> => {
  const lines = PLAYED_HEADERS.flatMap((name) => {
    const value = answer.header(name)
    return value === null ? [] : [`${name}: ${value}`]
  })
  const hostile = ['Set-Cookie: a=1', 'Server: theirs', 'X-Key: theirs', 'Connection: close']
  socket.write([`HTTP/1.1 ${answer.status} Theirs`, ...lines, ...hostile, '', ''].join('\r\n'))
  for (let part = await answer.nextPart(); part !== null; part = await answer.nextPart()) {
    socket.write(part)
  }
  socket.end()
}

const playTo = (socket: Socket): void => {
  socket.on('error', () => {})
  socket.once('data', (bytes) => {
    const id = /\/([0-9a-f-]{36}) HTTP/.exec(bytes.toString('latin1'))?.[1] ?? ''
    const earlier = calls.get(id) ?? 0
    calls.set(id, earlier + 1)
    const fault = FAULTS.find((one) => one.id === id)
    const asked = { signal: new AbortController().signal, good: recordText(id), earlier: 0 }
    void Promise.resolve(fault?.answer(asked)).then((answer) => answer && write(socket, answer))
  })
}

beforeAll(async () => {
  upstream = createServer(playTo)
  const { url } = await listen(upstream)
  running = await startServer(url, {
    // Each request comes after the wait that the one before asked for.
    now: () => clock,
    deadlines: { headersMs: 10_000, idleMs: 10_000, totalMs: 20_000 },
  })
})

afterAll(async () => {
  await running.stop()
  upstream.close()
})

/** The answer as it comes back, still compressed. */
const ask = async (id: string) => {
  clock += 600_000
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port: running.port, path: address(id) }, resolve).once('error', reject)
  })
  const body: AsyncIterable<Uint8Array> = response
  const parts: Uint8Array[] = []
  for await (const part of body) parts.push(part)
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }
}

const bytesOf = async ({ id, answer }: SampleFault): Promise<Buffer> => {
  const asked = { signal: new AbortController().signal, good: recordText(id), earlier: 0 }
  const { nextPart } = await answer(asked)
  const parts: Uint8Array[] = []
  for (let part = await nextPart(); part !== null; part = await nextPart()) parts.push(part)
  return Buffer.concat(parts)
}

const isPassed = ({ code, name }: SampleFault): boolean =>
  code === null || STATUS[code] === undefined || WHOLE.has(name)

test.each(FAULTS.filter(isPassed))('P121 $name passes, byte for byte', async (fault) => {
  const { status, headers, body } = await ask(fault.id)
  expect(status).toBe(200)
  expect(body.equals(await bytesOf(fault))).toBe(true)
  expect(headers['content-type']).toBe('application/json; charset=utf-8')
  expect(headers['cache-control']).toBe('no-store')
  expect(JSON.stringify(headers)).not.toMatch(/theirs|set-cookie/)
})

test.each(FAULTS.filter((fault) => !isPassed(fault)))(
  'P121 $name is answered with $code, and nothing of the upstream',
  async ({ id, name, code }) => {
    const { status, headers, body } = await ask(id)
    const isBusy = name === 'status-503'
    expect(status).toBe(isBusy ? 503 : STATUS[code ?? ''])
    expect(JSON.parse(body.toString('utf8'))).toMatchObject({ error: { code } })
    expect(JSON.stringify(headers) + body.toString('utf8')).not.toMatch(
      /theirs|set-cookie|"location|told by|elsewhere/i,
    )
    const waits = code === 'rate_limited' || isBusy
    expect(headers['retry-after'] ?? '').toMatch(waits ? /^(?:[1-9]\d?|[12]\d\d|300)$/ : /^$/)
    // Asked twice if the fault may have passed, and never if the upstream said how long to wait.
    expect(calls.get(id)).toBe(['status-502', 'status-504'].includes(name) ? 2 : 1)
  },
)

test('P121 none of it is in the log, nor is the key', () => {
  expect(JSON.stringify(running.logs)).not.toMatch(/theirs|told by/)
  expect(JSON.stringify(running.logs)).not.toContain(KEY)
  expect(running.faults).toEqual([])
})
