/** Keeps a request's work alive until a promise has settled, whether its reader is still there or not. */
export type Lasting = { readonly waitUntil: (promise: Promise<unknown>) => void }

type Answer = Pick<Response, 'body' | 'status'> & {
  readonly headers: Headers | Readonly<Record<string, string>>
}

/** How many milliseconds the head gets to be sent before a body that failed at once breaks the connection. */
const HEAD_MS = 100

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * An answer whose body is sent as it comes, still compressed if it was, and as long as its `content-length` says. If
 * the reader leaves, the stream ends, and the upstream's with it; a body that fails breaks the connection. `onEnd` is
 * told whether all of it was sent.
 */
export const sendOn = (
  { body, status, headers: named }: Answer,
  lasting: Lasting,
  onEnd: (isWhole: boolean) => void = () => {},
): Response => {
  const headers = new Headers(named)
  // Not in the standard: without it the runtime would compress the compressed body again.
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
