import type { ErrorCode } from '@/lib/error-codes'
import { type AnswerInit, wholeAnswer } from './sample-answer'
import { type SampleFault, fault } from './sample-fault'

const withStatus = (
  status: number,
  code: ErrorCode | null,
  headers: AnswerInit['headers'] = {},
): SampleFault =>
  fault(status, {
    name: `status-${status}`,
    description: `The upstream answers with status ${status}.`,
    code,
    answer: () => wholeAnswer('{"detail":"told by the upstream"}', { status, headers }),
  })

const busy = (number: number, name: string, header: string | null): SampleFault =>
  fault(number, {
    name: `busy-${name}`,
    description: `Status 429 with ${header === null ? 'no Retry-After' : `Retry-After: ${header}`}.`,
    code: 'rate_limited',
    answer: () =>
      wholeAnswer('', { status: 429, headers: header === null ? {} : { 'retry-after': header } }),
  })

/** Faults that show in the status and the headers that go with it. */
export const STATUS_FAULTS: readonly SampleFault[] = [
  ...[204, 205, 304].map((status) => withStatus(status, 'bad_upstream_body')),
  ...[203, 206].map((status) => withStatus(status, 'bad_upstream')),
  ...[301, 302, 303, 307, 308].map((status) =>
    withStatus(status, 'bad_upstream', { location: 'https://elsewhere.example/' }),
  ),
  withStatus(400, 'id_refused'),
  withStatus(401, 'upstream_auth'),
  withStatus(403, 'upstream_forbidden'),
  withStatus(404, 'not_found'),
  ...[408, 409, 418].map((status) => withStatus(status, 'upstream_error')),
  withStatus(410, 'gone'),
  withStatus(422, 'id_refused'),
  withStatus(429, 'rate_limited', { 'retry-after': '7' }),
  ...[500, 501].map((status) => withStatus(status, 'upstream_error')),
  withStatus(502, 'upstream_unavailable'),
  withStatus(503, 'upstream_unavailable', { 'retry-after': '5' }),
  withStatus(504, 'upstream_timeout'),
  withStatus(999, 'bad_upstream'),
  busy(42_901, 'unsaid', null),
  busy(42_902, 'negative', '-1'),
  busy(42_903, 'word', 'abc'),
  busy(42_904, 'exponent', '1e9'),
  busy(42_905, 'past', 'Thu, 01 Jan 1970 00:00:00 GMT'),
  busy(42_906, 'centuries', '9999999999'),
  busy(42_907, 'two-seconds', '2'),
]
