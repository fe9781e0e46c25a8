import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftValues, EMPTY_DRAFT, toDraft, toFilter } from './filter-draft'

const draft = (changes: Partial<typeof EMPTY_DRAFT>) => ({ ...EMPTY_DRAFT, ...changes })

test('each line is a value, blank ones and repeated ones are none', () => {
  expect(toFilter(draft({ kind: 'topic', text: ' Refunds \n\nDelivery\r\nRefunds' }))).toEqual({
    filter: { kind: 'topic', tag: null, values: ['Refunds', 'Delivery'] },
  })
})

test('feedback is what is ticked, whatever was written before', () => {
  const ticked = ['negative_explicit']
  expect(toFilter(draft({ kind: 'user_feedback', text: 'x', ticked }))).toEqual({
    filter: { kind: 'user_feedback', tag: null, values: ticked },
  })
})

test('a tag needs its name and a value, and says both', () => {
  expect(toFilter(draft({ kind: 'tag', tag: '  ' }))).toEqual({
    complaints: {
      tag: 'Say which tag: its values alone are not enough.',
      values: 'Give at least one value.',
    },
  })
})

test.each([
  [{ text: ' \n' }, /at least one value/],
  [{ kind: 'user_feedback' }, /Tick at least one/],
  [{ text: Array.from({ length: 101 }, (_, at) => at).join('\n') }, /At most 100/],
  [{ text: 'a'.repeat(1025) }, /at most 1024/],
] as const)('%j is not sent', (changes, sentence) => {
  const read = toFilter(draft(changes))
  expect('complaints' in read && read.complaints.values).toMatch(sentence)
})

test.each([
  { kind: 'tag', tag: 'env', values: ['prod', 'staging'] },
  { kind: 'user_feedback', tag: null, values: ['negative_implicit', 'lukewarm'] },
  { kind: 'keyword', tag: null, values: ['refund'] },
] as const)('a filter that is edited and left alone stays as it was: %j', (filter) => {
  expect(toFilter(toDraft(filter))).toEqual({ filter })
})

test('a value with line breaks stays one line, and one value', () => {
  const filter = { kind: 'topic', tag: null, values: ['Refunds\nand returns', 'Delivery'] } as const
  const saved = toDraft(filter)
  expect(saved.text).toBe('Refunds↵and returns\nDelivery')
  expect(toFilter(saved)).toEqual({ filter })
  const written = { ...saved, text: `${saved.text}, late\n Parcels` }
  expect(draftValues(written)).toEqual(['Refunds\nand returns', 'Delivery, late', 'Parcels'])
  const changed = { ...saved, text: 'Refunds↵and more' }
  expect(draftValues(changed)).toEqual(['Refunds\nand more'])
})

test('a filter that is edited and left alone stays as it was, whatever its values hold', () => {
  const value = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '↵'), minLength: 1 })
  fc.assert(
    fc.property(fc.uniqueArray(value, { minLength: 1 }), (values) => {
      expect(new Set(draftValues(toDraft({ kind: 'topic', tag: null, values })))).toEqual(
        new Set(values),
      )
    }),
  )
})

test('a value that was recorded with spaces around it is asked for with them, one that is written without', () => {
  const filter = { kind: 'topic', tag: null, values: [' Refunds '] } as const
  const saved = toDraft(filter)
  expect(toFilter(saved)).toEqual({ filter })
  const more = draftValues({ ...saved, text: `${saved.text}\n Delivery ` })
  expect(more).toEqual([' Refunds ', 'Delivery'])
})
