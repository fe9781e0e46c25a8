import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import { findPortion } from './find-portion'

const answer =
  'Refunds take **five days**.\n\n1. Open [your order](https://shop.test/o)\n2. Press `Refund`\n\n| a | b |'

test.each([
  ['a portion as it stands', 'Refunds take **five days**.', 'exact'],
  ['other line ends and spaces', 'five days**.\r\n1. Open', 'exact'],
  ['the text without its marks', 'Refunds take five days.', 'formatting'],
  ['a list without numbers and links', 'Open your order\nPress Refund', 'formatting'],
  ['another text', 'Refunds take six days.', 'none'],
  ['nothing but spaces', ' \n ', 'none'],
  ['nothing but marks', '***', 'none'],
] as const)('%s', (_, portion, match) => {
  expect(findPortion(portion, answer)).toBe(match)
})

test('whatever part of an answer was copied is found', () => {
  const cases = fc
    .tuple(fc.string({ unit: anyCharacter }), fc.nat(), fc.nat())
    .map(([text, from, length]) => ({ text, part: text.slice(from % 20, (from % 20) + length) }))
    .filter(({ part }) => part.trim() !== '')
  fc.assert(
    fc.property(cases, ({ text, part }) => {
      expect(findPortion(part, text)).toBe('exact')
    }),
  )
})

// A search that tried every start with every end would not finish these within the test's time limit.
test.each([
  '['.repeat(1_000_000),
  '[a]('.repeat(250_000),
  `${' '.repeat(1_000_000)}x`,
  '1'.repeat(1_000_000),
])('a portion is looked for among marks without end', (text) =>
  expect(findPortion('zz', text)).toBe('none'),
)
