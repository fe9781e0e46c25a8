import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toVisibleText } from './visible-text'

test.each([
  ['plain ✓ 😀 e\u0301', 'plain ✓ 😀 e\u0301'],
  ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['\u001b[31mred\u0007', '␛[31mred␇'],
  ['\0 \b \u007f', '␀ ␈ ␡'],
  ['\u0085\u009b', '\ufffd\ufffd'],
  ['a\u2028b\u2029c', 'a\nb\nc'],
  ['\ud800 \udc00 \udc00\ud800', '\ufffd \ufffd \ufffd\ufffd'],
  ['a\u202ecod.exe', 'a⟨U+202E⟩cod.exe'],
  ['\u2066x\u2069', '⟨U+2066⟩x⟨U+2069⟩'],
  ['tab\there', 'tab\there'],
  ['👨‍👩‍👧 \u200f', '👨‍👩‍👧 \u200f'],
])('%j is shown as %j', (text, expected) => {
  expect(toVisibleText(text)).toBe(expected)
})

test.each([
  ['marks', '\u0301'],
  ['marks and zero-width spaces', '\u0301\u200b'],
  ['vowel signs', '\u0e49'],
  ['skin tones', '\u{1f3fb}'],
])('after a hundred %s on one letter, a circle carries the next ones', (_, mark) => {
  const hundred = mark.repeat(100)
  expect(toVisibleText(`a${hundred} b`)).toBe(`a${hundred} b`)
  const shown = `a${hundred}\u25cc${hundred}\u25cc${mark} b`
  expect(toVisibleText(`a${hundred}${hundred}${mark} b`)).toBe(shown)
  expect(toVisibleText(shown)).toBe(shown)
})

test('whatever is recorded, nothing invisible that controls a screen is left, and showing it twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      }),
      (text) => {
        const shown = toVisibleText(text)
        expect(shown).not.toMatch(/(?!\n|\t)[\p{Cc}\p{Cs}]/u)
        expect(toVisibleText(shown)).toBe(shown)
      },
    ),
  )
})

test('of every character it is told, among common writing too, whether it needs care', () => {
  const codes = Array.from({ length: 0x1_0000 }, (_, code) => code)
  const wrong = codes.filter((code) => {
    const many = String.fromCharCode(code).repeat(101)
    const needsCare =
      /(?!\n|\t)[\p{Cc}\p{Cs}\p{M}\u2028\u2029\u202a-\u202e\u2066-\u2069\uff9e\uff9f]/u.test(many)
    return toVisibleText(`abc é ж – 東京 ${many}`).includes(many) === needsCare
  })
  expect(wrong).toEqual([])
})

test('what stands in a long text is made readable as it is alone, wherever the text is taken apart', () => {
  const odd = fc.constantFrom('\r\n', '\r', '\u001b[0m', 'e\u0301', '😀', '\ud800', 'a\u202eb', ' ')
  fc.assert(
    fc.property(fc.array(odd), fc.integer({ min: 240, max: 260 }), (oddities, before) => {
      const text = oddities.join('')
      const plain = 'plain '.repeat(1000).slice(0, before)
      expect(toVisibleText(`${plain} ${text} ${plain}`)).toBe(
        `${plain} ${toVisibleText(text)} ${plain}`,
      )
    }),
  )
})
