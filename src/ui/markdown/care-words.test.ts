import { expect, test } from 'vitest'
import { findHidden } from '@/lib/hidden-characters'
import { escapeWords, hiddenWords } from './care-words'

test.each([
  ['a\u200bb', '1 hidden character'],
  ['a\u200b\u200b\u00ad', '3 hidden characters'],
  ['pаypаl', '2 look-alike letters'],
  ['pаypal\u200b', '1 hidden character and 1 look-alike letter'],
  ['plain', null],
])('%j: %s', (text, words) => {
  expect(hiddenWords(findHidden(text))).toBe(words)
})

test.each([
  [14, false, 'This text holds 14 escaped characters.'],
  [1, false, 'This text holds 1 escaped character.'],
  [14, true, '14 escaped characters shown as letters.'],
])('%i escapes: %s', (count, isRead, words) => {
  expect(escapeWords(count, isRead)).toBe(words)
})
