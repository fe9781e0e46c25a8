import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { listen } from '../../e2e/listen'
import { NETWORK_FAULTS } from '../../e2e/network-faults'
import { type Upstream, startUpstream } from '../../e2e/upstream'
import { version } from '../../package.json'
import { buildServer } from './test/built-server'
import { HELP_TEXT } from './config/help-text'

const KEY = 'canary-90aa'
const PASSWORD = 'kestrel over the weir'
const HASH = `$scrypt$ln=15,r=8,p=3$${'a'.repeat(22)}$${'b'.repeat(43)}`
const ID = '0b5c1a3e-9f51-4a8e-8a3b-6f2f0c2d7e11'

const running: ChildProcess[] = []
let upstream: Upstream
let folder: string

beforeAll(async () => {
  folder = await buildServer()
  upstream = await startUpstream()
}, 60_000)

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

afterAll(async () => {
  await upstream.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the built server; `output` grows, `exit` settles when the process ends. */
const start = (
  environment: Record<string, string>,
  args: readonly string[] = [],
  input: string | null = null,
) => {
  const child = spawn(process.execPath, ['server/main.js', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // If the server does not read it, it may be gone before it is written.
  child.stdin.on('error', () => {})
  child.stdin.end(input ?? '')
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
])(
  'P36 P37 P39 P40 P41 a bad %s stops the start with one sentence',
  { timeout: 20_000 },
  async (name, value) => {
    const { exit, output } = start({ [name]: value })
    expect(await exit).toBe(1)
    expect(output()).toMatch(new RegExp(`^${name} [^\\n]*\\.\\n$`))
    expect(output()).not.toContain(KEY)
  },
)

test('P41 a busy port is said in plain words', { timeout: 20_000 }, async () => {
  const { port, stop } = await listen(createServer())
  const { exit, output } = start({ PORT: String(port) })
  expect(await exit).toBe(1)
  expect(output()).toMatch(new RegExp(`^Port ${port} is already in use[^\\n]*\\n$`))
  await stop()
})

test.each(['192.0.2.1', 'no-such-name.invalid'])(
  'P41 HOST=%s, which is not this machine, is blamed rather than the port',
  { timeout: 20_000 },
  async (host) => {
    const given = { VIEWER_AUTH: 'none', VIEWER_URL: 'http://viewer.example' }
    const { exit, output } = start({ ...given, HOST: host })
    expect(await exit).toBe(1)
    expect(output()).toMatch(/^HOST is not an address of this machine[^\n]*\.\n$/)
  },
)

test('P36 without a key it says so and serves samples', { timeout: 20_000 }, async () => {
  const { url, output } = start({})
  const health = await fetch(`${await url()}/healthz`)
  expect(await health.json()).toEqual({ status: 'ok', mode: 'sample' })
  expect(output()).toContain('Sample data')
})

test(
  'P38 a key among the arguments stops the start with one sentence, and is not printed',
  { timeout: 20_000 },
  async () => {
    const { exit, output } = start({}, [`--api-key=${KEY}`, KEY])
    expect(await exit).toBe(1)
    expect(output()).toMatch(/^[^\n]*environment variables, which --help lists\.\n$/)
    expect(output()).not.toContain(KEY)
  },
)

test.each([
  ['--help', HELP_TEXT],
  ['--version', `${version}\n`],
])('%s prints what it says, whatever is set', async (argument, text) => {
  const { exit, output } = start({ PORT: 'wrong' }, [argument])
  expect(await exit).toBe(0)
  expect(output()).toBe(text)
})

test.each([
  ['none', { VIEWER_AUTH: 'none' }, 'WARNING: VIEWER_AUTH is none'],
  ['password', { VIEWER_AUTH: 'password', PASSWORD_HASH: HASH }, 'SESSION_SECRET is not set'],
])('VIEWER_AUTH=%s starts with a line that says what it means', async (_name, given, line) => {
  const { url, output } = start(given)
  await url()
  expect(
    output()
      .split('\n')
      .some((one) => one.startsWith(line)),
  ).toBe(true)
  expect(output()).not.toContain(HASH)
})

test('what `hash-password` makes of a password lets it in', async () => {
  const making = start({}, ['hash-password'], `${PASSWORD}\n`)
  expect(await making.exit).toBe(0)
  const hash = making.output().trim()
  expect(hash).toMatch(/^\$scrypt\$\S+$/)

  const { url } = start({ VIEWER_AUTH: 'password', PASSWORD_HASH: hash })
  const signIn = async (password: string) =>
    fetch(`${await url()}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password }),
    })
  expect((await signIn('another password')).status).toBe(403)
  expect((await signIn(PASSWORD)).status).toBe(200)
})

test.each(['', 'short', 'x'.repeat(1025)])(
  '`hash-password` refuses %j, and prints nothing of it',
  async (password) => {
    const { exit, output } = start({}, ['hash-password'], password)
    expect(await exit).toBe(1)
    expect(output()).toBe('A password needs 12 to 1024 characters.\n')
  },
)

test('`.env` is read, and the real environment wins', { timeout: 20_000 }, async () => {
  writeFileSync(join(folder, '.env'), `NEBULY_API_KEY=${KEY}\nNEBULY_BASE_URL=http://127.0.0.1:1\n`)
  try {
    const { url } = start({ NEBULY_BASE_URL: upstream.url })
    const response = await fetch(`${await url()}/api/interactions/${ID}`)
    expect(response.status).toBe(200)
    expect(upstream.requests.at(-1)?.headers['authorization']).toEqual([`Bearer ${KEY}`])
  } finally {
    rmSync(join(folder, '.env'))
  }
})

test('a byte order mark hides nothing, in `.env` or in the file of projects', async () => {
  const projects = JSON.stringify([{ label: 'One', key: KEY, baseUrl: upstream.url }])
  writeFileSync(join(folder, 'projects.json'), `\ufeff${projects}`)
  writeFileSync(join(folder, '.env'), '\ufeffNEBULY_PROJECTS=@projects.json\n')
  try {
    const { url } = start({})
    expect((await fetch(`${await url()}/api/interactions/${ID}`)).status).toBe(200)
  } finally {
    rmSync(join(folder, '.env'))
  }
})

test.each([
  ['a folder', () => mkdirSync(join(folder, '.env'))],
  [
    'UTF-16',
    () =>
      writeFileSync(join(folder, '.env'), `\ufeffNEBULY_API_KEY=${KEY}`, { encoding: 'utf16le' }),
  ],
  [
    'UTF-16 without a mark',
    () => writeFileSync(join(folder, '.env'), `NEBULY_API_KEY=${KEY}`, { encoding: 'utf16le' }),
  ],
])('P131 a `.env` that is %s stops the start with one sentence', async (_name, make) => {
  make()
  try {
    const { exit, output } = start({})
    expect(await exit).toBe(1)
    expect(output()).toMatch(/^The file \.env [^\n]*\.\n$/)
  } finally {
    rmSync(join(folder, '.env'), { recursive: true })
  }
})

test('P42 no fault makes it print the key, or stop', { timeout: 30_000 }, async () => {
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

/** An upstream that answers when it is told to. */
const startHeld = async () => {
  let answer: (() => void) | undefined
  const server = createHttpServer((_request, response) => {
    answer = () => {
      response.writeHead(200, { 'content-type': 'application/json', connection: 'close' })
      response.end(JSON.stringify({ id: ID }))
    }
  })
  const { url, stop } = await listen(server)
  return {
    environment: { NEBULY_API_KEY: KEY, NEBULY_BASE_URL: url },
    isAsked: () => answer !== undefined,
    answer: () => answer?.(),
    stop,
  }
}

test(
  'P68 told to stop with its first words, it stops in good order',
  { timeout: 30_000 },
  async () => {
    const exits = Array.from({ length: 4 }, () => {
      const { child, exit } = start({})
      child.stdout.once('data', () => child.kill('SIGTERM'))
      return exit
    })
    expect(await Promise.all(exits)).toEqual([0, 0, 0, 0])
  },
)

test('P68 told to stop, it first finishes what is under way', { timeout: 20_000 }, async () => {
  const held = await startHeld()
  const { child, exit, url } = start(held.environment)
  const base = await url()
  const under = fetch(`${base}/api/interactions/${ID}`)
  await expect.poll(held.isAsked).toBe(true)
  child.kill('SIGTERM')
  await expect.poll(async () => (await fetch(`${base}/readyz`)).status).toBe(503)
  expect((await fetch(`${base}/healthz`)).status).toBe(200)
  expect((await fetch(`${base}/api/interactions/${ID}`)).status).toBe(503)
  held.answer()
  expect(await (await under).json()).toEqual({ id: ID })
  expect(await exit).toBe(0)
  await held.stop()
})

test('P68 what takes too long is broken off, and logged', { timeout: 20_000 }, async () => {
  const held = await startHeld()
  const { child, exit, url, output } = start({ ...held.environment, SHUTDOWN_TIMEOUT_MS: '200' })
  const under = fetch(`${await url()}/api/interactions/${ID}`).catch(() => 'broken')
  await expect.poll(held.isAsked).toBe(true)
  child.kill('SIGTERM')
  expect(await under).toBe('broken')
  expect(await exit).toBe(0)
  expect(output()).toMatch(/"status":499,.*"outcome":"broken","cause":"STOPPING"/)
  await held.stop()
})

test(
  'P68 with a delay it serves readers until they are sent elsewhere, unless it is told twice',
  { timeout: 20_000 },
  async () => {
    const { child, exit, url, output } = start({
      NEBULY_API_KEY: KEY,
      NEBULY_BASE_URL: upstream.url,
      SHUTDOWN_DELAY_MS: '600000',
    })
    const base = await url()
    child.kill('SIGTERM')
    await expect.poll(async () => (await fetch(`${base}/readyz`)).status).toBe(503)
    expect((await fetch(`${base}/healthz`)).status).toBe(200)
    const record = await fetch(`${base}/api/interactions/${ID}`)
    expect([record.status, record.headers.get('connection')]).toEqual([200, 'close'])
    await record.text()
    child.kill('SIGINT')
    expect(await exit).toBe(130)
    expect(output()).toContain(`"id":"${ID}"`)
  },
)

test('P68 after the delay it ends by itself', { timeout: 20_000 }, async () => {
  const { child, exit, url } = start({ SHUTDOWN_DELAY_MS: '400' })
  await url()
  const told = Date.now()
  child.kill('SIGTERM')
  expect(await exit).toBe(0)
  expect(Date.now() - told).toBeGreaterThanOrEqual(400)
})

test(
  'several projects are asked, and the log says who read what',
  { timeout: 20_000 },
  async () => {
    const file = join(folder, 'projects.json')
    const baseUrl = `${upstream.url}/second`
    const projects = [
      { label: 'Empty', key: 'other-90aa', baseUrl: 'http://127.0.0.1:1' },
      { label: 'Büro', key: KEY, baseUrl },
    ]
    writeFileSync(file, JSON.stringify(projects))
    const { url, output } = start({ NEBULY_PROJECTS: `@${file}` })
    const response = await fetch(`${await url()}/api/interactions/${ID}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('x-project')).toBe('B%C3%BCro')
    const text = await response.text()
    await expect.poll(output).toContain(`"subject":"local","project":"Büro","id":"${ID}"`)
    expect(output()).toContain(`"bytes":${text.length}`)
    expect(output()).not.toMatch(/90aa|parcel/)
  },
)
