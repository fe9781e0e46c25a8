import type { Answer } from '../asked'
import type { PassedBody } from '../upstream/body-gate'

const toStream = ({ next, cancel, broken }: PassedBody): ReadableStream<Uint8Array> =>
  new ReadableStream(
    {
      start: (stream) => {
        // A reader who takes nothing pulls nothing, so the fault must reach the stream on its own.
        broken.whenEnded((reason) => stream.error(reason))
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

/** Converts the answer to a web `Response`, for runtimes that use them. Its body fails if the upstream's does. */
export const toResponse = ({ status, headers, body }: Answer): Response =>
  new Response(body === null || typeof body === 'string' ? body : toStream(body), {
    status,
    headers,
  })
