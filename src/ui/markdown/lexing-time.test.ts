import { expect, test } from 'vitest'
import { lexMarkdown } from './lex'
import { renderMode } from './render-mode'

/** What one text may take of the processor, in ms. Where time grows faster than the text, these take many seconds. */
const LIMIT = 1000

test.each([
  ['names of variables', '$a '.repeat(33_000)],
  ['more formulas than are drawn', '$a$ '.repeat(23_750)],
  ['formulas in prose', 'where $a_b$ is the one '.repeat(2900)],
  ['beginnings of addresses', 'https'.repeat(19_000)],
  ['beginnings of addresses of two kinds', 'httpswww.'.repeat(11_000)],
  ['an address with a great many dots', `http://a.b/${'.'.repeat(80_000)}`],
  ['addresses in one word, with many dots each', `(www.a${'.'.repeat(98)}`.repeat(900)],
  ['an address with a great many entities', `http://a.b/${'&amp;'.repeat(19_000)}(`],
  ['lines that all belong to one list item', `- 1\n${'ab\n'.repeat(30_000)}`],
  ['lines that no heading ends', `- 1\n${'ab\n'.repeat(30_000)}> ---`],
  [
    'lines that interrupt one another, in a text with a formula',
    `$$\n${'#\n===\n'.repeat(15_000)}`,
  ],
])('a text of %s takes no longer than its length allows', (_, text) => {
  const start = process.cpuUsage()
  if (renderMode(text).kind === 'markdown') lexMarkdown(text)
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(LIMIT)
})
