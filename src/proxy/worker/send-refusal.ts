import type { PendingEntry } from '../log/begin-entry'
import { type Refusal, refusalParts } from '../refusal'

/** Answers with an error without a handler, and logs it: for requests refused before it, or if there is none. */
export const sendRefusal = (refusal: Refusal, method: string, entry: PendingEntry): Response => {
  const { status, headers, body } = refusalParts(refusal, entry.requestId)
  const { code, cause } = refusal
  const isHead = method === 'HEAD'
  const bytes = isHead ? 0 : Buffer.byteLength(body)
  entry.end({ status, bytes, code, cause, outcome: 'complete' })
  return new Response(isHead ? null : body, { status, headers })
}
