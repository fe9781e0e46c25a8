#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { version } from '../../package.json'
import { readCommandLine } from './config/command-line'
import { readConfig } from './config/environment'
import { createGracefulStop } from './node/graceful-stop'
import { hashPassword } from './config/hash-password'
import { HELP_TEXT } from './config/help-text'
import { createLogWriter } from './log/log-writer'
import { createProxy } from './proxy'
import { createViewerServer } from './node/server'
import { startNotes } from './config/start-notes'
import { readStaticFiles } from './node/static-files'
import { createUpstreamSend } from './upstream/upstream-send'

const stop = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

const { write: writeLog, flush } = createLogWriter((lines) => process.stdout.write(lines))
process.on('exit', flush)

/** Logs only the kind of a fault: an error's text can quote a request, including the key. */
const tellFault = (error: unknown): void => {
  writeLog({ event: 'fault', name: error instanceof Error ? error.name : typeof error })
}

const readClient = (): ReturnType<typeof readStaticFiles> | null => {
  try {
    return readStaticFiles(fileURLToPath(new URL('../client', import.meta.url)))
  } catch {
    return null
  }
}

const NOT_HERE = 'HOST is not an address of this machine, or not a name that leads to one.'

const LISTEN_SENTENCES: Readonly<Record<string, (port: number) => string>> = {
  EADDRINUSE: (port) =>
    `Port ${port} is already in use: stop what uses it, or set PORT to another one (0 takes any).`,
  EACCES: (port) => `Port ${port} is not one that this user may use: set PORT to one above 1023.`,
  EADDRNOTAVAIL: () => NOT_HERE,
  EAI_AGAIN: () => NOT_HERE,
  EINVAL: () => NOT_HERE,
  ENOTFOUND: () => NOT_HERE,
}

const start = (): void => {
  const parsed = readConfig()
  if (parsed.kind === 'refused') {
    stop(parsed.sentence)
    return
  }
  const { config } = parsed
  const files = readClient()
  if (files?.has('/index.html') !== true) {
    stop('The pages are not built yet: run `npm run build` first.')
    return
  }
  const stopping = createGracefulStop({
    delayMs: config.shutdownDelayMs,
    timeoutMs: config.shutdownMs,
  })
  const server = createViewerServer({
    ...createProxy(config, {
      log: writeLog,
      phase: stopping.phase,
      connect: createUpstreamSend,
    }),
    files,
    // Also longer than a request may take to arrive, so that one that is late is told so.
    idleMs: Math.max(config.upstreamTimeoutMs + 15_000, 30_000),
    onFault: tellFault,
  })
  server.once('error', (error: NodeJS.ErrnoException) => {
    const say = LISTEN_SENTENCES[error.code ?? '']
    stop(say?.(config.port) ?? `Port ${config.port} cannot be listened on.`)
  })
  stopping.watch(server)
  server.listen(config.port, config.host, () => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : config.port
    const host = config.host.includes(':') ? `[${config.host}]` : config.host
    // Before the first line, on which whoever started the server may act.
    stayUp(() => {
      void stopping.stop(server).then(() => process.exit(0))
    })
    for (const note of startNotes(config)) process.stdout.write(`${note}\n`)
    process.stdout.write(`Interaction viewer: http://${host}:${port}/\n`)
  })
}

/** From now on a fault costs one request, not the server; a signal stops the server once open requests are answered. */
const stayUp = (shutDown: () => void): void => {
  process.on('uncaughtException', tellFault)
  process.on('unhandledRejection', tellFault)
  let isTold = false
  const take = (_signal: NodeJS.Signals, number: number) => {
    // A second one, of either kind, ends the process at once. Left to the system, the first process of a container
    // would outlive it, and the last lines of the log would be lost.
    if (isTold) process.exit(128 + number)
    isTold = true
    shutDown()
  }
  process.on('SIGTERM', take)
  process.on('SIGINT', take)
}

// Losing the log's reader is no reason to stop serving.
process.stdout.on('error', () => {})

const command = readCommandLine(process.argv.slice(2))
switch (command.kind) {
  case 'serve':
    start()
    break
  case 'help':
    process.stdout.write(HELP_TEXT)
    break
  case 'version':
    process.stdout.write(`${version}\n`)
    break
  case 'hash-password':
    void hashPassword().then((code) => {
      process.exitCode = code
    })
    break
  case 'refused':
    stop(command.sentence)
}
