import type { Lifetime } from './deadline'
import { type Refusal, refuse } from './refusal'
import { type UpstreamAnswer, codedError, faultOf } from './upstream'

/** The end of a body, told once: what was passed on, and whether it was all of it. */
export type BodyEnd = {
  readonly outcome: 'complete' | 'broken' | 'reader_left'
  readonly bytes: number
  readonly cause?: string
}

export type Gate = {
  readonly life: Lifetime
  readonly idleMs: number
  readonly maxBytes: number
  readonly isCompressed: boolean
}

/** More leading blanks than this and the body passes unread. */
const MAX_BLANKS = 4096

type Chunk = Uint8Array<ArrayBuffer>

/** The first byte that is neither part of a byte order mark nor JSON's white space; null where there is none. */
const firstMark = (chunk: Uint8Array): number | null =>
  chunk.find((byte) => ![0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d].includes(byte)) ?? null

const concat = (chunks: readonly Uint8Array[]): Chunk => {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/**
 * Reads just enough of a body to know that it has begun and is no web page, so that an empty answer, an early reset
 * or a stall still gets a proper status. What follows is a stream that fails on any later fault: the server then
 * breaks the connection, and a part is never taken for the whole.
 */
export const openBody = async (answer: UpstreamAnswer, gate: Gate) => {
  const parts = answer.body[Symbol.asyncIterator]()
  const next = () => gate.life.within(parts.next(), gate.idleMs)
  const held: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const part = await next()
      if (part.done === true) return refuse('bad_upstream_body', { cause: 'empty' })
      held.push(part.value)
      size += part.value.byteLength
      if (size > gate.maxBytes) return refuse('too_large', { cause: 'stream' })
      const mark = firstMark(part.value)
      if (!gate.isCompressed && mark === 0x3c) return refuse('bad_upstream_body', { cause: 'html' })
      if (size > 0 && (gate.isCompressed || mark !== null || size > MAX_BLANKS)) break
    }
  } catch (error) {
    const { code, cause } = faultOf(error)
    return refuse(code, { cause }) satisfies Refusal
  }
  return { kind: 'open', first: concat(held), next } as const
}

export type OpenBody = Extract<Awaited<ReturnType<typeof openBody>>, { kind: 'open' }>

/** The rest of an opened body as a stream that holds one part at a time; `onEnd` is called exactly once. */
export const streamBody = (body: OpenBody, gate: Gate, onEnd: (end: BodyEnd) => void) => {
  const { life } = gate
  let bytes = 0
  let hasEnded = false
  const end = (outcome: BodyEnd['outcome'], cause?: string) => {
    if (hasEnded) return
    hasEnded = true
    life.end()
    onEnd({ outcome, bytes, ...(cause === undefined ? {} : { cause }) })
  }
  const fail = (stream: ReadableStreamDefaultController<Uint8Array>, error: unknown) => {
    if (hasEnded) return
    end(life.hasLeft() ? 'reader_left' : 'broken', faultOf(error).cause)
    stream.error(codedError('BROKEN'))
  }
  return new ReadableStream<Uint8Array>(
    {
      start: (stream) => {
        bytes = body.first.byteLength
        stream.enqueue(body.first)
        // A reader who takes nothing pulls nothing: the deadline must reach the stream by itself.
        life.signal.addEventListener('abort', () => {
          fail(stream, life.signal.reason)
        })
      },
      pull: async (stream) => {
        try {
          const part = await body.next()
          if (part.done === true) {
            end('complete')
            stream.close()
            return
          }
          if (bytes + part.value.byteLength > gate.maxBytes) throw codedError('TOO_LARGE')
          bytes += part.value.byteLength
          stream.enqueue(part.value)
        } catch (error) {
          fail(stream, error)
        }
      },
      cancel: () => {
        end('reader_left')
      },
    },
    { highWaterMark: 1 },
  )
}
