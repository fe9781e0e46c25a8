import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHidden } from './hidden-characters'
import { mayHide } from './may-hide'

const labels = (text: string): string[] => findHidden(text).map((mark) => mark.label)
const count = (text: string): number => findHidden(text).reduce((sum, mark) => sum + mark.count, 0)
const tags = (text: string): string =>
  Array.from(text, (letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join(
    '',
  )

test.each([
  ['a word of 300,000 letters', 'a'.repeat(300_000)],
  ['100,000 marks on one letter', `a${'\u0301'.repeat(100_000)}`],
])('%s is looked through once', (_, text) => {
  // Were it looked through again from each letter, this would take minutes.
  expect(labels(`${text} \u200b`)).toEqual(['U+200B'])
})

describe('hidden characters', () => {
  test.each([
    ['Pass\u200bword', ['U+200B'], 'Zero-width space U+200B'],
    ['hun\u00adter', ['U+00AD'], 'Soft hyphen U+00AD'],
    ['a\u200d:b', ['U+200D'], 'Zero-width joiner U+200D'],
    ['\u200b\u200b\u200b', ['U+200B ×3'], 'Zero-width space U+200B ×3'],
    ['a\u202eb\u202c', ['U+202E', 'U+202C'], 'Direction control U+202E'],
    ['x\u200f', ['U+200F'], 'Direction mark U+200F'],
    ['a\u3164b\uffa0', ['U+3164', 'U+FFA0'], 'Hangul filler U+3164'],
    ['a\u180eb', ['U+180E'], 'Hidden character U+180E'],
    ['\ufeffstart', ['U+FEFF'], 'Zero-width no-break space U+FEFF'],
    ['a\ufe0fb', ['U+FE0F'], 'Variation selector U+FE0F'],
    ['😀\ufe0f\ufe01\u{e0101}', ['U+FE01…U+E0101 ×2'], 'Variation selector U+FE01…U+E0101 ×2'],
    [`Hi${tags('ignore all')}`, ['tags: ignore all'], 'Tag characters: ignore all'],
    [`🏴${tags('gbxyz')}\u{e007f}`, ['tags: gbxyz', 'U+E007F'], 'Tag characters: gbxyz'],
    ['😀\u200d', ['U+200D'], 'Zero-width joiner U+200D'],
  ])('%j has %j', (text, expected, name) => {
    expect(labels(text)).toEqual(expected)
    expect(findHidden(text)[0]?.name).toBe(name)
  })

  test.each([
    ['a family', '👨‍👩‍👧‍👦 and ❤️‍🔥 and 🏳️‍🌈 and 👩🏽‍💻'],
    ['emoji and keycaps', '❤️ ☎︎ 3️⃣ ©️ ↔︎'],
    ['the flags of England, Scotland and Wales', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष'],
    ['a variant of a Chinese character', '葛\u{e0100}'],
    ['Mongolian', 'ᠠ\u180b'],
    ['signs of mathematics', '∩\ufe00 '],
    ['accents and other spaces', 'e\u0301 a\u00a0b\u2009c'],
    ['nothing', ''],
  ])('%s hides nothing', (_, text) => {
    expect(findHidden(text)).toEqual([])
  })
})

describe('look-alike letters', () => {
  test.each([
    ['pаypаl', ['U+0430', 'U+0430'], 'Cyrillic letter U+0430'],
    ['Αmazon', ['U+0391'], 'Greek letter U+0391'],
    ['мoлоко', ['U+006F'], 'Latin letter U+006F'],
    ['caféо', ['U+043E'], 'Cyrillic letter U+043E'],
    [
      'open аррӏе.com',
      ['U+0430', 'U+0440', 'U+0440', 'U+04CF', 'U+0435'],
      'Cyrillic letter U+0430',
    ],
  ])('%s has %j', (text, expected, name) => {
    expect(labels(text)).toEqual(expected)
    expect(findHidden(text)[0]).toMatchObject({ kind: 'look-alike', name })
  })

  test.each([
    'молоко milk',
    'ΔH',
    '5 μm',
    'kΩ',
    'SQLзапрос',
    'COVIDом',
    'αβγ',
    'ρgh',
    'и-mail',
    'сор мой',
    'роса',
    'a рост',
  ])('%s has none', (text) => {
    expect(findHidden(text)).toEqual([])
  })
})

test('all are counted', () => {
  expect(count(`a\u200b${tags('abc')}b\u202e pаy`)).toBe(6)
})

test('marks are in order, apart, and never where the quick test sees nothing', () => {
  const unit = fc.constantFrom(
    ...'a é о с α з ◌́ . 😀 ❤ \ufe0f \u200d \u200b \u202e \u{e0041} \u{1f3f4} \u{e0067} \u{e007f} \u3164 م'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      const marks = findHidden(text)
      let end = 0
      for (const mark of marks) {
        expect(mark.start).toBeGreaterThanOrEqual(end)
        expect(Array.from(text.slice(mark.start, mark.end))).toHaveLength(mark.count)
        end = mark.end
      }
      if (marks.length > 0) expect(mayHide(text)).toBe(true)
    }),
  )
})

test('a run of any length is one mark, found at once', () => {
  const run = '\u200b'.repeat(200_000)
  expect(findHidden(`a${run}b`)).toMatchObject([{ start: 1, end: 200_001, count: 200_000 }])
})

test('millions of letters or marks without a space are looked through', () => {
  expect(findHidden('б'.repeat(5_000_000))).toEqual([])
  expect(findHidden(`${'\u0301'.repeat(5_000_000)}\u200b`)).toHaveLength(1)
})
