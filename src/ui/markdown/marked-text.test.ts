import { expect, test } from 'vitest'
import { type TextPart, toTextParts } from './marked-text'

const textOf = (part: TextPart): string =>
  part.kind === 'tower'
    ? `[${part.parts.map(textOf).join('')}]`
    : part.kind === 'mark'
      ? `{${part.label}}`
      : part.text

const read = (text: string, isRevealed: boolean): string =>
  toTextParts(text, isRevealed).map(textOf).join('')

const marks = '\u0301'.repeat(9)

test.each([
  ['plain', true, 'plain'],
  ['a\u200bb', false, 'a\u200bb'],
  ['a\u200bb', true, 'a{U+200B}b'],
  ['a⟨U+202E⟩b', true, 'a{U+202E}b'],
  ['a⟨U+202E⟩b', false, 'a⟨U+202E⟩b'],
  [`xZ${marks}y`, false, `x[Z${marks}]y`],
  [`xZ${marks}\u200by`, true, `x[Z${marks}]{U+200B}y`],
  [`${marks}y`, false, `[${marks}]y`],
  ['e\u0301\u0302', false, 'e\u0301\u0302'],
  ['', true, ''],
])('%j, revealed: %s, is drawn as %j', (text, isRevealed, expected) => {
  expect(read(text, isRevealed)).toBe(expected)
})
