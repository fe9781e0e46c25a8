import { type Socket, connect } from 'node:net'
import { expect, test } from 'vitest'
import { recordText } from '../../../e2e/network-faults'
import { logLine } from '../log/access-log'
import { wholeAnswer } from '../sample-service/sample-answer'
import {
  ID,
  KEY,
  address,
  sendHead,
  sendRaw,
  startForFile,
  startServer,
  statusOf,
} from '../test/server-setup'

const { upstream, running } = await startForFile()

const opened = (to: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(to, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })

const closed = (socket: Socket): Promise<number> => {
  const started = Date.now()
  return new Promise((resolve) => {
    socket.on('error', () => {})
    socket.once('close', () => resolve(Date.now() - started))
    socket.resume()
  })
}

const isServing = async (to = running.port) => statusOf(await sendHead(to, '/healthz')) === 200

test('P16 HEAD of a record is refused, with the headers of any refusal and no body', async () => {
  const head = await sendHead(running.port, address(ID), { method: 'HEAD' })
  expect(statusOf(head)).toBe(405)
  expect(head).toMatch(/\r\nallow: GET\r\n/i)
  expect(head).toMatch(/\r\ncache-control: no-store\r\n/i)
  expect(head.endsWith('\r\n\r\n')).toBe(true)
  expect(upstream.requests).toEqual([])
})

test('P18 two hundred headers are nothing special, and two thousand too many', async () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `X-${at}: a`)
  const few = await sendHead(running.port, '/healthz', { lines: lines(200) })
  expect(statusOf(few)).toBe(200)
  const many = await sendHead(running.port, '/healthz', { lines: lines(2500) })
  expect(statusOf(many)).toBe(431)
  expect(await isServing()).toBe(true)
})

test('P133 a connection is kept for longer than load balancers keep theirs', async () => {
  const answer = await sendRaw(`GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\n\r\n`, {
    to: running.port,
    ms: 500,
  })
  const [, seconds] = /\r\nkeep-alive: timeout=(\d+)/i.exec(answer) ?? []
  // Google's keep them for 600 seconds, which nobody can change.
  expect(Number(seconds)).toBeGreaterThan(600)
})

test('P27 a browser that asks whether another site may ask is told nothing', async () => {
  const answer = await sendHead(running.port, address(ID), {
    method: 'OPTIONS',
    lines: [
      'Origin: https://evil.example',
      'Access-Control-Request-Method: GET',
      'Access-Control-Request-Headers: authorization',
      'Access-Control-Request-Private-Network: true',
    ],
  })
  expect(statusOf(answer)).toBe(403)
  expect(answer.toLowerCase()).not.toContain('access-control')
  expect(upstream.requests).toEqual([])
})

test('P33 a head that comes byte by byte is not waited for, and others are served', async () => {
  const slow = await startServer(upstream.url)
  expect([slow.server.headersTimeout, slow.server.requestTimeout]).toEqual([10_000, 20_000])
  slow.server.headersTimeout = 600
  const socket = await opened(slow.port)
  socket.write('GET /healthz HTTP/1.1\r\nX-Slow: ')
  const drip = setInterval(() => socket.write('a'), 100)
  const whenClosed = closed(socket)
  expect(await isServing(slow.port)).toBe(true)
  const ms = await whenClosed
  clearInterval(drip)
  // The server checks its connections every two seconds.
  expect(ms).toBeGreaterThan(500)
  expect(ms).toBeLessThan(4500)
  await slow.stop()
})

test('P35 a thousand connections that say nothing leave the server answering', async () => {
  const idle = await Promise.all(Array.from({ length: 1000 }, () => opened(running.port)))
  try {
    expect(running.server.maxConnections).toBeLessThanOrEqual(4096)
    expect(await isServing()).toBe(true)
  } finally {
    const gone = Promise.all(idle.map(closed))
    for (const socket of idle) socket.destroy()
    await gone
  }
})

test('P52 a record has no tag to be asked about again, and is always sent whole', async () => {
  const answer = await sendHead(running.port, address(ID), {
    lines: ['If-None-Match: *', 'If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT'],
  })
  expect(statusOf(answer)).toBe(200)
  expect(answer.toLowerCase()).not.toMatch(/\r\n(?:etag|last-modified):/)
  expect(answer.toLowerCase()).toContain('cache-control: no-store')
  expect(answer).toContain(recordText(ID))
})

const idOf = (at: number) => `${String(at).padStart(8, '0')}${ID.slice(8)}`

