import { expect, test } from 'vitest'
import type { Overlap } from './overlap'
import { MOST_MARKED, toMarks } from './marks'
import type { Compared } from './to-compared'

const compared: Compared = {
  texts: {
    answer: 'the answer',
    language: null,
    sources: [{ source: 2, result: 3, text: 'the source' }],
  },
  turn: 7,
  answer: 'the answer and the rest',
  names: ['A', 'B'],
  limits: [],
}

const passage = {
  answer: { start: 0, end: 3 },
  inSource: { start: 4, end: 10 },
  source: 2,
  result: 3,
  words: 6,
}

const overlap = (count: number): Overlap => ({
  words: 10,
  covered: 6,
  shares: [],
  passages: Array.from({ length: count }, () => passage),
  sentences: 1,
  unsourced: [],
})

test('a passage is marked in the answer and in its source', () => {
  expect([...toMarks(compared, overlap(1))]).toEqual([
    [
      'turn-7-assistant',
      { recorded: 'the answer and the rest', marks: [{ index: 0, span: { start: 0, end: 3 } }] },
    ],
    ['source-2-3', { recorded: 'the source', marks: [{ index: 0, span: { start: 4, end: 10 } }] }],
  ])
})

test('more passages than the browser can bear are not all marked', () => {
  const marks = toMarks(compared, overlap(MOST_MARKED + 5))
  expect(marks.get('turn-7-assistant')?.marks).toHaveLength(MOST_MARKED)
})
