import { expect, test } from 'vitest'
import { TextRun } from './text-run'

test('from any place on, the next sign is found, or the end of the text', () => {
  const run = new TextRun('a$b$c', /\$/g)
  expect([5, 4, 3, 2, 1, 0].map((length) => run.nextIn(length))).toEqual([1, 0, 1, 0, 1, 0])
})
