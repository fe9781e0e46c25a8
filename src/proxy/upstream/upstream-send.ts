import { type Dispatcher, Pool } from 'undici'
import type { Watched } from '../ending'
import { createConnector } from './connector'
import { type PartQueue, createPartQueue } from './part-queue'
import { type Send, type UpstreamAnswer, type UpstreamCall, codedError } from './upstream'

/** More responses before the real one than any service has a reason to send. */
const MOST_INTERIM = 100

const FLOOD = codedError('HPE_INTERIM_FLOOD')

type Settle = {
  readonly answered: (answer: UpstreamAnswer) => void
  readonly failed: (error: Error) => void
}

/**
 * Handles the events of one exchange. Not through the library's streams: they take as long as the rest of a small
 * record.
 */
const createListener = (
  life: Watched,
  { answered, failed }: Settle,
): Dispatcher.DispatchHandler => {
  let queue: PartQueue | null = null
  let interim = 0
  let used: Dispatcher.DispatchController | null = null
  const abort = (reason: Error) => used?.abort(reason)
  return {
    onRequestStart: (controller) => {
      // Called again if the connection was lost before it was used.
      life.forget(abort)
      used = controller
      life.whenEnded(abort)
    },
    onResponseStart: (controller, status, headers) => {
      // An interim response; the real one is still to come.
      if (status < 200) {
        interim += 1
        if (interim > MOST_INTERIM) controller.abort(FLOOD)
        return
      }
      queue = createPartQueue({
        pause: () => controller.pause(),
        resume: () => controller.resume(),
      })
      answered({
        status,
        header: (name) => {
          const value = headers[name]
          return Array.isArray(value) ? value.join(', ') : (value ?? null)
        },
        nextPart: queue.next,
      })
    },
    onResponseData: (_controller, part) => queue?.push(part),
    onResponseEnd: () => {
      life.forget(abort)
      queue?.end(null)
    },
    onResponseError: (_controller, error) => {
      life.forget(abort)
      queue?.end(error)
      failed(error)
    },
  }
}

const optionsOf = (
  { method, url, headers, body }: UpstreamCall,
  origin: string,
): Dispatcher.DispatchOptions => {
  // The rest of an address that `URL` would leave as it is.
  const path = url.slice(origin.length)
  return body === undefined ? { method, path, headers } : { method, path, headers, body }
}

/**
 * Speaks HTTP with the upstream at `baseUrl`. Unlike `fetch` it follows no redirect and leaves bodies compressed.
 * Certificates are checked as usual. Except for the connection's, all deadlines are the caller's, who aborts. At most
 * `connections` calls run at once; the rest wait their turn, within their own deadline.
 */
export const createUpstreamSend = (baseUrl: string, connections: number): Send => {
  const { origin } = new URL(baseUrl)
  const pool = new Pool(origin, {
    connections,
    connect: createConnector(),
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  return (call, life) =>
    new Promise((answered, failed) => {
      pool.dispatch(optionsOf(call, origin), createListener(life, { answered, failed }))
    })
}
