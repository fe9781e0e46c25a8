import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { freePort } from './free-port'
import type { Viewer } from './viewer'

const ROOT = join(import.meta.dirname, '..')

const require = createRequire(import.meta.url)

/** The path of the runtime's binary for this machine. The package has no types, and two kinds of default export. */
const { default: workerd } = v.parse(v.object({ default: v.string() }), require('workerd'))

const WranglerSchema = v.object({
  main: v.string(),
  compatibility_date: v.string(),
  compatibility_flags: v.array(v.string()),
  assets: v.object({ binding: v.string(), directory: v.string() }),
})

/** The part of the deployment that matters to the runtime. Comments must be on lines of their own. */
const readWrangler = () => {
  const text = readFileSync(join(ROOT, 'wrangler.jsonc'), 'utf8')
  const json = text.replaceAll(/^\s*\/\/.*$/gm, '').replaceAll(/,(?=\s*[}\]])/g, '')
  return v.parse(WranglerSchema, JSON.parse(json))
}

const quoted = (text: string): string => JSON.stringify(text)

type Setup = { readonly port: number; readonly variables: readonly (readonly [string, string])[] }

/**
 * The runtime's own configuration: the built Worker, the built pages as its assets, and network access to this machine.
 */
const configText = ({ port, variables }: Setup): string => {
  const { main, assets, compatibility_date: date, compatibility_flags: flags } = readWrangler()
  const bindings = [
    `(name = ${quoted(assets.binding)}, service = "assets")`,
    ...variables.map(([name, value]) => `(name = ${quoted(name)}, text = ${quoted(value)})`),
  ]
  return `
    using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [
        (name = "viewer", worker = .viewer),
        (name = "assets", disk = (path = ${quoted(join(ROOT, assets.directory))})),
        (name = "internet", network = (allow = ["private"])),
      ],
      sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "viewer")],
    );
    const viewer :Workerd.Worker = (
      modules = [(name = "worker.js", esModule = embed ${quoted(join(ROOT, main))})],
      compatibilityDate = ${quoted(date)},
      compatibilityFlags = [${flags.map(quoted).join(', ')}],
      bindings = [${bindings.join(', ')}],
    );
  `
}

/** The message that `--control-fd` gets once the runtime listens. */
const LISTENING = /"event":\s*"listen"/

const runWorker = async (setup: Setup): Promise<Viewer> => {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'))
  const file = join(folder, 'config.capnp')
  writeFileSync(file, configText(setup))
  // Embedded files are looked up below the import path.
  const server = spawn(workerd, ['serve', '--import-path=/', '--control-fd=3', file], {
    env: {},
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  let written = ''
  const keep = (chunk: Buffer) => {
    written += chunk.toString('utf8')
  }
  server.stdout?.on('data', keep)
  server.stderr?.on('data', keep)
  const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const failed = new Promise<never>((_resolve, reject) => {
    server.once('error', reject)
    void stopped.then(() => reject(new Error(`The Worker's runtime stopped: ${written}`)))
  })
  const listening = new Promise<void>((resolve) => {
    let told = ''
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      told += chunk.toString('utf8')
      if (LISTENING.test(told)) resolve()
    })
  })
  try {
    await Promise.race([listening, failed])
  } finally {
    rmSync(folder, { recursive: true })
  }
  failed.catch(() => {})
  const stop = async () => {
    server.kill('SIGTERM')
    await stopped
  }
  return { url: `http://127.0.0.1:${setup.port}`, log: () => written, stop }
}

/**
 * Starts the built Worker in Cloudflare's own runtime, on sample data and open to everybody unless the variables say
 * otherwise; an undefined variable is left out.
 */
export const startWorker = async (
  variables: Readonly<Record<string, string | undefined>> = {},
): Promise<Viewer> => {
  const port = await freePort()
  const usual = { VIEWER_AUTH: 'none', VIEWER_URL: `http://127.0.0.1:${port}` }
  const given = Object.entries({ ...usual, ...variables }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return runWorker({ port, variables: given })
}
