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

/** A body in UTF-16 or UTF-32 needs no special check: read as UTF-8, it never parses. */
const isOtherCharset = (contentType: string | null) => {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1]
  return charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)
}

/** One bad byte in one answer should not cost the reader the whole record. */
function* decodeLeniently(parts: Answer['parts']): Generator<void, string> {
  const decoder = new TextDecoder()
  let text = ''
  for (const part of parts) {
    text += decoder.decode(part, { stream: true })
    yield
  }
  return text + decoder.decode()
}

/** Parses JSON as `JSON.parse` does, with pauses. */
export type Parse = (text: string) => Generator<void, unknown>

/**
 * Parses a body, pausing if `parse` does. Throws `bad_upstream_body` for one that is empty, cut off, or not JSON in
 * UTF-8.
 */
export function* readBodyInSteps(
  { text: strict, parts, contentType, requestId }: Answer,
  parse: Parse | null,
): Generator<void, ReadBody> {
  if (isOtherCharset(contentType)) throw new InteractionError('bad_upstream_body', { requestId })
  const text = strict ?? (yield* decodeLeniently(parts))
  try {
    const value: unknown = parse === null ? JSON.parse(text) : yield* parse(text)
    return { text, value, hasReplacedBytes: strict === null }
  } catch {
    // The message of JSON.parse quotes the text, so the cause is not passed on.
    throw new InteractionError('bad_upstream_body', { requestId })
  }
}

/** The same without pauses. */
export const readBody = (answer: Answer): ReadBody => runToEnd(readBodyInSteps(answer, null))
