import { expect, test } from 'vitest'
import { filterWords } from './filter-words'

const words = (kind: 'topic' | 'user_feedback', ...values: string[]) =>
  filterWords({ kind, tag: null, values }).values

test('values are alternatives', () => {
  expect(words('topic', 'Refunds', 'Delivery')).toBe('Refunds or Delivery')
  expect(words('topic', 'a', 'b', 'c', 'd', 'e')).toBe('a or b or c or 2 more')
})

test('feedback is said in words, both ways of one side by one word', () => {
  expect(words('user_feedback', 'negative_explicit')).toBe('Negative, given explicitly')
  expect(words('user_feedback', 'Negative Implicit', 'negative_explicit')).toBe('Negative')
  expect(words('user_feedback', 'lukewarm')).toBe('lukewarm')
})

test('a tag is called by its name, long texts are cut', () => {
  const { subject, values } = filterWords({ kind: 'tag', tag: 'env', values: ['x'.repeat(100)] })
  expect(subject).toBe('Tag env')
  expect(values).toBe(`${'x'.repeat(40)}…`)
})
