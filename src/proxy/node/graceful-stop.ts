import type { Server, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Phase } from '../context'
import { STOPPING } from '../loss'
import { note } from './connections'

/** How often to check whether anything is still under way. */
const LOOK_MS = 50

type Times = {
  /** How long readers are still served, so that a load balancer has the time to send them elsewhere. */
  readonly delayMs: number
  /** How long exchanges that are under way after that may take. */
  readonly timeoutMs: number
}

type GracefulStop = {
  readonly phase: () => Phase
  /** Call it before the server listens. */
  readonly watch: (server: Server) => void
  /** Settles when the server has stopped. Call it once. */
  readonly stop: (server: Server) => Promise<void>
}

/**
 * Stops a server without interrupting its readers. The port stays open until the last exchange has ended: for
 * `/healthz`, and for `/readyz`, which by then tells a load balancer to send nobody here.
 */
export const createGracefulStop = ({ delayMs, timeoutMs }: Times): GracefulStop => {
  let phase: Phase = 'serving'
  const open = new Set<ServerResponse>()
  return {
    phase: () => phase,
    watch: (server) => {
      // Prepended to run before the listener that may answer at once.
      server.prependListener('request', (_request, response) => {
        open.add(response)
        response.once('close', () => {
          open.delete(response)
        })
        // A connection that is kept alive would otherwise be closed under its next request.
        if (phase !== 'serving') response.setHeader('connection', 'close')
      })
    },
    stop: async (server) => {
      phase = 'leaving'
      await pause(delayMs)
      phase = 'stopping'
      const deadline = Date.now() + timeoutMs
      do await pause(LOOK_MS)
      while (open.size > 0 && Date.now() < deadline)
      const closed = new Promise((resolve) => {
        server.close(resolve)
      })
      for (const { req } of open) note(req.socket, { loss: STOPPING })
      server.closeAllConnections()
      await closed
      // Interrupted answers have yet to be logged.
      await pause(LOOK_MS)
    },
  }
}
