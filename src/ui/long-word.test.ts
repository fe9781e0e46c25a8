import { expect, test } from 'vitest'
import { longWordClass } from './long-word'

test.each([
  ['r'.repeat(1000), '[font-kerning:none]'],
  [`a ${'r'.repeat(5000)} b`, '[font-kerning:none]'],
  ['words '.repeat(5000), ''],
  ['', ''],
])('%.20s', (text, name) => expect(longWordClass(text)).toBe(name))
