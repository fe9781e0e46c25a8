import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '..', '..')

export type BuiltServer = {
  readonly port: number
  readonly child: ChildProcess
  /** The memory that the process really holds, in MiB. */
  readonly memory: () => number
  /** Ends it at once, and removes what was built. */
  readonly remove: () => void
}

/** Builds the server, with the least of a page, into a folder of its own, which the caller removes. */
export const buildServer = async (): Promise<string> => {
  // Below the project, so that the built server finds its packages.
  const folder = join(ROOT, 'node_modules', '.cache', `viewer-${crypto.randomUUID()}`)
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': join(ROOT, 'src') } },
    publicDir: false,
    build: { ssr: join(ROOT, 'src/proxy/main.ts'), outDir: join(folder, 'server') },
  })
  mkdirSync(join(folder, 'client'), { recursive: true })
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

/** Builds the server and starts it in a process of its own, so that it can be measured; what it logs goes nowhere. */
export const startBuiltServer = async (
  environment: Readonly<Record<string, string>>,
): Promise<BuiltServer> => {
  const folder = await buildServer()
  const child = spawn(process.execPath, ['server/main.js'], {
    cwd: folder,
    env: { PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The server did not start')))
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(chunk.toString('utf8'))?.[1]
      if (found !== undefined) resolve(Number(found))
    })
  })
  return {
    port,
    child,
    memory: () => memoryOf(child.pid),
    remove: () => {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
