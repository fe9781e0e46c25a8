import { expect, test } from 'vitest'
import { emotionOf } from './emotion-of'

test.each([
  ['emotion-Joy', 1],
  ['score-Joy', 1],
  ['emotion-a-b\nc', 2],
  ['emotion-Fear', 0],
  ['tag-Joy', 0],
])('%j is emotion %i of those shown', (place, expected) => {
  expect(emotionOf(['Joy', 'a-b\nc'], place)).toBe(expected)
})
