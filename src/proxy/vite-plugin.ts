import { type Plugin, type ViteDevServer, isRunnableDevEnvironment } from 'vite'
import type * as DevModule from './dev-middleware'

/** Loads the proxy through Vite, which knows the project's aliases, rather than as part of the configuration. */
const loadDevModule = async (server: ViteDevServer): Promise<typeof DevModule> => {
  const environment = server.environments['ssr']
  if (!isRunnableDevEnvironment(environment)) throw new Error('Vite cannot run the proxy here')
  return environment.runner.import<typeof DevModule>('/src/proxy/dev-middleware.ts')
}

/** Mounts the proxy in `vite dev`; a configuration that production would refuse stops it with the same sentence. */
export const proxyPlugin = (): Plugin => ({
  name: 'interaction-proxy',
  // The unit tests also start a Vite server, but never ask it for a record.
  apply: (_config, { command }) => command === 'serve' && process.env['VITEST'] === undefined,
  config: () => ({ server: { host: '127.0.0.1', cors: false } }),
  configureServer: async (server) => {
    const { createDevMiddleware } = await loadDevModule(server)
    const made = createDevMiddleware()
    if (made.kind === 'refused') {
      process.stderr.write(`${made.sentence}\n`)
      process.exit(1)
    }
    server.middlewares.use(made.middleware)
  },
})
