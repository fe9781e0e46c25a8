/** What keeps a request's work alive until a promise has settled, whether its reader is still there or not. */
export type Lasting = { readonly waitUntil: (promise: Promise<unknown>) => void }

type Answer = Pick<Response, 'body' | 'status'> & {
  readonly headers: Headers | Readonly<Record<string, string>>
}

/** Milliseconds that the head has to get away before a body that failed at once breaks the connection. */
const HEAD_MS = 100

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * An answer whose body goes out as it comes, compressed where it was, and as long as its `content-length` says. A
 * reader who leaves ends the stream that they were sent, and with it what stands behind; a body that fails breaks the
 * connection. `onEnd` is told whether all of it went.
 */
export const sendOn = (
  { body, status, headers: named }: Answer,
  lasting: Lasting,
  onEnd: (isWhole: boolean) => void = () => {},
): Response => {
  const headers = new Headers(named)
  // Not of the standard: without it the runtime would compress what is compressed already.
  const init = { status, headers, encodeBody: 'manual' }
  if (body === null) {
    onEnd(true)
    return new Response(null, init)
  }
  const length = headers.get('content-length')
  const { readable, writable } =
    length === null ? new IdentityTransformStream() : new FixedLengthStream(Number(length))
  const sent = body.pipeTo(writable, { preventAbort: true }).then(
    () => onEnd(true),
    async () => {
      onEnd(false)
      await pause(HEAD_MS)
      await writable.abort().catch(() => {})
    },
  )
  lasting.waitUntil(sent)
  return new Response(readable, init)
}
