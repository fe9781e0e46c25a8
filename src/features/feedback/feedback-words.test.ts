import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actionWords } from '@/interaction/feedback-actions'
import { feedbackVerdict } from '@/interaction/feedback-verdict'
import { ratingWords } from '@/interaction/rating-words'
import { anyCharacter } from '@/test/any-character'
import { describeText, hasNoFeedback } from './feedback-words'

test.each([
  ['negative_implicit', 'negative', 'Negative, inferred from behaviour'],
  ['negative_explicit', 'negative', 'Negative, given explicitly'],
  ['positive_implicit', 'positive', 'Positive, inferred from behaviour'],
  ['Positive Explicit', 'positive', 'Positive, given explicitly'],
  ['lukewarm', null, 'lukewarm'],
  [' negative_explicit', 'negative', 'Negative, given explicitly'],
  ['negative', 'negative', 'negative'],
  ['Very Negative (typed)', 'negative', 'Very Negative (typed)'],
  ['non-negative', null, 'non-negative'],
  ['negatively worded', null, 'negatively worded'],
  ['__proto__', null, '__proto__'],
])('the type %s', (type, side, words) => {
  expect(feedbackVerdict(type)).toEqual({ side, words })
})

test.each([
  ['thumbs_up', 'Thumbs up'],
  ['copy_output', 'Copied from the answer'],
  ['REGENERATE', 'Asked for another answer'],
  ['Sang About It', 'Sang About It'],
])('the action %s', (action, words) => {
  expect(actionWords(action)).toBe(words)
})

test.each([
  [4, '4 of 5', 4],
  [1, '1 of 5', 1],
  [3.5, '3.5 of 5', null],
  [0, '0, outside the scale of 1 to 5', null],
  [-1, '−1, outside the scale of 1 to 5', null],
  [97, '97, outside the scale of 1 to 5', null],
])('the rating %d', (rating, words, marks) => {
  expect(ratingWords(rating)).toEqual({ words, marks })
})

const described = (actions: readonly string[], answer: string | null) =>
  describeText(
    {
      actions: { kind: 'value', value: actions },
      text: { kind: 'value', value: 'five days' },
    },
    answer,
  )

describe('the text', () => {
  test.each([
    [['comment'], 'Comment', null],
    [['thumbs_down'], 'Text', null],
    [['copy_output'], 'Copied from the answer', 'Found in the answer'],
    [['copy_input'], 'Copied from the question', null],
    [['paste'], 'Pasted text', 'Found in the answer'],
    [['copy_output', 'copy_input'], 'Copied or pasted text', 'Found in the answer'],
    [['comment', 'copy_output'], 'Comment, or copied from the answer', 'Found in the answer'],
  ])('with the actions %j', (actions, label, found) => {
    expect(described(actions, 'It takes five days.')).toEqual({ label, found })
  })

  test('is said not to be in an answer that lacks it', () => {
    expect(described(['copy_output'], 'It takes six days.').found).toBe('Not found in the answer')
  })

  test('is not looked for where there is no answer', () => {
    expect(described(['copy_output'], null).found).toBeNull()
  })
})

test('an empty list of actions is something recorded', () => {
  const missing = { kind: 'missing' } as const
  const nothing = { type: missing, actions: missing, rating: missing, text: missing }
  expect(hasNoFeedback(nothing)).toBe(true)
  expect(hasNoFeedback({ ...nothing, actions: { kind: 'empty' } })).toBe(false)
})

test('every label and number gets words', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), fc.double(), (label, number) => {
      expect(actionWords(label)).toBeTypeOf('string')
      expect(feedbackVerdict(label).words).toBeTypeOf('string')
      const { marks } = ratingWords(number)
      expect(marks === null || (marks >= 1 && marks <= 5)).toBe(true)
    }),
  )
})
