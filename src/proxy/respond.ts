import type { Answer } from './asked'
import type { Context } from './context'
import { type Refusal, refusalParts } from './refusal'
import { dataHeaders } from './response-headers'

/** What logs commonly call a reader who left before there was an answer; it never goes over the wire. */
const READER_LEFT = 499

/** Answers with a refusal, and logs it. */
export const respondRefused = (refusal: Refusal, { requestId, log, request }: Context): Answer => {
  const { status, headers, body } = refusalParts(refusal, requestId)
  const { code, cause } = refusal
  if (request.signal.aborted) log({ status: READER_LEFT, bytes: 0, outcome: 'reader_left' })
  else {
    const bytes = Buffer.byteLength(body)
    log({ status, bytes, code, outcome: 'complete', ...(cause === undefined ? {} : { cause }) })
  }
  return { status, headers, body: request.method === 'HEAD' ? null : body }
}

/** Answers with a few words of our own, and logs it. */
export const respondJson = (
  value: unknown,
  { requestId, request, log }: Context,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Answer => {
  const body = JSON.stringify(value)
  log({ status, bytes: Buffer.byteLength(body), outcome: 'complete' })
  return {
    status,
    headers: { ...dataHeaders(requestId), ...headers },
    body: request.method === 'HEAD' ? null : body,
  }
}
