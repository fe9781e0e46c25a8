import { expect, test } from 'vitest'
import { markdownWords } from './markdown-words'

test('plain words stay readable', () => {
  expect(markdownWords('Wrong: the date (3 May) isn’t right, 50% off')).toBe(
    'Wrong: the date (3 May) isn’t right, 50% off',
  )
  expect(markdownWords('1. first')).toBe(String.raw`1\. first`)
  expect(markdownWords('10) tenth')).toBe(String.raw`10\) tenth`)
  expect(markdownWords('== rule')).toBe(String.raw`\== rule`)
  expect(markdownWords('- dash')).toBe(String.raw`\- dash`)
})
