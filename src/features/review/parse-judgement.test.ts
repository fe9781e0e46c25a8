import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberedId } from '@/test/ids'
import { isBlank, LONGEST_NOTE, parseJudgement, printJudgement, unjudged } from './parse-judgement'

const id = numberedId(1)

test('what is stored is read back as it was', () => {
  const judgement = fc.record({
    verdict: fc.option(fc.string({ minLength: 1 }), { nil: null }),
    note: fc.string(),
    seconds: fc.nat(300_000_000),
    judgedAt: fc.nat(),
  })
  fc.assert(
    fc.property(judgement, ({ verdict, judgedAt, ...rest }) => {
      const given = { id, ...rest, verdict, judgedAt: verdict === null ? null : judgedAt }
      expect(parseJudgement(id, printJudgement(given))).toEqual(given)
    }),
  )
})

test('a note of control characters, as long as may be, is read back too', () => {
  const note = '\u0001'.repeat(LONGEST_NOTE)
  expect(parseJudgement(id, printJudgement({ ...unjudged(id), note })).note).toBe(note)
})

test('the id is in the key, so it is not stored again', () => {
  expect(printJudgement(unjudged(id))).not.toContain(id)
})

test.each([
  ['nothing', null],
  ['no JSON', '{"verdict'],
  ['another shape', '[1]'],
  ['null', 'null'],
  ['a text far too long', `{"note":"${'x'.repeat(100_000)}"}`],
])('%s counts as not judged', (_, text) => {
  expect(parseJudgement(id, text)).toEqual(unjudged(id))
})

test('a part that can’t be read leaves the others', () => {
  const text = '{"verdict":"Fine","note":7,"seconds":-1,"judgedAt":"now","more":1}'
  expect(parseJudgement(id, text)).toEqual({ ...unjudged(id), verdict: 'Fine' })
  expect(parseJudgement(id, '{"verdict":"","note":"kept","judgedAt":5}')).toEqual({
    ...unjudged(id),
    note: 'kept',
  })
})

test('whatever is stored, reading it gives a judgement', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const read = parseJudgement(id, text)
      expect(read.id).toBe(id)
      expect(Number.isInteger(read.seconds)).toBe(true)
    }),
  )
})

test('nothing said is nothing to keep', () => {
  expect(isBlank(unjudged(id))).toBe(true)
  expect(isBlank({ ...unjudged(id), seconds: 1 })).toBe(false)
  expect(isBlank({ ...unjudged(id), note: 'a' })).toBe(false)
})
