import { expect, test } from 'vitest'
import { languageName, languageTag } from './language'

test.each([
  ['it', 'Italian', 'it'],
  ['pt_BR', 'Brazilian Portuguese', 'pt-BR'],
  ['english', 'english', null],
  ['zz', 'zz', null],
  ['', '', null],
  ['<b>', '<b>', null],
])('%j reads %j', (text, name, tag) => {
  expect(languageName(text)).toBe(name)
  expect(languageTag(text)).toBe(tag)
})

test('a long text is no language, and takes no time to be none', () => {
  expect(languageTag('_'.repeat(3_000_000))).toBeNull()
})
