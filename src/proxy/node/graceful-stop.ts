import type { Server } from 'node:http'

/** How often it is looked whether anything is still under way. */
const LOOK_MS = 50

/**
 * Ends a server without breaking off what readers are in the middle of. Until the last exchange has ended the port stays
 * open, for `/healthz` and for `/readyz`, which by then tells a load balancer to send nobody here; no new record is read.
 * Call it before the server listens.
 */
export const prepareStop = (server: Server): ((ms: number) => Promise<void>) => {
  let isStopping = false
  let open = 0
  // Before the listener that may answer at once.
  server.prependListener('request', (_request, response) => {
    open += 1
    response.once('close', () => {
      open -= 1
    })
    // Connections that are kept would end under the next request.
    if (isStopping) response.setHeader('connection', 'close')
  })
  return (ms) => {
    isStopping = true
    const deadline = Date.now() + ms
    return new Promise((resolve) => {
      const look = setInterval(() => {
        if (open > 0 && Date.now() < deadline) return
        clearInterval(look)
        // What was broken off is still to be logged.
        server.close(() => setTimeout(resolve, LOOK_MS))
        server.closeAllConnections()
      }, LOOK_MS)
    })
  }
}
