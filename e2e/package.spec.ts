import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, openInteraction, test as base } from './fixtures'
import { sampleRecord } from './samples'
import { startViewer } from './viewer'

const ROOT = join(import.meta.dirname, '..')
const showpiece = sampleRecord('night-train-refund')

type Installed = {
  /** A folder that contains only the package. */
  readonly folder: string
  /** The package's own folder. */
  readonly home: string
  /** The command, as linked by the package manager. */
  readonly bin: string
  /** The size of the packed file in bytes. */
  readonly packedBytes: number
}

/** Runs npm without the settings that a package manager passes to the scripts it runs. */
const npm = (folder: string, args: readonly string[]): void => {
  const cache = join(folder, '.npm')
  execFileSync('npm', [...args, '--ignore-scripts', '--offline', '--cache', cache], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** Packs the last build, and installs it in an empty folder without a registry. */
const install = (): Installed => {
  const folder = mkdtempSync(join(tmpdir(), 'viewer-package-'))
  npm(folder, ['pack', '--pack-destination', folder])
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'nothing packed'
  const file = join(folder, packed)
  npm(folder, ['install', '--prefix', folder, file])
  const modules = join(folder, 'node_modules')
  return {
    folder,
    home: join(modules, 'interaction-viewer'),
    bin: join(modules, '.bin', 'interaction-viewer'),
    packedBytes: statSync(file).size,
  }
}

const test = base.extend<{ baseURL: string }, { installed: Installed }>({
  installed: [
    // oxlint-disable-next-line no-empty-pattern -- the first parameter has to be a pattern
    async ({}, provide) => {
      const installed = install()
      await provide(installed)
      rmSync(installed.folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ installed: { bin, folder } }, provide) => {
    const viewer = await startViewer({}, { command: bin, args: [], cwd: folder })
    await provide(viewer.url)
    await viewer.stop()
  },
})

// All of these tests share one installation.
test.describe.configure({ mode: 'default' })

const filesOf = (home: string): readonly string[] =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)))

test('the package holds what is needed to run, and nothing else', ({ installed }) => {
  const { folder, home, packedBytes } = installed
  const files = filesOf(home)
  const odd = files.filter(
    (file) =>
      !/^(?:package\.json|README\.md|LICENSE|\.env\.example|dist\/server\/(?:main\.js|licenses\.txt))$/.test(
        file,
      ) &&
      !/^dist\/client\/(?:assets\/)?[\w.-]+\.(?:html|js|css|svg|txt)(?:\.br|\.gz)?$/.test(file),
  )
  expect(odd).toEqual([])
  expect(files).toContain('dist/server/main.js')
  expect(files).toContain('dist/client/index.html')
  expect(packedBytes).toBeLessThan(4_000_000)

  // No other package came with it, and it runs nothing during installation.
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(
    ['interaction-viewer'],
  )
  const stated: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies']) {
    expect(stated).not.toHaveProperty(kind)
  }
  for (const script of ['preinstall', 'install', 'postinstall']) {
    expect(stated).not.toHaveProperty(['scripts', script])
  }
})

test('its scripts hold no sources, and its server needs nothing but Node', ({ installed }) => {
  const { home } = installed
  const scripts = filesOf(home).filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(10)
  for (const file of scripts) {
    expect(readFileSync(join(home, file), 'utf8'), file).not.toContain('sourceMappingURL=')
  }
  const server = readFileSync(join(home, 'dist/server/main.js'), 'utf8')
  const needed = [...server.matchAll(/^import .* from "([^"]*)"|__require\("([^"]*)"\)/gm)]
  expect(needed.length).toBeGreaterThan(10)
  const names = needed.map(([, named, asked]) => named ?? asked ?? '')
  expect(names.filter((name) => !name.startsWith('node:'))).toEqual([])
})

test('it says on what terms others’ work is in it', ({ installed }) => {
  const read = (part: string) =>
    readFileSync(join(installed.home, 'dist', part, 'licenses.txt'), 'utf8')
  expect(read('server')).toMatch(/^## undici - [\d.]+ \(MIT\)\n\nMIT License/m)
  expect(read('client')).toMatch(/^## react-dom - [\d.]+ \(MIT\)\n\nMIT License/m)
  for (const part of ['server', 'client']) {
    const [, ...packages] = read(part).split(/^## (?=\S+ - [\d.]+ \()/m)
    // The terms themselves, not only their names.
    expect(packages.filter((terms) => terms.length < 500)).toEqual([])
  }
})

test('installed without a registry, it opens a record', async ({ page, request }) => {
  await openInteraction(page, showpiece.id)
  await expect(page.getByRole('article', { name: 'Turn 3 of 5' })).toContainText('Compartment 41')
  const document = await request.get('/')
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await document.text())?.[1] ?? 'no script'
  expect((await request.get(script)).headers()['cache-control']).toContain('immutable')
  expect((await request.get('/licenses.txt')).headers()['content-type']).toContain('text/plain')
  const record: unknown = await (await request.get(`/api/interactions/${showpiece.id}`)).json()
  expect(record).toHaveProperty('id', showpiece.id)
  expect(await (await request.get('/healthz')).json()).toEqual({ status: 'ok', mode: 'sample' })
})

test('it reads `.env` where it is started', async ({ installed: { bin, folder } }) => {
  const file = join(folder, '.env')
  writeFileSync(file, 'NEBULY_API_KEY=canary\nNEBULY_BASE_URL=http://127.0.0.1:1\n')
  const viewer = await startViewer({}, { command: bin, args: [], cwd: folder })
  try {
    const health: unknown = await (await fetch(`${viewer.url}/healthz`)).json()
    expect(health).toEqual({ status: 'ok', mode: 'live' })
  } finally {
    await viewer.stop()
    rmSync(file)
  }
})
