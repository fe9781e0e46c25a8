import { expect, test } from 'vitest'
import { ERROR_CODES } from '@/lib/error-codes'
import { InteractionError } from './errors'
import { toFailure } from './failure'

const all = ERROR_CODES.map((code) => toFailure(new InteractionError(code)))

test('each way to fail has words of its own', () => {
  expect(new Set(all.map(({ heading }) => heading)).size).toBe(ERROR_CODES.length)
  expect(new Set(all.map(({ sentences }) => sentences[0])).size).toBe(ERROR_CODES.length)
})

test.each(ERROR_CODES)('%s is told in short, plain sentences', (code) => {
  const { heading, sentences } = toFailure(new InteractionError(code))
  expect(heading).not.toMatch(/[._!]$|_/)
  expect(heading.length).toBeLessThan(60)
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(sentence.length).toBeLessThan(110)
  }
})

test.each([
  ['not_found', false],
  ['gone', false],
  ['invalid_id', false],
  ['id_refused', false],
  ['upstream_auth', false],
  ['upstream_forbidden', false],
  ['too_large', false],
  ['rate_limited', true],
  ['upstream_error', true],
  ['upstream_unavailable', true],
  ['upstream_timeout', true],
  ['upstream_unreachable', true],
  ['bad_upstream_body', true],
  ['offline', true],
  ['viewer_unreachable', true],
] as const)('trying again after %s can help: %s', (code, expected) => {
  expect(toFailure(new InteractionError(code)).canRetry).toBe(expected)
})

test('what the server’s log needs and how long to wait are handed on', () => {
  const error = new InteractionError('rate_limited', { requestId: 'r-1', retryAfter: 7 })
  expect(toFailure(error)).toMatchObject({ code: 'rate_limited', requestId: 'r-1', retryAfter: 7 })
})

test('there is no waiting for what will not change', () => {
  const error = new InteractionError('not_found', { retryAfter: 7 })
  expect(toFailure(error).retryAfter).toBeNull()
})

test.each([
  [
    'The service refused this search: no such topic',
    'The service refused this search: no such topic.',
  ],
  ['The service does not accept this search.', 'Nebuly refuses it without saying why.'],
  [' ', 'Nebuly refuses it without saying why.'],
  [null, 'Nebuly refuses it without saying why.'],
])('a search that is refused as a whole (%j) is told with the service’s reason', (said, told) => {
  const { heading, sentences } = toFailure(new InteractionError('filter_refused', { said }))
  expect(heading).toBe('The service does not accept this search')
  expect(sentences[0]).toBe(told)
  expect(sentences.join(' ')).not.toContain('at the filter')
})

test('a record that is too large is told with the server’s limit, where it is known', () => {
  const said = 'The record is larger than this server passes on (limit 64 MiB).'
  const { sentences } = toFailure(new InteractionError('too_large', { said }))
  expect(sentences[0]).toBe(said)
  expect(sentences[2]).toBe('The operator of this viewer can raise the limit.')
})

test('a record that is too large for the page is not blamed on a limit that an operator could raise', () => {
  const { sentences } = toFailure(new InteractionError('too_large'))
  expect(sentences[0]).toMatch(/^Unpacked, it is over 256 MiB/)
  expect(sentences.join(' ')).not.toContain('operator')
  expect(sentences[2]).toContain('in Nebuly')
})

test('a refused filter’s own reason stands at that filter', () => {
  const filters = [{ index: 0, message: 'no such topic' }]
  const { sentences } = toFailure(new InteractionError('filter_refused', { filters }))
  expect(sentences[2]).toContain('at the filter')
})

test('a value that is no record can be looked at', () => {
  expect(toFailure(new InteractionError('bad_upstream_shape', { raw: null })).raw).toBeNull()
})

test.each([[new Error('secret')], ['secret'], [null], [undefined], [{ code: 'not_found' }]])(
  'anything else that is thrown (%s) is a mistake of the viewer, told without its own text',
  (thrown) => {
    const failure = toFailure(thrown)
    expect(failure).toMatchObject({ heading: 'Something went wrong', code: null, canRetry: true })
    expect(JSON.stringify(failure)).not.toContain('secret')
  },
)
