import { availableParallelism } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltServer, startBuiltServer } from '../../src/proxy/test/built-server'
import { type Upstream, startUpstream } from '../upstream'
import { createFigures, filesWith, openFiles, plateaus } from './figures'
import { createReaders } from './readers'

/** A few seconds show that the run works, and would reveal a gross leak; `npm run soak` takes half an hour. */
const SECONDS = Number(process.env['SOAK_SECONDS'] ?? 5)
const WARM_UP_SECONDS = Math.min(120, SECONDS * 0.4)

const READERS = 24

const CANARY = 'canary-c0de'

const figures = createFigures(CANARY)
let upstream: Upstream
let server: BuiltServer

beforeAll(async () => {
  upstream = await startUpstream()
  const environment = {
    NEBULY_API_KEY: CANARY,
    NEBULY_BASE_URL: upstream.url,
    UPSTREAM_TIMEOUT_MS: '1500',
    MAX_RECORD_BYTES: '2000000',
    READER_RATE: '1000000',
    TOTAL_RATE: '1000000',
  }
  server = await startBuiltServer(environment, figures.tellLine)
}, 60_000)

afterAll(async () => {
  server.remove()
  await upstream.stop()
})

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const say = (text: string) => process.stdout.write(`${text}\n`)

/** Calls the function every `ms` milliseconds; returns a function that stops it. */
const every = (ms: number, act: () => void) => {
  const timer = setInterval(act, ms)
  return () => clearInterval(timer)
}

test(
  'P63 under faults, slow readers and readers who leave, memory and sockets stay as they were',
  { timeout: SECONDS * 1000 + 120_000, retry: 0 },
  async () => {
    const files = () => openFiles(server.child.pid)
    const filesBefore = files()
    const readers = createReaders(server.port, figures.tellAnswer)
    const started = Date.now()
    const end = started + SECONDS * 1000
    const all = Promise.all(Array.from({ length: READERS }, () => readers.readUntil(end)))

    await pause(WARM_UP_SECONDS * 1000)
    const memory = [server.memory()]
    let mostFiles = 0
    const stopMeasuring = every(500, () => {
      memory.push(server.memory())
      mostFiles = Math.max(mostFiles, files() ?? 0)
      // Kept by the simulated upstream, not by the server.
      upstream.requests.length = 0
    })
    const stopSaying = every(60_000, () => {
      const seconds = Math.round((Date.now() - started) / 1000)
      say(`${seconds} s: ${Math.round(server.memory())} MiB, ${files() ?? '?'} files open`)
    })
    await all
    stopMeasuring()
    stopSaying()

    // Connections that are kept alive end some seconds after their last request.
    if (filesBefore !== null) {
      await expect.poll(files, { timeout: 30_000 }).toBeLessThanOrEqual(filesBefore)
    }
    const { before, after } = plateaus(memory)
    say(
      [
        `${SECONDS} s of ${READERS} readers, ${availableParallelism()} cores, Node ${process.version}`,
        ...[...readers.counts].map(([name, count]) => `  ${name}: ${count}`),
        figures.report(),
        `memory: ${Math.round(before)} → ${Math.round(after)} MiB, at most ${Math.round(Math.max(...memory))}`,
        `open files: ${filesBefore ?? '?'} → ${files() ?? '?'}, at most ${mostFiles}`,
      ].join('\n'),
    )
    expect(figures.strange).toEqual([])
    expect(figures.goodRecords()).toBeGreaterThan(SECONDS)
    await expect.poll(upstream.open, { timeout: 10_000 }).toBe(0)
    // A fifth, and some room for the heap itself.
    expect(after).toBeLessThan(before * 1.2 + 32)
    expect(filesWith(server.folder, CANARY)).toEqual([])
    const ready = await fetch(`http://127.0.0.1:${server.port}/readyz`)
    expect(await ready.json()).toEqual({ status: 'ready' })
  },
)
