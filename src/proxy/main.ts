import { fileURLToPath } from 'node:url'
import { logLine } from './access-log'
import { parseConfig } from './config'
import { readEnvironment } from './environment'
import { createProxy } from './proxy'
import { createViewerServer } from './server'
import { readStaticFiles } from './static-files'

const SHUTDOWN_MS = 10_000

const stop = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

const writeLog = (entry: object): void => {
  process.stdout.write(logLine(entry, Date.now()))
}

/** Only the kind of a fault is told: the text of an error can quote a request, key included. */
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

const LISTEN_SENTENCES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is already in use: stop what uses it, or set PORT to another one (0 takes any).',
  EACCES: 'is not one that this user may use: set PORT to one above 1023.',
}

const start = (): void => {
  const parsed = parseConfig(readEnvironment())
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
  const server = createViewerServer({
    handler: createProxy(config, writeLog),
    files,
    idleMs: config.upstreamTimeoutMs + 15_000,
    onFault: tellFault,
  })
  server.once('error', (error: NodeJS.ErrnoException) => {
    stop(`Port ${config.port} ${LISTEN_SENTENCES[error.code ?? ''] ?? 'cannot be listened on.'}`)
  })
  server.listen(config.port, config.host, () => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : config.port
    const host = config.host.includes(':') ? `[${config.host}]` : config.host
    if (config.apiKey === null) {
      process.stdout.write('Sample data: NEBULY_API_KEY is not set.\n')
    }
    process.stdout.write(`Interaction viewer: http://${host}:${port}/\n`)
    stayUp(server)
  })
}

type Stoppable = Pick<
  ReturnType<typeof createViewerServer>,
  'close' | 'closeIdleConnections' | 'closeAllConnections'
>

/** From now on a fault costs one request, not the server; a signal ends it when what is under way has been answered. */
const stayUp = (server: Stoppable): void => {
  process.on('uncaughtException', tellFault)
  process.on('unhandledRejection', tellFault)
  const shutDown = () => {
    server.close(() => process.exit(0))
    // Connections fall idle one by one as their answers end.
    setInterval(() => {
      server.closeIdleConnections()
    }, 100)
    setTimeout(() => {
      server.closeAllConnections()
    }, SHUTDOWN_MS)
  }
  process.once('SIGTERM', shutDown)
  process.once('SIGINT', shutDown)
}

// A log whose reader has gone is no reason to stop serving.
process.stdout.on('error', () => {})

start()
