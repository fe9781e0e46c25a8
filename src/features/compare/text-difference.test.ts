import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import { differenceWords } from './difference-words'
import { toMarkedPieces } from './marked-pieces'
import {
  BESIDE_PAGE,
  type Marks,
  type TextDifference,
  compareAtOnce,
  compareTexts,
} from './text-difference'

const compare = (a: string, b: string) => compareTexts({ a, b }, BESIDE_PAGE)

const removedOf = (found: TextDifference): Marks => ('removed' in found ? found.removed : [])
const addedOf = (found: TextDifference): Marks => ('added' in found ? found.added : [])

const marked = (text: string, marks: Marks): string =>
  toMarkedPieces(text, marks)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('')

const shown = (a: string, b: string): readonly [string, string, string] => {
  const found = compare(a, b)
  return [marked(a, removedOf(found)), marked(b, addedOf(found)), differenceWords(found)]
}

describe('the words that differ', () => {
  test.each([
    [
      'one word for another',
      'The red fox ran.',
      'The brown fox ran.',
      'The [red] fox ran.',
      'The [brown] fox ran.',
      '1 word removed, 1 added',
    ],
    [
      'words that came in',
      'Pay it.',
      'Pay all of it.',
      'Pay it.',
      'Pay [all of] it.',
      '2 words added',
    ],
    [
      'words that went',
      'Pay all of it.',
      'Pay it.',
      'Pay [all of] it.',
      'Pay it.',
      '2 words removed',
    ],
    [
      'a sum',
      'It is €1,240.50 now',
      'It is €1,240.55 now',
      'It is €[1,240.50] now',
      'It is €[1,240.55] now',
      '1 word removed, 1 added',
    ],
    ['a negation', "You can't", 'You can', "You [can't]", 'You [can]', '1 word removed, 1 added'],
    [
      'Arabic',
      'الدفع في متجر',
      'الدفع في سوق',
      'الدفع في [متجر]',
      'الدفع في [سوق]',
      '1 word removed, 1 added',
    ],
    [
      'Russian',
      'Большая красная машина',
      'Большая синяя машина',
      'Большая [красная] машина',
      'Большая [синяя] машина',
      '1 word removed, 1 added',
    ],
    [
      'Japanese',
      '星空を撮影します',
      '夜空を撮影します',
      '[星空]を撮影します',
      '[夜空]を撮影します',
      '1 word removed, 1 added',
    ],
    ['Thai', 'ฉันรักแมว', 'ฉันรักหมา', 'ฉันรัก[แมว]', 'ฉันรัก[หมา]', '1 word removed, 1 added'],
    [
      'an emoji as one',
      'Hi 👩🏽‍🚀!',
      'Hi 👩🏽‍🔬!',
      'Hi [👩🏽‍🚀]!',
      'Hi [👩🏽‍🔬]!',
      'The same words; punctuation differs',
    ],
    ['a flag as one', '🇮🇹 x', '🇮🇪 x', '[🇮🇹] x', '[🇮🇪] x', 'The same words; punctuation differs'],
    [
      'punctuation',
      'Yes, now',
      'Yes; now',
      'Yes[,] now',
      'Yes[;] now',
      'The same words; punctuation differs',
    ],
    [
      'white space',
      'a b\nc',
      'a  b\nc',
      'a[ ]b\nc',
      'a[  ]b\nc',
      'The same words; white space differs in 1 place',
    ],
    [
      'a line break at the end',
      'a',
      'a\n',
      'a',
      'a[\n]',
      'The same words; white space differs in 1 place',
    ],
  ])('%s', (...[, a, b, left, right, words]) => {
    expect(shown(a, b)).toEqual([left, right, words])
  })

  test('a passage is one mark, though a comma or a short word in it stayed', () => {
    const [left, right] = shown(
      'We pay the whole fare, of the night train, today',
      'We pay only half fare now, of this day bus, today',
    )
    expect(left).toBe('We pay [the whole] fare, of [the night train], today')
    expect(right).toBe('We pay [only half] fare [now], of [this day bus], today')
  })

  test('equal texts are the same, empty ones too', () => {
    expect(differenceWords(compare('x\r\n', 'x\r\n'))).toBe('The same')
    expect(differenceWords(compare('', ''))).toBe('The same')
  })
})

describe('texts that can’t be marked word by word', () => {
  const words = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => `${name}${index}`)

  test('are shown whole where they share next to nothing', () => {
    const found = compare(words(300, 'a').join(' '), words(300, 'b').join(' '))
    expect(found).toEqual({ kind: 'unmarked' })
    expect(differenceWords(found)).toMatch(/both are shown whole/)
  })

  test('are marked line by line where words would take too long', () => {
    const limits = { ...BESIDE_PAGE, words: { edits: 1, time: 1000 } }
    const a = 'one two\nthree four\nfive six\nsame\nsame\n'
    const b = 'one two\nthree 4\nfive 6\nsame\nsame\n'
    const found = compareTexts({ a, b }, limits)
    expect(marked(a, removedOf(found))).toBe('one two\n[three four\nfive six\n]same\nsame\n')
    expect(differenceWords(found)).toBe(
      '2 lines removed, 2 added; too much differs to mark single words',
    )
  })

  test('wait for the worker: nothing long is compared while the page is drawn', () => {
    const long = 'word '.repeat(5000)
    expect(compareAtOnce({ a: long, b: `${long}.` })).toBeNull()
    expect(compareAtOnce({ a: long, b: long })).toEqual({ kind: 'same' })
    expect(compareAtOnce({ a: 'x', b: 'y' })).not.toBeNull()
  })
})

const PARTS = [
  'the ',
  'fox',
  ' ',
  '\n',
  '\r\n',
  ', ',
  'é',
  'e\u0301',
  '星空',
  'を',
  '👩🏽‍🚀',
  '\ud800',
  'متجر',
  '1,2',
  '\u202e',
  '\ufeff',
  '\u200d',
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: anyCharacter, maxLength: 60 }),
)

describe('whatever the texts', () => {
  test('no character of either side is lost, and what is not marked is the same in both', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 30 }), (a, b, edits) => {
        const limits = { words: { edits, time: 1000 }, lines: { edits, time: 1000 }, longest: 1e9 }
        const found = compareTexts({ a, b }, limits)
        const rests = [[a, removedOf(found)] as const, [b, addedOf(found)] as const].map(
          ([whole, marks]) => {
            expect(marks.length % 2).toBe(0)
            const pieces = toMarkedPieces(whole, marks)
            expect(pieces.map((piece) => piece.text).join('')).toBe(whole)
            expect(pieces.every((piece) => piece.text !== '')).toBe(true)
            return pieces
              .filter(({ isMarked }) => !isMarked)
              .map((piece) => piece.text)
              .join('')
              .replaceAll(/\s/gu, '')
          },
        )
        if (found.kind === 'words' || found.kind === 'lines') expect(rests[0]).toBe(rests[1])
        expect(found.kind === 'same').toBe(a === b)
        if (found.kind === 'words' || found.kind === 'lines')
          expect(found.removed.length + found.added.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })
})
