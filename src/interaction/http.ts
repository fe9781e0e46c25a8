import { toAnswerError } from './answer-error'
import { InteractionError } from './errors'

/** A body as received, not decoded yet: whether it is text is for its reader to judge. */
export type Answer = {
  readonly bytes: Uint8Array
  readonly contentType: string | null
  readonly requestId: string | null
  /** The label of the project that it comes from, where the server asks several. */
  readonly project?: string | null
}

type Options = {
  readonly signal: AbortSignal
  /** Sent as JSON by POST; without it the request is a GET. */
  readonly body?: unknown
}

const isAbort = (error: unknown, signal: AbortSignal) =>
  signal.aborted || (error instanceof DOMException && error.name === 'AbortError')

const toInit = ({ signal, body }: Options): RequestInit =>
  // A GET keeps fetch's defaults: any other mode or cache setting would miss the preload in the document.
  body === undefined
    ? { signal }
    : {
        signal,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }

const send = async (path: string, options: Options) => {
  try {
    return await fetch(path, toInit(options))
  } catch (cause) {
    if (isAbort(cause, options.signal)) throw cause
    throw new InteractionError(navigator.onLine ? 'viewer_unreachable' : 'offline', { cause })
  }
}

/** The server writes the label as an address would be: a header's text is ASCII. */
const projectOf = (response: Response): string | null => {
  try {
    return decodeURIComponent(response.headers.get('x-project') ?? '') || null
  } catch {
    return null
  }
}

/**
 * The only request the browser makes: same origin, all of the body or nothing.
 *
 * Rejects with `InteractionError`: the server's own code, or `offline`, `viewer_unreachable`, or `bad_upstream_body`
 * where the connection broke after a good start. An abort passes through as it came.
 */
export const request = async (path: string, options: Options): Promise<Answer> => {
  const response = await send(path, options)
  const requestId = response.headers.get('x-request-id')
  try {
    if (!response.ok) throw await toAnswerError(response)
    return {
      bytes: new Uint8Array(await response.arrayBuffer()),
      contentType: response.headers.get('content-type'),
      requestId,
      project: projectOf(response),
    }
  } catch (cause) {
    if (cause instanceof InteractionError || isAbort(cause, options.signal)) throw cause
    throw new InteractionError('bad_upstream_body', { requestId, cause })
  }
}
