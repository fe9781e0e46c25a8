import { expect, test } from 'vitest'
import { numberedId } from '@/test/ids'
import { countJudged, firstWithoutVerdict, judgedStretches, nextWithoutVerdict } from './progress'
import { unjudged } from './parse-judgement'

const id = numberedId(1)

/** "x" for a verdict, "." for none. */
const set = (marks: string) =>
  Array.from(marks, (mark) => ({ ...unjudged(id), verdict: mark === 'x' ? 'Fine' : null }))

test.each([
  ['....', 1, 2],
  ['xx.x', 1, 3],
  ['.xxx', 3, 1],
  ['..xx', 4, 1],
  ['xx.x', 3, null],
  ['xxxx', 2, null],
  ['.', 1, null],
])('in %s, after item %i, the next without a verdict is %s', (marks, at, next) => {
  expect(nextWithoutVerdict(set(marks), at)).toBe(next)
})

test('those with a verdict are counted', () => expect(countJudged(set('x..x'))).toBe(2))

test.each([
  ['....', ''],
  ['xx.x', 'M0 0H2V1H0ZM3 0H4V1H3Z'],
  ['xxxx', 'M0 0H4V1H0Z'],
])('%s is drawn as its stretches', (marks, path) => {
  expect(judgedStretches(set(marks))).toBe(path)
})

test.each([
  ['....', 1],
  ['xx.x', 3],
  ['xxxx', 1],
])('a review of %s goes on with item %i', (marks, place) => {
  expect(firstWithoutVerdict(set(marks))).toBe(place)
})
