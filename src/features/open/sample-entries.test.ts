import { expect, test } from 'vitest'
import type { InteractionRow } from '@/interaction/interaction-list.schema'
import { findIds } from '@/lib/id-list/find-ids'
import { toSampleEntries } from './sample-entries'

const rows = (row: Partial<InteractionRow>): InteractionRow[] =>
  findIds('3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93').map((id) => ({
    id,
    title: null,
    answer: null,
    timestamp: null,
    topic: null,
    sentiment: null,
    feedbackType: null,
    warning: null,
    ...row,
  }))

test.each([
  ['negative_explicit', null, ['Negative feedback']],
  ['Positive implicit', null, ['Positive feedback']],
  ['negatively', null, []],
  [null, 'Wrong date', ['Warning']],
  [null, 'None', []],
  ['positive_explicit', 'Wrong date', ['Positive feedback', 'Warning']],
])('feedback %s and warning %s are marked', (feedbackType, warning, labels) => {
  const [entry] = toSampleEntries(rows({ feedbackType, warning }))
  expect(entry?.marks.map((mark) => mark.label)).toEqual(labels)
})

test('a row without a title is called by its short id, and a title without end is cut', () => {
  expect(toSampleEntries(rows({}))[0]?.title).toBe('Interaction 3f2b8c1e')
  expect(toSampleEntries(rows({ title: 'x'.repeat(9000) }))[0]?.title).toHaveLength(201)
})

test('a title is never cut within a character', () => {
  const title = `${'x'.repeat(199)}😀😀`
  expect(toSampleEntries(rows({ title }))[0]?.title).toBe(`${'x'.repeat(199)}😀…`)
})
