import type { Answer } from './asked'
import type { Answered, Context } from './context'
import { type Refusal, refusalParts } from './refusal'
import { lostEntry } from './loss'
import { dataHeaders } from './response-headers'

type Words = {
  readonly status: number
  readonly headers: Answer['headers']
  readonly body: string
}

const respond = (
  { status, headers, body }: Words,
  { request, log }: Context,
  fault: Pick<Answered, 'code' | 'cause'> = {},
): Answer => {
  const length = Buffer.byteLength(body)
  const isHead = request.method === 'HEAD'
  return {
    status,
    headers: { ...headers, 'content-length': String(length) },
    body: isHead ? null : body,
    ended: (isSent) => {
      const { reader } = request
      if (isSent && !reader.hasEnded()) {
        log({ status, bytes: isHead ? 0 : length, ...fault, outcome: 'complete' })
      } else log(lostEntry(reader.reason))
    },
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
