import { expect, test } from 'vitest'
import { mayHide } from './may-hide'
import { isPlainWriting } from './plain-writing'

test.each([
  '',
  'Perché no? “Già” – ecco…',
  'naïve\tœuvre\n',
  '東京は、日本の首都。ｶﾀ',
  '한국어',
  '€ 5 → ≤ 3 ✓ ½ ′',
])('%j is plain', (text) => {
  expect(isPlainWriting(text)).toBe(true)
})

test('no character that needs care is plain writing', () => {
  const careful =
    /[\p{M}\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Script=Greek}\p{Script=Cyrillic}\uff9e\uff9f]|(?!\n|\t)\p{Cc}/u
  const wrong = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) =>
      isPlainWriting(character) && (careful.test(character) || mayHide(character.repeat(3))),
  )
  expect(wrong).toEqual([])
})

test('nor is any beyond the basic ones: some colour the emoji before them, some are invisible', () => {
  expect(isPlainWriting('😀')).toBe(false)
  expect(isPlainWriting('\u{e0041}')).toBe(false)
})
