import type { Connect } from 'vite'
import { readConfig } from './config/environment'
import { serveWith } from './node/node-adapter'
import { createProxy } from './proxy'
import { isForHandler } from './request-head'
import { DEV_HEADERS } from './response-headers'
import { createUpstreamSend } from './upstream/upstream-send'

type DevMiddleware =
  | { readonly kind: 'ok'; readonly middleware: Connect.NextHandleFunction }
  | { readonly kind: 'refused'; readonly sentence: string }

/** The proxy for Vite's development server, with production's headers as far as Vite's client can live with them. */
export const createDevMiddleware = (): DevMiddleware => {
  const parsed = readConfig()
  if (parsed.kind === 'refused') return parsed
  const served = createProxy(parsed.config, {
    log: () => {},
    phase: () => 'serving',
    connect: createUpstreamSend,
  })
  return {
    kind: 'ok',
    middleware: (request, response, next) => {
      if (isForHandler(request.url ?? '')) {
        serveWith(served, request, response).catch(next)
        return
      }
      for (const [name, value] of Object.entries(DEV_HEADERS)) response.setHeader(name, value)
      next()
    },
  }
}
