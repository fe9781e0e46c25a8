import type { Lifetime } from './deadline'
import { Ending, type Watched } from '../ending'
import { type Refusal, refuse, tooLarge } from '../refusal'
import { type NextPart, type UpstreamAnswer, codedError, faultOf } from './upstream'

/** The end of a body, reported once: how much was passed on, and whether that was all of it. */
export type BodyEnd = {
  readonly outcome: 'complete' | 'broken' | 'reader_left'
  readonly bytes: number
  readonly cause: string | undefined
}

export type Gate = {
  readonly life: Lifetime
  readonly idleMs: number
  readonly maxBytes: number
  readonly isCompressed: boolean
}

/** After more leading blanks than this, the body passes unchecked. */
const MAX_BLANKS = 4096

type Chunk = Uint8Array<ArrayBuffer>

/** The first byte that is neither part of a byte order mark nor JSON white space; null if there is none. */
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
 * Reads just enough of a body to know that it has begun and is no web page, so that an empty answer, an early reset or
 * a stall still gets a proper status. The rest of the body fails on any later fault: the server then breaks the
 * connection, so a part is never taken for the whole.
 */
export const openBody = async (answer: UpstreamAnswer, gate: Gate) => {
  const next = () => gate.life.within(answer.nextPart(), gate.idleMs)
  const held: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const part = await next()
      if (part === null) return refuse('bad_upstream_body', { cause: 'empty' })
      held.push(part)
      size += part.byteLength
      if (size > gate.maxBytes) return tooLarge(gate.maxBytes, 'stream')
      const mark = firstMark(part)
      if (!gate.isCompressed && mark === 0x3c) return refuse('bad_upstream_body', { cause: 'html' })
      if (size > 0 && (gate.isCompressed || mark !== null || size > MAX_BLANKS)) break
    }
  } catch (error) {
    const { code, cause } = faultOf(error)
    return refuse(code, { cause }) satisfies Refusal
  }
  const [only] = held.length === 1 ? held : []
  return { kind: 'open', first: only ?? concat(held), next } as const
}

export type OpenBody = Extract<Awaited<ReturnType<typeof openBody>>, { kind: 'open' }>

/** A body on its way to the reader, who sets the pace: only one part is held at a time. */
export type PassedBody = {
  /** Throws or rejects if the rest can't be read; the connection must then be broken. */
  readonly next: NextPart
  /** Called when the reader takes no more. */
  readonly cancel: () => void
  /** Ends when the rest can't be read, whether it was asked for or not. */
  readonly broken: Watched
}

const BROKEN = codedError('BROKEN')

/** Passes on an opened body; `onEnd` is called exactly once. */
export const passBody = (
  body: OpenBody,
  { life, maxBytes }: Gate,
  onEnd: (end: BodyEnd) => void,
): PassedBody => {
  const broken = new Ending()
  let first: Uint8Array | null = body.first
  let bytes = first.byteLength
  let hasEnded = false
  const end = (outcome: BodyEnd['outcome'], cause?: string) => {
    if (hasEnded) return
    hasEnded = true
    life.end()
    onEnd({ outcome, bytes, cause })
  }
  const fail = (error: unknown) => {
    if (hasEnded) return
    end(life.hasLeft() ? 'reader_left' : 'broken', faultOf(error).cause)
    broken.end(BROKEN)
  }
  const failed = (error: unknown): never => {
    fail(error)
    throw BROKEN
  }
  const passOn = (part: Uint8Array | null): Uint8Array | null => {
    if (part === null) {
      end('complete')
      return null
    }
    if (bytes + part.byteLength > maxBytes) throw codedError('TOO_LARGE')
    bytes += part.byteLength
    return part
  }
  life.whenEnded(fail)
  return {
    next: () => {
      if (broken.hasEnded()) throw BROKEN
      const held = first
      first = null
      if (held !== null) return held
      try {
        const part = body.next()
        return part instanceof Promise ? part.then(passOn).catch(failed) : passOn(part)
      } catch (error) {
        return failed(error)
      }
    },
    cancel: () => end('reader_left'),
    broken,
  }
}
