import { createPacer } from '@/lib/run-in-slices'
import { InteractionError } from './errors'

/** A body as received: the caller decides whether it is JSON. */
export type Answer = {
  /** Its text, without a byte order mark; null where some bytes are not UTF-8. */
  readonly text: string | null
  /** In pieces, as they arrived: joining them would take as long as reading them. */
  readonly parts: readonly Uint8Array[]
  /** Bytes of all of them. */
  readonly size: number
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

/** The code that tells errors apart is fetched with the first error: most readers meet none. */
const toError = async (response: Response): Promise<InteractionError> => {
  const { toAnswerError } = await import('./answer-error').catch((cause: unknown) => {
    throw new InteractionError('viewer_unreachable', { cause })
  })
  return toAnswerError(response)
}

/** The server percent-encodes the label: a header's text is ASCII. */
const projectOf = (response: Response): string | null => {
  try {
    return decodeURIComponent(response.headers.get('x-project') ?? '') || null
  } catch {
    return null
  }
}

/**
 * More than this is not a record that a page could show, but what a few megabytes of compressed zeros unpack to. The
 * words for `too_large` name it.
 */
const MOST_BYTES = 256 << 20

type Body = Pick<Answer, 'text' | 'parts' | 'size'>

/**
 * How many bytes are decoded at a time: less than a millisecond's work. Texts of a megabyte take twice as long in one
 * go.
 */
const PIECE = 1 << 16

/** Decodes bytes as they arrive, and returns the text once they have ended; null as soon as some are not UTF-8. */
const createDecoder = () => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text: string | null = ''
  return (piece?: Uint8Array): string | null => {
    try {
      if (text !== null) text += decoder.decode(piece, { stream: piece !== undefined })
    } catch {
      text = null
    }
    return text
  }
}

/**
 * The whole body, unpacked; null if it is longer than `MOST_BYTES`. Decoded while it arrives, so that the reader does
 * not have to wait for that afterwards.
 */
const readBytes = async ({ body }: Response): Promise<Body | null> => {
  const parts: Uint8Array[] = []
  let size = 0
  const decode = createDecoder()
  const giveWay = createPacer()
  const reader = body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (part?.done !== false) return { text: decode(), parts, size }
    const bytes = part.value
    size += bytes.byteLength
    if (size > MOST_BYTES) {
      await reader?.cancel()
      return null
    }
    parts.push(bytes)
    for (let at = 0; at < bytes.byteLength; at += PIECE) {
      decode(bytes.subarray(at, at + PIECE))
      await giveWay()
    }
  }
}

/**
 * The only request the browser makes: same origin, all of the body or nothing.
 *
 * Rejects with `InteractionError`: the server's own code, or `offline`, `viewer_unreachable`, `too_large`, or
 * `bad_upstream_body` where the connection broke after a good start. An abort passes through as it came.
 */
export const request = async (path: string, options: Options): Promise<Answer> => {
  const response = await send(path, options)
  const requestId = response.headers.get('x-request-id')
  try {
    if (!response.ok) throw await toError(response)
    const body = await readBytes(response)
    if (body === null) throw new InteractionError('too_large', { requestId })
    return {
      ...body,
      contentType: response.headers.get('content-type'),
      requestId,
      project: projectOf(response),
    }
  } catch (cause) {
    if (cause instanceof InteractionError || isAbort(cause, options.signal)) throw cause
    throw new InteractionError('bad_upstream_body', { requestId, cause })
  }
}
