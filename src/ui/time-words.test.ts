import { expect, test } from 'vitest'
import { timeWords } from './time-words'

const wordsOf = (text: string, after?: string) => {
  const time = timeWords(text, { zone: 'utc', after })
  return time.kind === 'time' ? `${time.words}${time.note}` : time.text
}

test.each([
  ['2026-11-03T10:00:05Z', '2026-11-03T10:00:00Z', '10:00:05'],
  ['2026-11-03T10:00:05', '2026-11-03T10:00:00', '10:00:05'],
  ['2026-11-03T10:00:05Z', '2026-11-02T10:00:00Z', '3 Nov 2026, 10:00:05 UTC'],
])('%s after %s reads %s', (text, after, words) => {
  expect(wordsOf(text, after)).toBe(words)
})

test('a time after a mere day still has its date', () => {
  expect(wordsOf('2026-11-03T15:00:00Z', '2026-11-03')).toBe('3 Nov 2026, 15:00:00 UTC')
})

test('a time without a zone says so after one that has a zone', () => {
  expect(wordsOf('2026-11-03T10:00:05', '2026-11-03T10:00:00Z')).toBe(
    '3 Nov 2026, 10:00:05 UTC (zone not recorded, read as UTC)',
  )
  expect(wordsOf('2026-11-03T10:00:05Z', '2026-11-03T10:00:00')).toBe('3 Nov 2026, 10:00:05 UTC')
})
