import type { Answer } from '../asked'
import type { PassedBody } from '../upstream/body-gate'

const toStream = ({ next, cancel, whenBroken }: PassedBody): ReadableStream<Uint8Array> =>
  new ReadableStream(
    {
      start: (stream) => {
        // A reader who takes nothing pulls nothing: the fault must reach the stream by itself.
        whenBroken((reason) => stream.error(reason))
      },
      pull: async (stream) => {
        const part = await next()
        if (part === null) stream.close()
        else stream.enqueue(part)
      },
      cancel,
    },
    { highWaterMark: 0 },
  )

/** The answer as the web's own class, for runtimes that speak it. Its body fails where the upstream's does. */
export const toResponse = ({ status, headers, body }: Answer): Response =>
  new Response(body === null || typeof body === 'string' ? body : toStream(body), {
    status,
    headers,
  })
