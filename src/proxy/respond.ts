import type { Answer, Asked } from './asked'
import type { Context } from './context'
import { type Refusal, refusalParts } from './refusal'
import { dataHeaders } from './response-headers'

/** The usual status in logs for a reader who left before there was an answer; it is never sent. */
const READER_LEFT = 499

type Words = Pick<Answer, 'status' | 'headers'> & {
  readonly body: string
  /** Of the body. */
  readonly bytes: number
}

const inFull = ({ status, headers, body, bytes }: Words, { method }: Asked): Answer => ({
  status,
  headers: { ...headers, 'content-length': String(bytes) },
  body: method === 'HEAD' ? null : body,
})

/** Answers with a refusal, and logs the request. */
export const respondRefused = (refusal: Refusal, { requestId, log, request }: Context): Answer => {
  const { status, headers, body } = refusalParts(refusal, requestId)
  const { code, cause } = refusal
  const bytes = Buffer.byteLength(body)
  if (request.reader.hasEnded()) log({ status: READER_LEFT, bytes: 0, outcome: 'reader_left' })
  else log({ status, bytes, code, outcome: 'complete', ...(cause === undefined ? {} : { cause }) })
  return inFull({ status, headers, body, bytes }, request)
}

/** Answers with JSON of our own, and logs the request. */
export const respondJson = (
  value: unknown,
  { requestId, request, log }: Context,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Answer => {
  const body = JSON.stringify(value)
  const bytes = Buffer.byteLength(body)
  log({ status, bytes, outcome: 'complete' })
  const all = { ...dataHeaders(requestId), ...headers }
  return inFull({ status, headers: all, body, bytes }, request)
}
