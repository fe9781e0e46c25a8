import { type Answer, isWhole } from '../asked'
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

/**
 * Converts the answer to a web `Response`, for runtimes that use them, which don't tell whether it is sent. Its body
 * fails if the upstream's does.
 */
export const toResponse = (answer: Answer): Response => {
  const { status, headers } = answer
  if (!isWhole(answer)) return new Response(toStream(answer.body), { status, headers })
  answer.ended(true)
  return new Response(answer.body, { status, headers })
}
