import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '..', '..', '..')

export type BuiltServer = {
  readonly port: number
  readonly child: ChildProcess
  /** The folder that it was built into, and where it would write. */
  readonly folder: string
  /** The memory that the process actually occupies, in MiB. */
  readonly memory: () => number
  /** Kills the process at once, and removes the build. */
  readonly remove: () => void
}

/** Builds the server as it is shipped, with a minimal page, into a new folder, which the caller removes. */
export const buildServer = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'viewer-'))
  await build({
    root: ROOT,
    logLevel: 'silent',
    build: { ssr: 'src/proxy/main.ts', outDir: join(folder, 'server') },
  })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  mkdirSync(join(folder, 'client'))
  writeFileSync(join(folder, 'client', 'index.html'), '<!doctype html>')
  return folder
}

/** Not every machine has `ps`, and not every system has `/proc`. */
const memoryOf = (pid: number | undefined): number => {
  const status = `/proc/${pid}/status`
  const kib = existsSync(status)
    ? /^VmRSS:\s*(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Number(kib) / 1024
}

/**
 * Builds the server and starts it in a process of its own, so that it can be measured. `onLine` is called with each
 * line that it prints, on either stream.
 */
export const startBuiltServer = async (
  environment: Readonly<Record<string, string>>,
  onLine: (line: string) => void = () => {},
): Promise<BuiltServer> => {
  const folder = await buildServer()
  const child = spawn(process.execPath, ['server/main.js'], {
    cwd: folder,
    env: { PORT: '0', TMPDIR: folder, HOME: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The server did not start')))
    createInterface(child.stdout).on('line', (line) => {
      const found = /http:\/\/127\.0\.0\.1:(\d+)\/$/.exec(line)?.[1]
      if (found !== undefined) resolve(Number(found))
      onLine(line)
    })
    createInterface(child.stderr).on('line', onLine)
  })
  return {
    port,
    child,
    folder,
    memory: () => memoryOf(child.pid),
    remove: () => {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
