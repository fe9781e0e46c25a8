import { expect, test } from 'vitest'
import { lexMarkdown } from './lex'
import { renderMode } from './render-mode'

/** What one text may take of the processor, in ms: a tenth of what it takes where time grows faster than the text. */
const LIMIT = 1000

test.each([
  ['names of variables', '$a '.repeat(33_000)],
  ['more formulas than are drawn', '$a$ '.repeat(23_750)],
  ['formulas in prose', 'where $a_b$ is the one '.repeat(2900)],
  ['beginnings of addresses', 'https'.repeat(19_000)],
  ['beginnings of addresses of two kinds', 'httpswww.'.repeat(11_000)],
  ['an address with a great many dots', `http://a.b/${'.'.repeat(80_000)}`],
  ['an address with a great many entities', `http://a.b/${'&amp;'.repeat(19_000)}(`],
])('a paragraph of %s takes no longer than its length allows', (_, text) => {
  const start = process.cpuUsage()
  if (renderMode(text).kind === 'markdown') lexMarkdown(text)
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(LIMIT)
})
