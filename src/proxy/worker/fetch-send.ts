import { toSignal } from '../ending'
import { type NextPart, type Send, codedError } from '../upstream/upstream'

/** The Workers runtime describes faults only in words; these could quote what was sent, so they are dropped. */
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
 * Speaks HTTP with the upstream through the Workers runtime's `fetch`. Redirects are not followed, nothing is cached on
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
      // Not in the standard: leaves compressed bodies as they are.
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
