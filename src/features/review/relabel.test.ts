// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { findIds } from '@/lib/id-list/find-ids'
import { renameVerdicts, toRelabelling } from './relabel'
import { changeJudgement, judgementOf } from './verdict-store'

const ids = findIds(
  '3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93 c0ffee00-1234-4abc-8def-0123456789ab 01890a5d-ac96-774b-bcce-b302099a8057',
)
const row = (key: number, before: string | null, text: string) => ({ key, before, text })

afterEach(() => localStorage.clear())

test('labels are renamed, added and removed; rows left empty are left out', () => {
  const result = toRelabelling([
    row(0, 'Fine', '  All\n good '),
    row(2, 'Unsafe', 'Unsafe'),
    row(5, null, 'Other'),
    row(6, null, ' \u200b'),
  ])
  expect(result).toEqual({
    kind: 'ready',
    labels: ['All good', 'Unsafe', 'Other'],
    renamed: new Map([['Fine', 'All good']]),
  })
})

test.each([
  [[row(0, 'Fine', ' ')], { sentence: 'At least one label is needed.', row: 0 }],
  [[row(0, 'Fine', 'Fine'), row(1, 'Bad', 'fine')], { sentence: '“fine” is there twice.', row: 1 }],
])('none at all, or one twice, is refused, and its row is named', (rows, problem) => {
  expect(toRelabelling(rows)).toEqual({ kind: 'problem', ...problem })
})

test('verdicts follow their labels, two that change places too; others stay', () => {
  for (const [index, verdict] of ['A', 'B', 'C'].entries()) {
    const id = ids[index]
    if (id !== undefined) changeJudgement(id, { verdict, judgedAt: 1 })
  }
  const result = toRelabelling([row(0, 'A', 'B'), row(1, 'B', 'A')])
  if (result.kind === 'ready') renameVerdicts(ids, result.renamed)
  expect(ids.map((id) => judgementOf(id).verdict)).toEqual(['B', 'A', 'C'])
  expect(ids.map((id) => judgementOf(id).judgedAt)).toEqual([1, 1, 1])
})
