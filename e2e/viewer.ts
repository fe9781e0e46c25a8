import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type Viewer = {
  /** e.g. `http://127.0.0.1:40123`. */
  readonly url: string
  /** All output of the server so far, from both streams. */
  readonly log: () => string
  readonly stop: () => Promise<void>
}

const DIST = join(import.meta.dirname, '..', 'dist')
const LISTENING = /(http:\/\/127\.0\.0\.1:\d+)\//

type Program = { readonly command: string; readonly args: readonly string[]; readonly cwd: string }

const BUILT: Program = { command: process.execPath, args: ['server/main.js'], cwd: DIST }

/**
 * Starts a second server, the built one unless told otherwise, with the given environment on a free port. If it stops
 * before it listens, this rejects with its output.
 */
export const startViewer = async (
  environment: Record<string, string>,
  { command, args, cwd }: Program = BUILT,
): Promise<Viewer> => {
  const server = spawn(command, args, {
    cwd,
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  let isListening = false
  const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      written += chunk.toString('utf8')
      // Found once is enough: under load the log grows long.
      if (isListening) return
      const listening = LISTENING.exec(written)?.[1]
      if (listening === undefined) return
      isListening = true
      resolve(listening)
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    void stopped.then(() => reject(new Error(`The server stopped: ${written}`)))
  })
  const stop = async () => {
    server.kill('SIGTERM')
    await stopped
  }
  return { url, log: () => written, stop }
}
