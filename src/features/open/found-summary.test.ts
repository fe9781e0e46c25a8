import { expect, test } from 'vitest'
import { numberedId } from '@/test/ids'
import { toFoundSummary } from './found-summary'

const many = (count: number) => Array.from({ length: count }, (_, index) => numberedId(index))

test.each([
  [2, 0, '2 interactions found', null],
  [12, 1, '12 interactions found, 1 duplicate left out', null],
  [100, 2, '100 interactions found, 2 duplicates left out', null],
  [1234, 0, '1,234 interactions found', 'The first 100 are listed.'],
])('%i ids and %i duplicates', (count, duplicates, ...[sentence, rest]) => {
  const ids = many(count)
  const summary = toFoundSummary({ ids, duplicates })
  expect(summary).toEqual({ sentence, rest, listed: ids.slice(0, 100) })
})
