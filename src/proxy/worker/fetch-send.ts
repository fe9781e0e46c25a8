import { toSignal } from '../ending'
import { type NextPart, type Send, codedError } from '../upstream/upstream'

/** The Workers runtime tells in words alone what went wrong; they could quote what was sent, so they go no further. */
const named = (signal: AbortSignal): unknown =>
  signal.aborted ? signal.reason : codedError('CONNECTION_LOST')

const partsOf = (body: ReadableStream<Uint8Array> | null, signal: AbortSignal): NextPart => {
  const reader = body?.getReader()
  return async () => {
    try {
      const part = await reader?.read()
      return part?.done === false ? part.value : null
    } catch {
      throw named(signal)
    }
  }
}

/**
 * Speaks HTTP with the upstream by the `fetch` of the Workers runtime. Redirects are not followed, nothing is cached on
 * the way, and bodies stay compressed. Certificates are checked as usual; all deadlines are the caller's, who aborts.
 */
export const createFetchSend =
  (): Send =>
  async ({ method, url, headers, body }, life) => {
    const signal = toSignal(life)
    const init = {
      method,
      headers,
      signal,
      body: body ?? null,
      redirect: 'manual',
      cache: 'no-store',
      // Not of the standard: leaves what was compressed as it is.
      encodeResponseBody: 'manual',
    } as const
    try {
      const answer = await fetch(url, init)
      return {
        status: answer.status,
        header: (name) => answer.headers.get(name),
        nextPart: partsOf(answer.body, signal),
      }
    } catch {
      throw named(signal)
    }
  }
