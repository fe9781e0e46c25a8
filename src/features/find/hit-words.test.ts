import { expect, test } from 'vitest'
import { hitWords } from './hit-words'

const text = `${'before '.repeat(10)}the refund${' after'.repeat(10)}`
const start = text.indexOf('refund')
const hit = { start, end: start + 6 }

test.each([
  ['turn-3-user', 'Conversation', 'Turn 3, User: …'],
  ['turn-12-assistant', 'Conversation', 'Turn 12, Assistant: …'],
  ['source-2-1', 'Sources', 'Source 2: …'],
  ['tag-1', 'Tags', 'Tags: …'],
] as const)('a match in %s of %s is said with its place', (place, section, words) => {
  const said = hitWords({ place, section }, text, hit)
  expect(said.startsWith(words)).toBe(true)
  expect(said).toMatch(/before the refund after .*…$/)
  expect(said.length).toBeLessThan(130)
})

test('a short text is said as a whole, on one line', () => {
  const entry = { place: 'turn-1-time', section: 'Conversation' } as const
  expect(hitWords(entry, ' two\n days ', { start: 1, end: 4 })).toBe('Turn 1: two days')
})

test('no half of a character is said', () => {
  const faces = '😀'.repeat(100)
  const entry = { place: 'detail-User', section: 'Details' } as const
  const said = hitWords(entry, faces, { start: 101, end: 102 })
  expect(said).not.toMatch(/\p{Cs}/u)
  expect(said).toMatch(/^Details: …(?:😀)+…$/u)
})
