import { expect, test } from 'vitest'
import { cutCharacters, fitCharacters } from './cut-characters'

test.each([
  ['', ''],
  ['abc', 'abc'],
  ['abcd', 'abc…'],
  ['😀😀😀', '😀😀😀'],
  ['😀😀😀😀', '😀😀😀…'],
  ['x'.repeat(1_000_000), 'xxx…'],
])('of %j the first three characters are kept', (text, cut) => {
  expect(cutCharacters(text, 3)).toBe(cut)
})

test.each([
  ['abc', 'abc'],
  ['abcd', 'ab…'],
  ['abc…', 'ab…'],
  ['😀😀😀', '😀😀😀'],
  ['😀😀😀😀', '😀😀…'],
])('%j is made to fit three characters', (text, cut) => {
  expect(fitCharacters(text, 3)).toBe(cut)
})
