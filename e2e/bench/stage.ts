import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port'
import { untilAnswered } from './until-answered'

export const ID = '5be0c7d2-4a0e-4c4b-9d57-9a3f0c1e2b48'
export const KEY = 'bench-key'
export const DETAIL = `/api/external/export/interactions/detail-v2/${ID}`

/** The load is far beyond a reader's limits. */
const WITHOUT_LIMITS = Object.fromEntries(
  ['READER_RATE', 'READER_BURST', 'TOTAL_RATE', 'TOTAL_BURST'].map((name) => [name, '1000000']),
)

type Stage = {
  readonly viewerUrl: string
  readonly upstreamUrl: string
  /** The service behind a process that only passes bytes on. */
  readonly relayUrl: string
  /** A folder that is removed with the stage. */
  readonly folder: string
  readonly stop: () => Promise<void>
}

const DIST = join(import.meta.dirname, '..', '..', 'dist')

/**
 * Starts the built server. Its log goes to a file, as where a service manager keeps it: a pipe would have to be read by
 * the process that also makes the load.
 */
const startViewer = async (folder: string, environment: Record<string, string>) => {
  const port = await freePort()
  const log = openSync(join(folder, 'viewer.log'), 'w')
  const child = spawn(process.execPath, ['server/main.js'], {
    cwd: DIST,
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: String(port), ...environment },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const stopped = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    child.kill('SIGTERM')
    await stopped
  }
  await untilAnswered(url, stop)
  return { url, stop }
}

/** Starts a server of this folder in its own process. */
const startServer = async (file: string, argument: string) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()))
    child.once('exit', () => reject(new Error('It stopped before it listened')))
  })
  return { child, port, url: `http://127.0.0.1:${port}` }
}

/**
 * The built server in front of a service that answers every id with this text, each in its own process. The service
 * compresses for clients that ask for it.
 */
export const setStage = async (text: string): Promise<Stage> => {
  const folder = mkdtempSync(join(tmpdir(), 'viewer-bench-'))
  const body = join(folder, 'body.json')
  writeFileSync(body, text)
  const upstream = await startServer('upstream.mjs', body)
  const relay = await startServer('relay.mjs', upstream.port)
  const viewer = await startViewer(folder, {
    NEBULY_API_KEY: KEY,
    NEBULY_BASE_URL: upstream.url,
    ...WITHOUT_LIMITS,
  })
  return {
    viewerUrl: viewer.url,
    upstreamUrl: upstream.url,
    relayUrl: relay.url,
    folder,
    stop: async () => {
      await viewer.stop()
      relay.child.kill()
      upstream.child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
