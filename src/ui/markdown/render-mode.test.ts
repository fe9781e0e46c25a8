import { describe, expect, test } from 'vitest'
import { lexMarkdown } from './lex'
import { renderMode } from './render-mode'

const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => `${' '.repeat(level * 2)}- item`).join('\n')

const table = (rows: number, columns: number, cell: string): string =>
  [cell, '---', ...Array.from({ length: rows }, () => cell)]
    .map((content) => `|${`${content}|`.repeat(columns)}`)
    .join('\n')

const paragraph =
  '## Title\n\nSome **bold** text, a [link](https://example.com/a), `code` and _more_.\nSecond line.\n\n' +
  '- one\n- two\n  - nested\n\n```js\nconst a = 1\n```\n\n> quoted\n\n'

describe('a text that is read as Markdown', () => {
  test.each([
    ['an ordinary answer of 90,000 characters', paragraph.repeat(500).slice(0, 90_000)],
    ['one paragraph full of formatting', 'Some **bold** and `code`, _more_, '.repeat(1000)],
    ['ninety levels of a list', nested(90)],
    ['ninety levels of quotes', `${'>'.repeat(90)} deep`],
    ['a table of 500 rows and 20 columns', table(500, 20, 'c')],
    ['4,000 images', '![a](https://e.test/p) '.repeat(4000)],
    ['long identifiers', 'some_long_snake_case_name '.repeat(3000)],
    ['a long picture as data', `![a](data:image/png;base64,${'iVBORw0KGgo'.repeat(8000)})`],
    ['an address with 3,000 dots', `http://a.b/${'.'.repeat(3000)} `],
    ['30,000 lines', 'ab\n'.repeat(30_000)],
    ['formulas', String.raw`The value \(x_1 * y_2\) is $a_b$. `.repeat(1000)],
    ['formulas on lines of their own', '\\[\na_1 \\cdot b\n\\]\n'.repeat(2000)],
    ['a listing with escaped backticks', 'const a = \\`x\\`\n\n'.repeat(400)],
  ])('%s', (_, text) => {
    expect(renderMode(text)).toEqual({ kind: 'markdown' })
    expect(lexMarkdown(text) === null).toBe(false)
  })
})

describe('a text that is shown as it is, decided before anything is parsed', () => {
  test.each([
    ['more than 100,000 characters', 'a'.repeat(100_001), 'long'],
    ['5,000 quote marks', '>'.repeat(5000), 'deep'],
    ['5,000 spaced quote marks', '> '.repeat(5000), 'deep'],
    ['a list 300 levels deep', nested(300), 'deep'],
    ['list marks in one line', '- '.repeat(500), 'deep'],
    ['quotes and lists in turn', '> - '.repeat(60), 'deep'],
    ['numbers in turn', '1. '.repeat(101), 'deep'],
    ['a line with 98,000 spaces', `a${' '.repeat(98_000)}b`, 'slow'],
    ['a row of a table that 98,000 spaces keep from being one', `-${' '.repeat(98_000)}b`, 'slow'],
    ['a quote with a reply after each line', '> a\nb\n'.repeat(16_000), 'slow'],
    ['rows that could each begin a table', '|a\n-|-\n'.repeat(12_000), 'slow'],
    ['such rows in a list item', `1. a\n\n   ${'\t--\n'.repeat(23_000)}`, 'slow'],
    ['escaped brackets that nothing closes', '\\['.repeat(45_000), 'slow'],
    ['escaped backticks in one heading', `# ${'é\\`````'.repeat(13_000)}`, 'slow'],
  ])('%s', (_, text, reason) => {
    expect(renderMode(text)).toEqual({ kind: 'plain', reason })
  })
})

describe('a text that the lexer gives up on', () => {
  test.each([
    ['stars that close nothing', '*a/'.repeat(3000)],
    ['emphasis in emphasis', '*a **b '.repeat(200) + '** c*'.repeat(200)],
    ['links that never close', `${'[a]('.repeat(9000)})`],
    ['strokes that close nothing', ']~b '.repeat(5000)],
    ['unclosed instructions', `x ${'<?a '.repeat(24_000)}`],
    ['addresses in one word', 'http://-->('.repeat(8600)],
    ['a word of dots that ends in @', `${'a.'.repeat(40_000)}@`],
    ['a word of underscores', 'a_'.repeat(45_000)],
    ['addresses that never come to their point', 'https'.repeat(19_000)],
    ['an address with 80,000 signs at its end', `http://a.b/${'.,!?'.repeat(20_000)}`],
    ['10,000 links', '[a](b) '.repeat(10_000)],
    ['10,000 images', '![a](b) '.repeat(10_000)],
    ['12,000 tables', 'a|b\n-|-\n\n'.repeat(11_000)],
    ['20,000 list items', '- a\n'.repeat(20_000)],
  ])('%s', (_, text) => {
    expect(renderMode(text)).toEqual({ kind: 'markdown' })
    expect(lexMarkdown(text) === null).toBe(true)
  })
})

test.each([
  ['20,000 open brackets', '['.repeat(20_000)],
  ['5,000 stars and underscores', '*a_ '.repeat(5000)],
  ['a backtick ramp', Array.from({ length: 400 }, (_, n) => '`'.repeat(n + 1)).join(' a ')],
])('%s are one paragraph', (_, text) => {
  expect(renderMode(text)).toEqual({ kind: 'markdown' })
  expect(lexMarkdown(text)).toMatchObject([{ type: 'paragraph' }])
})
