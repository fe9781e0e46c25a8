import { expect, test } from 'vitest'
import { ERROR_CODES } from '@/lib/error-codes'
import { InteractionError } from './errors'
import { toFailure } from './failure'
import { toListFailure } from './list-failure'

/** Failures of a single record, which a search does not request. */
const OF_ONE = new Set(['invalid_id', 'id_refused', 'id_mismatch'])

test.each(ERROR_CODES.filter((code) => !OF_ONE.has(code)))(
  '%s is not said of a record where a list was asked for',
  (code) => {
    const { heading, sentences } = toListFailure(new InteractionError(code))
    expect([heading, sentences[0], sentences[2]].join(' ')).not.toMatch(
      /\b(?:this|no) interaction\b|\brecord\b/i,
    )
  },
)

test('what it says besides is what is said of a record', () => {
  const error = new InteractionError('rate_limited', { retryAfter: 7, requestId: 'r' })
  expect(toListFailure(error)).toMatchObject({ canRetry: true, retryAfter: 7, requestId: 'r' })
  const other = new InteractionError('upstream_error')
  expect(toListFailure(other)).toEqual(toFailure(other))
  const defect = new Error('x')
  expect(toListFailure(defect)).toEqual(toFailure(defect))
})
