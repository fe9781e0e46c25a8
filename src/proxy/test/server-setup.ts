import type { Server } from 'node:http'
import { connect } from 'node:net'
import { afterAll, afterEach } from 'vitest'
import { listen } from '../../../e2e/listen'
import { startUpstream } from '../../../e2e/upstream'
import type { LogEntry } from '../log/access-log'
import { createHandler } from '../handler'
import { createViewerServer } from '../node/server'
import { type Otherwise, testSettings } from './settings'
import { readStaticFiles } from '../node/static-files'
import { createUpstreamSend } from '../upstream/upstream-send'

export const KEY = 'canary-77b2'
export const ID = '0b5c1a3e-9f51-4a8e-8a3b-6f2f0c2d7e11'

export type Running = {
  readonly server: Server
  readonly port: number
  /** The server's log entries, in order. */
  readonly logs: LogEntry[]
  /** Faults of the server itself. */
  readonly faults: unknown[]
  readonly stop: () => Promise<void>
}

type Settings = Otherwise & {
  /** The folder of the files to serve; without it, none are served. */
  readonly folder?: string
}

/** Starts the real server on a free loopback port, in front of an upstream. */
export const startServer = async (
  baseUrl: string,
  { folder, ...otherwise }: Settings = {},
): Promise<Running> => {
  const logs: LogEntry[] = []
  const faults: unknown[] = []
  const send = otherwise.send ?? createUpstreamSend(baseUrl, 16)
  const settings = testSettings({ apiKey: KEY, baseUrl, send }, { logs, otherwise })
  const server = createViewerServer({
    handler: createHandler(settings),
    addresses: settings.addresses,
    readHeaders: settings.auth.readHeaders,
    log: settings.log,
    files: folder === undefined ? new Map() : readStaticFiles(folder),
    idleMs: 20_000,
    onFault: (error) => {
      faults.push(error)
    },
  })
  const { port, stop } = await listen(server)
  return { server, port, logs, faults, stop }
}

/**
 * Starts a server in front of an upstream for the tests of a file. Both are stopped after the last, what they recorded
 * is forgotten after each, and a fault of the server fails the test.
 */
export const startForFile = async () => {
  const upstream = await startUpstream()
  const running = await startServer(upstream.url)
  afterEach(() => {
    upstream.requests.length = 0
    running.logs.length = 0
    if (running.faults.length > 0) throw new Error('The server itself failed')
  })
  afterAll(async () => {
    await running.stop()
    await upstream.stop()
  })
  return { upstream, running }
}

/** Sends bytes as they are, and returns everything that comes back until the server hangs up or `ms` have passed. */
export const sendRaw = (
  bytes: string,
  { to, ms = 2000 }: { to: number; ms?: number },
): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(to, '127.0.0.1')
    let received = ''
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(received))
    socket.setTimeout(ms, () => socket.destroy())
    socket.write(Buffer.from(bytes, 'latin1'))
  })

/** Sends one request, with this exact head, on a connection of its own. */
export const sendHead = (
  to: number,
  path: string,
  { method = 'GET', lines = [] }: { method?: string; lines?: readonly string[] } = {},
): Promise<string> =>
  sendRaw(
    [
      `${method} ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${to}`,
      'Connection: close',
      ...lines,
      '',
      '',
    ].join('\r\n'),
    // The server ends the connection; a busy machine may take its time until then.
    { to, ms: 20_000 },
  )

export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])

export const address = (id: string): string => `/api/interactions/${id}`
