import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltServer, startBuiltServer } from '../../src/proxy/built-server-bench'
import { NETWORK_FAULTS, type Upstream, recordText, startUpstream } from '../upstream'

/** Some seconds tell that the run works, and would show a gross leak; `npm run soak` takes half an hour. */
const SECONDS = Number(process.env['SOAK_SECONDS'] ?? 5)
const WARM_UP_SECONDS = Math.min(120, SECONDS * 0.4)

const READERS = 24
/** Between two requests of one reader, so that about fifty a second come together. */
const MOST_PAUSE_MS = 800

let upstream: Upstream
let server: BuiltServer

beforeAll(async () => {
  upstream = await startUpstream()
  server = await startBuiltServer({
    NEBULY_API_KEY: 'canary-c0de',
    NEBULY_BASE_URL: upstream.url,
    UPSTREAM_TIMEOUT_MS: '1500',
    MAX_RECORD_BYTES: '2000000',
    READER_RATE: '1000000',
    TOTAL_RATE: '1000000',
  })
}, 60_000)

afterAll(async () => {
  server.remove()
  await upstream.stop()
})

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const anyId = () => crypto.randomUUID()

const pick = <One>(list: readonly One[]): One | undefined =>
  list[Math.floor(Math.random() * list.length)]

/** Open files and sockets of the server; null where the system does not tell. */
const openFiles = (): number | null => {
  try {
    return readdirSync(`/proc/${server.child.pid}/fd`).length
  } catch {
    return null
  }
}

/** One that unpacks to gigabytes is for whoever does not unpack it. */
const BOMB = NETWORK_FAULTS.find(({ name }) => name === 'gzip-bomb')?.id ?? ''
const FAULTS = NETWORK_FAULTS.filter(({ id }) => id !== BOMB)

const figures = { good: 0, wrong: 0, faults: 0, left: 0 }
const times: number[] = []

const url = (path: string) => `http://127.0.0.1:${server.port}${path}`
const record = (id: string) => url(`/api/interactions/${id}`)

const readRecord = async () => {
  const id = anyId()
  const started = performance.now()
  const text = await (await fetch(record(id))).text()
  times.push(performance.now() - started)
  if (text === recordText(id)) figures.good += 1
  else {
    figures.wrong += 1
    say(`wrong: ${text.slice(0, 200)}`)
  }
}

const meetFault = async () => {
  figures.faults += 1
  await (await fetch(record(pick(FAULTS)?.id ?? ''))).text().catch(() => '')
}

const leave = async () => {
  figures.left += 1
  const id = Math.random() < 0.5 ? anyId() : (pick(FAULTS)?.id ?? '')
  const leaving = new AbortController()
  setTimeout(() => leaving.abort(), Math.random() * 60)
  const response = await fetch(record(id), { signal: leaving.signal })
  await response.text()
}

/** Asks and reads nothing, then hangs up. */
const readNothing = async () => {
  figures.left += 1
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.pause()
  socket.write(`GET /api/interactions/${BOMB} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`)
  await pause(Math.random() * 600)
  socket.destroy()
}

const search = async () => {
  const body = {
    time_range: { start: '2026-01-01', end: '2026-02-01' },
    filters: [],
    limit: 10,
    offset: 0,
  }
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  await (await fetch(url('/api/interactions/search'), init)).text()
}

const askForOther = async () => {
  const paths = [
    `/api/interactions/${anyId()}/deeplink`,
    '/api/nothing',
    '/',
    '/healthz',
    '/readyz',
  ]
  await (await fetch(url(pick(paths) ?? '/'))).text()
}

const ACTS: readonly (readonly [share: number, act: () => Promise<void>])[] = [
  [0.55, readRecord],
  [0.15, meetFault],
  [0.1, leave],
  [0.05, readNothing],
  [0.05, search],
  [0.1, askForOther],
]

const actOnce = async () => {
  let left = Math.random()
  const [, act] = ACTS.find(([share]) => (left -= share) < 0) ?? [0, readRecord]
  // What fails in the middle of a fault fails on purpose; records are counted.
  await act().catch(() => {})
}

const readUntil = async (end: number) => {
  while (Date.now() < end) {
    await actOnce()
    await pause(Math.random() * MOST_PAUSE_MS)
  }
}

const percentile = (share: number): number => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}

const say = (text: string) => process.stdout.write(`${text}\n`)

test(
  'P63 under faults, slow readers and readers who leave, memory and sockets stay as they were',
  { timeout: SECONDS * 1000 + 60_000, retry: 0 },
  async () => {
    await readRecord()
    const filesBefore = openFiles()
    const started = Date.now()
    const end = started + SECONDS * 1000
    const readers = Array.from({ length: READERS }, () => readUntil(end))

    await pause(WARM_UP_SECONDS * 1000)
    const memoryBefore = server.memory()
    const report = setInterval(() => {
      const seconds = Math.round((Date.now() - started) / 1000)
      say(`${seconds} s: ${Math.round(server.memory())} MiB, ${openFiles() ?? '?'} files open`)
      // Kept by the stand-in, not by the server.
      upstream.requests.length = 0
    }, 30_000)
    await Promise.all(readers)
    clearInterval(report)

    // Connections that are kept for a next request end some seconds after the last one.
    if (filesBefore !== null) {
      const most = filesBefore + 4
      await expect.poll(openFiles, { timeout: 20_000 }).toBeLessThanOrEqual(most)
    }
    const memoryAfter = server.memory()
    say(
      `${SECONDS} s: ${figures.good} records, ${figures.faults} faults, ${figures.left} readers left; ` +
        `memory ${Math.round(memoryBefore)} → ${Math.round(memoryAfter)} MiB; ` +
        `open files ${filesBefore ?? '?'} → ${openFiles() ?? '?'}; ` +
        `record in ${Math.round(percentile(0.5))} ms, 99th percentile ${Math.round(percentile(0.99))} ms`,
    )
    expect(figures.wrong).toBe(0)
    expect(figures.good).toBeGreaterThan(SECONDS)
    expect(upstream.open()).toBe(0)
    // A fifth, and what a heap may take for itself.
    expect(memoryAfter).toBeLessThan(memoryBefore * 1.2 + 48)
    expect(await (await fetch(url('/readyz'))).json()).toEqual({ status: 'ready' })
  },
)
