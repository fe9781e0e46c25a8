import { type Dispatcher, Pool } from 'undici'
import { type PartQueue, createPartQueue } from './part-queue'
import type { Send, UpstreamAnswer, UpstreamCall } from './upstream'

const CONNECT_TIMEOUT_MS = 5000

type Settle = {
  readonly answered: (answer: UpstreamAnswer) => void
  readonly failed: (error: Error) => void
}

/** Hears of one exchange. Spoken with directly: the library's streams would take as long as all else of a small record. */
const createListener = (signal: AbortSignal, { answered, failed }: Settle) => {
  let queue: PartQueue | null = null
  let abort = (): void => {}
  const leave = () => abort()
  const listener: Dispatcher.DispatchHandler = {
    onRequestStart: (controller) => {
      abort = () => controller.abort(signal.reason)
      if (signal.aborted) abort()
    },
    onResponseStart: (controller, status, headers) => {
      // News of an answer to come.
      if (status < 200) return
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
        body: queue.parts,
      })
    },
    onResponseData: (_controller, part) => queue?.push(part),
    onResponseEnd: () => {
      signal.removeEventListener('abort', leave)
      queue?.end(null)
    },
    onResponseError: (_controller, error) => {
      signal.removeEventListener('abort', leave)
      queue?.end(error)
      failed(error)
    },
  }
  signal.addEventListener('abort', leave, { once: true })
  return listener
}

/**
 * Speaks HTTP with the upstream at `baseUrl`. Unlike `fetch` it follows no redirect and leaves bodies compressed.
 * Certificates are checked as usual. All deadlines but the connection's are the caller's, who aborts. Of more than
 * `connections` calls at once the rest wait their turn, within their own deadline.
 */
export const createUpstreamSend = (baseUrl: string, connections: number): Send => {
  const pool = new Pool(new URL(baseUrl).origin, {
    connections,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  const optionsOf = ({ method, url, headers, body }: UpstreamCall): Dispatcher.DispatchOptions => ({
    method,
    path: new URL(url).pathname,
    headers,
    ...(body === undefined ? {} : { body }),
  })
  return (call, signal) =>
    new Promise((answered, failed) => {
      pool.dispatch(optionsOf(call), createListener(signal, { answered, failed }))
    })
}
