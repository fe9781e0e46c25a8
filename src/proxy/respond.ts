import type { Answer } from './asked'
import type { Answered, Context } from './context'
import { type Refusal, refusalParts } from './refusal'
import { dataHeaders } from './response-headers'

/** The usual status in logs for a reader who left before there was an answer; it is never sent. */
const READER_LEFT = 499

type Words = Pick<Answer, 'status' | 'headers'> & { readonly body: string }

const respond = (
  { status, headers, body }: Words,
  { request, log }: Context,
  fault: Pick<Answered, 'code' | 'cause'> = {},
): Answer => {
  const length = Buffer.byteLength(body)
  const isHead = request.method === 'HEAD'
  if (request.reader.hasEnded()) log({ status: READER_LEFT, bytes: 0, outcome: 'reader_left' })
  else log({ status, bytes: isHead ? 0 : length, ...fault, outcome: 'complete' })
  return {
    status,
    headers: { ...headers, 'content-length': String(length) },
    body: isHead ? null : body,
  }
}

/** Answers with a refusal, and logs the request. */
export const respondRefused = (refusal: Refusal, context: Context): Answer => {
  const { code, cause } = refusal
  return respond(refusalParts(refusal, context.requestId), context, { code, cause })
}

/** Answers with JSON of our own, and logs the request. */
export const respondJson = (
  value: unknown,
  context: Context,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Answer => {
  const all = { ...dataHeaders(context.requestId), ...headers }
  return respond({ status, headers: all, body: JSON.stringify(value) }, context)
}
