import { runToEnd } from '@/lib/run-in-slices'
import { InteractionError } from './errors'
import type { Answer } from './http'

export type ReadBody = {
  /** The whole text received, without a byte order mark. */
  readonly text: string
  readonly value: unknown
  /** True where some bytes were not valid UTF-8 and stand as U+FFFD in the text. */
  readonly hasReplacedBytes: boolean
}

/** A body in UTF-16 or UTF-32 needs no look: read as UTF-8 it never parses. */
const isOtherCharset = (contentType: string | null) => {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1]
  return charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)
}

/** Less than a millisecond's work; texts of a megabyte each take twice as long in all. */
const PIECE = 1 << 16

function* decodeWith(decoder: TextDecoder, parts: Answer['parts']): Generator<void, string> {
  let text = ''
  for (const part of parts) {
    for (let at = 0; at < part.length; at += PIECE) {
      text += decoder.decode(part.subarray(at, at + PIECE), { stream: true })
      yield
    }
  }
  return text + decoder.decode()
}

function* decode(parts: Answer['parts']) {
  try {
    const text = yield* decodeWith(new TextDecoder('utf-8', { fatal: true }), parts)
    return { text, hasReplacedBytes: false }
  } catch {
    // One bad byte in one answer should not cost the reader the whole record.
    return { text: yield* decodeWith(new TextDecoder(), parts), hasReplacedBytes: true }
  }
}

/** Parses JSON as `JSON.parse` does, with pauses. */
export type Parse = (text: string) => Generator<void, unknown>

/**
 * Decodes a body, then parses it: each takes a while for one of megabytes, so it pauses in between, and while parsing
 * where it is told how. Throws `bad_upstream_body` for one that is empty, cut, or not JSON in UTF-8.
 */
export function* readBodyInSteps(
  { parts, contentType, requestId }: Answer,
  parse: Parse | null,
): Generator<void, ReadBody> {
  if (isOtherCharset(contentType)) throw new InteractionError('bad_upstream_body', { requestId })
  const { text, hasReplacedBytes } = yield* decode(parts)
  try {
    const value: unknown = parse === null ? JSON.parse(text) : yield* parse(text)
    return { text, value, hasReplacedBytes }
  } catch {
    // JSON.parse quotes the text in its message, so the cause is left behind.
    throw new InteractionError('bad_upstream_body', { requestId })
  }
}

/** The same at once. */
export const readBody = (answer: Answer): ReadBody => runToEnd(readBodyInSteps(answer, null))
