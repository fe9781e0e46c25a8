import { fileURLToPath } from 'node:url'
import { logLine } from './access-log'
import { authNotes } from './auth/auth-notes'
import { type Config, parseConfig } from './config'
import { readEnvironment } from './environment'
import { hashPassword } from './hash-password'
import { prepareStop } from './graceful-stop'
import { createProxy, isSampleMode } from './proxy'
import { createViewerServer } from './server'
import { readStaticFiles } from './static-files'

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

/** What whoever starts it should know. */
const notes = (config: Config): readonly string[] => [
  ...authNotes(config.auth),
  ...(isSampleMode(config) ? ['Sample data: NEBULY_API_KEY is not set.'] : []),
  ...(config.auth.kind !== 'proxy-jwt' && config.projects.some(({ claim }) => claim !== null)
    ? ['Projects with a claim are shown to nobody: only VIEWER_AUTH=proxy-jwt tells claims.']
    : []),
]

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
  let isStopping = false
  const server = createViewerServer({
    ...createProxy(config, { log: writeLog, isStopping: () => isStopping }),
    files,
    idleMs: config.upstreamTimeoutMs + 15_000,
    onFault: tellFault,
  })
  server.once('error', (error: NodeJS.ErrnoException) => {
    stop(`Port ${config.port} ${LISTEN_SENTENCES[error.code ?? ''] ?? 'cannot be listened on.'}`)
  })
  const stopGracefully = prepareStop(server)
  server.listen(config.port, config.host, () => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : config.port
    const host = config.host.includes(':') ? `[${config.host}]` : config.host
    for (const note of notes(config)) process.stdout.write(`${note}\n`)
    process.stdout.write(`Interaction viewer: http://${host}:${port}/\n`)
    stayUp(() => {
      isStopping = true
      void stopGracefully(config.shutdownMs).then(() => process.exit(0))
    })
  })
}

/** From now on a fault costs one request, not the server; a signal ends it when what is under way has been answered. */
const stayUp = (shutDown: () => void): void => {
  process.on('uncaughtException', tellFault)
  process.on('unhandledRejection', tellFault)
  // A second signal ends it at once.
  process.once('SIGTERM', shutDown)
  process.once('SIGINT', shutDown)
}

// A log whose reader has gone is no reason to stop serving.
process.stdout.on('error', () => {})

if (process.argv[2] === 'hash-password') {
  void hashPassword().then((code) => {
    process.exitCode = code
  })
} else start()
