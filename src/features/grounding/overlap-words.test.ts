import { expect, test } from 'vitest'
import { shareWords, passageName, toOneLine } from './overlap-words'

test.each([
  [0, 0, '0%'],
  [0, 300, '0%'],
  [1, 300, 'Less than 1%'],
  [123, 300, '41%'],
  [299, 300, 'More than 99%'],
  [300, 300, '100%'],
])('%i of %i words are %s', (covered, words, share) => {
  expect(shareWords(covered, words)).toBe(share)
})

test('a passage is called by its number, its words and its source', () => {
  const span = { start: 0, end: 1 }
  const passage = { answer: span, inSource: span, source: 2, result: 1, words: 1400 }
  expect(passageName(passage, 1)).toBe('Passage 1: 1,400 words, source 2')
})

test.each([
  ['**Held** until *22:18*.', 'Held until 22:18.'],
  ['- 2. Go to\n  number `12`.', 'Go to number 12.'],
  ['| Soup | **paid** | |', 'Soup · paid'],
  ['### What is _paid_', 'What is paid'],
  ['see [the page](https://x.test/a) and `snake_case`', 'see the page and snake_case'],
  ['> quoted', 'quoted'],
])('%j reads %j in one line', (text, line) => {
  expect(toOneLine(text)).toBe(line)
})

test('a long sentence ends after a word, with a mark that more is there', () => {
  const line = toOneLine('word '.repeat(100))
  expect(line).toMatch(/^(?:word )+word…$|^word(?: word)*…$/)
  expect(line.length).toBeLessThanOrEqual(201)
  expect(toOneLine('a'.repeat(1000))).toBe(`${'a'.repeat(200)}…`)
})

test.each([
  `x${'😀'.repeat(150)}`,
  `${'x'.repeat(199)}${'😀'.repeat(150)}`,
  `${'*'.repeat(399)}😀`,
])('nor within an emoji: %s', (text) => {
  expect(toOneLine(text)).not.toMatch(/\p{Cs}/u)
})
