import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { NETWORK_FAULTS, type Upstream, startUpstream } from '../../e2e/upstream'

const KEY = 'canary-90aa'
const ID = '0b5c1a3e-9f51-4a8e-8a3b-6f2f0c2d7e11'
const ROOT = join(import.meta.dirname, '..', '..')
// Below the project, so that the built server finds its packages.
const FOLDER = join(ROOT, 'node_modules', '.cache', `viewer-${process.pid}`)

const running: ChildProcess[] = []
let upstream: Upstream

beforeAll(async () => {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': join(ROOT, 'src') } },
    publicDir: false,
    build: { ssr: join(ROOT, 'src/proxy/main.ts'), outDir: join(FOLDER, 'server') },
  })
  mkdirSync(join(FOLDER, 'client'), { recursive: true })
  writeFileSync(join(FOLDER, 'client', 'index.html'), '<!doctype html>')
  upstream = await startUpstream()
}, 60_000)

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

afterAll(async () => {
  await upstream.stop()
  rmSync(FOLDER, { recursive: true, force: true })
})

/** Starts the built server; `output` grows, `exit` settles when it ends. */
const start = (environment: Record<string, string>) => {
  const child = spawn(process.execPath, ['server/main.js'], {
    cwd: FOLDER,
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let text = ''
  const read = (chunk: Buffer) => {
    text += chunk.toString('utf8')
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const exit = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code))
  })
  const url = async (): Promise<string> => {
    await expect.poll(() => text, { timeout: 10_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//)
    return /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? ''
  }
  return { child, exit, url, output: () => text }
}

test.each([
  ['NEBULY_API_KEY', `${KEY} ${KEY}`],
  ['NEBULY_API_KEY', '  '],
  ['NEBULY_BASE_URL', `https://user:${KEY}@nebuly.example`],
  ['HOST', '0.0.0.0'],
  ['PORT', '99999'],
  ['UPSTREAM_TIMEOUT_MS', 'soon'],
])('a bad %s stops the start with one sentence', { timeout: 20_000 }, async (name, value) => {
  const { exit, output } = start({ [name]: value })
  expect(await exit).toBe(1)
  expect(output()).toMatch(new RegExp(`^${name} [^\\n]*\\.\\n$`))
  expect(output()).not.toContain(KEY)
})

test('a busy port is said in plain words', { timeout: 20_000 }, async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  const { exit, output } = start({ PORT: port })
  expect(await exit).toBe(1)
  expect(output()).toMatch(new RegExp(`^Port ${port} is already in use[^\\n]*\\n$`))
  taken.close()
})

test('without a key it says so and serves samples', { timeout: 20_000 }, async () => {
  const { url, output } = start({})
  const health = await fetch(`${await url()}/healthz`)
  expect(await health.json()).toEqual({ status: 'ok', mode: 'sample' })
  expect(output()).toContain('Sample data')
})

test('`.env` is read, and the real environment wins', { timeout: 20_000 }, async () => {
  writeFileSync(join(FOLDER, '.env'), `NEBULY_API_KEY=${KEY}\nNEBULY_BASE_URL=http://127.0.0.1:1\n`)
  try {
    const { url } = start({ NEBULY_BASE_URL: upstream.url })
    const response = await fetch(`${await url()}/api/interactions/${ID}`)
    expect(response.status).toBe(200)
    expect(upstream.requests.at(-1)?.headers['authorization']).toEqual([`Bearer ${KEY}`])
  } finally {
    rmSync(join(FOLDER, '.env'))
  }
})

test('no fault makes it print the key, or stop', { timeout: 30_000 }, async () => {
  const server = start({
    NEBULY_API_KEY: KEY,
    NEBULY_BASE_URL: upstream.url,
    UPSTREAM_TIMEOUT_MS: '500',
    MAX_RECORD_BYTES: '100000',
  })
  const base = await server.url()
  const ids = [...NETWORK_FAULTS.map(({ id }) => id), ID, 'not-an-id']
  const answers = await Promise.all(
    ids.map(async (id) => {
      const response = await fetch(`${base}/api/interactions/${id}`)
      return response.text().catch(() => 'broken')
    }),
  )
  expect(answers.join() + server.output()).not.toContain(KEY)
  expect((await fetch(`${base}/healthz`)).status).toBe(200)
  const lines = server.output().trim().split('\n').slice(1)
  expect(lines.length).toBeGreaterThanOrEqual(ids.length)
  for (const line of lines) expect(line).toMatch(/^\{"time":"[^\n]*\}$/)
})

test('told to stop, it first finishes what is under way', { timeout: 20_000 }, async () => {
  const { child, exit, url } = start({})
  const slow = '00000000-0000-4000-8000-000000002030'
  const base = await url()
  const under = fetch(`${base}/api/interactions/${slow}`)
  await fetch(`${base}/healthz`)
  child.kill('SIGTERM')
  const response = await under
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ id: slow })
  expect(await exit).toBe(0)
})
