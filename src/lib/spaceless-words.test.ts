import { afterEach, expect, test, vi } from 'vitest'
import { createSegment, cutSpaceless } from './spaceless-words'

afterEach(() => vi.unstubAllGlobals())

const words = (letters: string, segment = createSegment('en')) =>
  cutSpaceless(letters, segment)?.map(({ start, end }) => letters.slice(start, end)) ?? null

test.each(['word', 'слово', 'كلمة', '2026', ''])(
  '%j is one word, as in scripts with spaces',
  (text) => {
    expect(words(text)).toBeNull()
  },
)

test.each([
  ['ฉันรักแมว', ['ฉัน', 'รัก', 'แมว']],
  ['我喜欢猫', ['我', '喜欢', '猫']],
  ['iPhoneを買う', ['iPhone', 'を', '買う']],
])('%s is cut into its words', (text, cut) => {
  expect(words(text)).toEqual(cut)
})

test('a run without end is cut into all of itself, and never within a character', () => {
  const run = `x${'猫𠮷'.repeat(500)}`
  const cut = words(run) ?? []
  expect(cut.join('')).toBe(run)
  expect(cut.some((word) => /\p{Cs}/u.test(word))).toBe(false)
})

test('where the browser knows no words, each character with its marks is one, and none is lost', () => {
  vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
  expect(words('แมวที่', createSegment('th'))).toEqual(['แ', 'ม', 'ว', 'ที่'])
  expect(words('a\u0e31ก', createSegment('th'))).toEqual(['a', '\u0e31', 'ก'])
})
