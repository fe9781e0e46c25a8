import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
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

/** Builds the server and starts it in a process of its own, so that it can be measured; what it logs goes nowhere. */
export const startBuiltServer = async (
  environment: Readonly<Record<string, string>>,
): Promise<BuiltServer> => {
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
    memory: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) /
      1024,
    remove: () => {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
