import { createServer } from 'node:http'
import { type Socket, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../../e2e/listen'
import { type BuiltServer, startBuiltServer } from '../test/built-server'

const MIB = 1 << 20
const RECORD_BYTES = 64 * MIB
const PART = Buffer.alloc(MIB / 4, 'a')

/** Answers every id with 64 MiB, as fast as the reader takes them. */
const upstream = createServer((_request, response) => {
  let left = RECORD_BYTES
  const feed = () => {
    while (left > 0) {
      left -= PART.byteLength
      if (!response.write(PART)) return
    }
    response.end()
  }
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': String(RECORD_BYTES),
  })
  response.on('drain', feed)
  feed()
})

let viewer: BuiltServer
let stopUpstream: () => Promise<void>

beforeAll(async () => {
  const { url, stop } = await listen(upstream)
  stopUpstream = stop
  viewer = await startBuiltServer({
    NEBULY_API_KEY: 'canary-31c5',
    NEBULY_BASE_URL: url,
    UPSTREAM_TIMEOUT_MS: '60000',
  })
}, 60_000)

afterAll(async () => {
  viewer.remove()
  await stopUpstream()
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Reader = {
  readonly socket: Socket
  readonly bytes: () => number
  readonly done: Promise<void>
}

/** Asks for a record, and reads none of it until told to. */
const openReader = (port: number, at: number): Promise<Reader> =>
  new Promise((resolve, reject) => {
    const id = `${String(at).padStart(8, '0')}-0000-4000-8000-000000000000`
    const socket = connect(port, '127.0.0.1')
    let bytes = 0
    const done = new Promise<void>((end) => socket.once('close', () => end()))
    socket.once('error', reject)
    socket.on('data', (chunk) => {
      if (bytes === 0) {
        socket.pause()
        resolve({ socket, bytes: () => bytes, done })
      }
      bytes += chunk.byteLength
    })
    const head = [`GET /api/interactions/${id} HTTP/1.1`, `Host: 127.0.0.1:${port}`]
    socket.write([...head, 'Connection: close', '', ''].join('\r\n'))
  })

test(
  'P69 fifty records of 64 MiB at once, to readers who are slow, are passed on and not held',
  { timeout: 120_000 },
  async () => {
    const { port, memory } = viewer
    const first = await openReader(port, 0)
    first.socket.resume()
    await first.done
    const before = memory()
    let most = before
    const measure = setInterval(() => {
      most = Math.max(most, memory())
    }, 100)

    const readers = await Promise.all(Array.from({ length: 50 }, (_, at) => openReader(port, at)))
    // Enough time to receive all of it, if anything did.
    await pause(1500)
    for (const { socket } of readers) socket.resume()
    await Promise.all(readers.map(({ done }) => done))
    clearInterval(measure)

    for (const { bytes } of readers) expect(bytes()).toBeGreaterThan(RECORD_BYTES)
    // All records together would be 3200 MiB.
    expect(most - before).toBeLessThan(400)
  },
)