test('P56 a thousand readers at once, slow and quick ones, each get their own', async () => {
  const mixed = await startServer(upstream.url, {
    send: async ({ url }) => {
      const id = url.slice(-36)
      const wait = Number(id.slice(0, 8)) % 3 === 0 ? 120 : 1
      await new Promise((resolve) => setTimeout(resolve, wait))
      return wholeAnswer(recordText(id))
    },
    deadlines: { headersMs: 20_000, idleMs: 20_000, totalMs: 30_000 },
  })
  const ids = Array.from({ length: 1000 }, (_, at) => idOf(at))
  // Not with `fetch`: it stops trying to connect after a while, which a busy machine may need.
  const answers = await Promise.all(
    ids.map((id) => {
      const head = [`GET ${address(id)} HTTP/1.1`, `Host: localhost:${mixed.port}`]
      const bytes = [...head, 'Connection: close', '', ''].join('\r\n')
      return sendRaw(bytes, { to: mixed.port, ms: 50_000 })
    }),
  )
  const wrong = ids.filter((id, at) => answers[at]?.includes(recordText(id)) !== true)
  expect(wrong).toEqual([])
  await mixed.stop()
})

test.each([
  ['a line that colours a terminal', 'User-Agent: \u001b[2J\u001b[31mred'],
  ['what looks like a line of the log', 'User-Agent: x\\n{"level":"error","key":"y"}'],
  ['a referrer', 'Referer: https://evil.example/{"level":"error"}'],
])('P59 a header with %s stays out of the log', async (_name, line) => {
  await sendHead(running.port, address(ID), { lines: [line] })
  await sendHead(running.port, '/api/\u001b[2J%0a{"level":"error"}', { lines: [line] })
  const log = running.logs.map((entry) => logLine(entry, 0)).join('')
  expect(log).not.toMatch(/level|evil|\[2J|red/)
  expect(log).toMatch(/^(?:\{[\x20-\x7e]*\}\n)*$/)
})

test('P42 the log holds nothing of the key, whoever asks with it', async () => {
  await sendHead(running.port, address(ID), { lines: [`Authorization: Bearer ${KEY}`] })
  await sendHead(running.port, `/api/interactions/${KEY}`)
  await sendHead(running.port, `/${KEY}?key=${KEY}`)
  expect(JSON.stringify(running.logs)).not.toContain(KEY)
  expect(running.logs.length).toBeGreaterThan(0)
})

test('P13 an address of another server is not asked there', async () => {
  const answer = await sendRaw(
    `GET ${upstream.url}${address(ID)} HTTP/1.1\r\nHost: localhost:${running.port}\r\nConnection: close\r\n\r\n`,
    { to: running.port },
  )
  expect(statusOf(answer)).toBe(400)
  expect(upstream.requests).toEqual([])
})

const inOneGo = (count: number, path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: localhost:${running.port}\r\n\r\n`.repeat(count)

test('P126 more requests in one go than any browser sends end the connection, and are not even looked at', async () => {
  let begun = 0
  const count = () => {
    begun += 1
  }
  running.server.on('request', count)
  await sendRaw(inOneGo(1000, '/nothing'), { to: running.port })
  running.server.off('request', count)
  expect(begun).toBe(16)
  // Every answer has its log line, though it had no time to be sent, and so has the refusal that ended them all.
  const refused = running.logs.filter(({ cause }) => cause === 'pipelined')
  expect(refused).toMatchObject([{ method: 'GET', status: 429, outcome: 'broken' }])
  expect(running.logs).toHaveLength(17)
  expect(await isServing()).toBe(true)
})

test('P126 as many as that are answered, again and again', async () => {
  const socket = await opened(running.port)
  let received = ''
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1')
  })
  for (const round of [1, 2, 3]) {
    socket.write(inOneGo(16, '/healthz'))
    await expect.poll(() => received.match(/HTTP\/1\.1 200 /g)).toHaveLength(16 * round)
  }
  socket.destroy()
})

test('who leaves before the answer’s turn has left: the upstream is let go of', async () => {
  let underWay = 0
  const waiting = await startServer(upstream.url, {
    send: (_call, life) =>
      new Promise((_resolve, reject) => {
        underWay += 1
        life.whenEnded((reason) => {
          underWay -= 1
          reject(reason)
        })
      }),
    deadlines: { headersMs: 20_000, idleMs: 20_000, totalMs: 30_000 },
  })
  const socket = await opened(waiting.port)
  const head = (at: number) =>
    `GET ${address(idOf(at))} HTTP/1.1\r\nHost: localhost:${waiting.port}`
  socket.write([1, 2, 3].map((at) => `${head(at)}\r\n\r\n`).join(''))
  await expect.poll(() => underWay).toBe(3)
  socket.destroy()
  await expect.poll(() => underWay).toBe(0)
  await waiting.stop()
})
