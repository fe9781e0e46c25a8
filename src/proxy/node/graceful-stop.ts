import type { Server } from 'node:http'

/** How often to check whether anything is still under way. */
const LOOK_MS = 50

/**
 * Stops a server without interrupting its readers. The port stays open until the last exchange has ended: for
 * `/healthz`, and for `/readyz`, which by then tells a load balancer to send nobody here. No new record is read. Call
 * it before the server listens.
 */
export const prepareStop = (server: Server): ((ms: number) => Promise<void>) => {
  let isStopping = false
  let open = 0
  // Prepended to run before the listener that may answer at once.
  server.prependListener('request', (_request, response) => {
    open += 1
    response.once('close', () => {
      open -= 1
    })
    // A connection that is kept alive would otherwise be closed under its next request.
    if (isStopping) response.setHeader('connection', 'close')
  })
  return (ms) => {
    isStopping = true
    const deadline = Date.now() + ms
    return new Promise((resolve) => {
      const look = setInterval(() => {
        if (open > 0 && Date.now() < deadline) return
        clearInterval(look)
        // Interrupted answers have yet to be logged.
        server.close(() => setTimeout(resolve, LOOK_MS))
        server.closeAllConnections()
      }, LOOK_MS)
    })
  }
}
