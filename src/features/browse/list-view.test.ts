import { expect, test } from 'vitest'
import { toSearch } from './list-view'

const NOW = Date.parse('2026-11-24T18:21:00Z')

test.each([
  [{ kind: 'last', preset: '24h' }, '2026-11-23T18:21:00.000Z', '2026-11-24T18:21:00.000Z'],
  [{ kind: 'last', preset: '7d' }, '2026-11-17T18:21:00.000Z', '2026-11-24T18:21:00.000Z'],
  [{ kind: 'all' }, '2000-01-01T00:00:00.000Z', '2026-11-24T18:21:00.000Z'],
  [
    { kind: 'between', from: '2026-07-01T00:00:00.000Z', to: null },
    '2026-07-01T00:00:00.000Z',
    '2026-11-24T18:21:00.000Z',
  ],
  [
    { kind: 'between', from: null, to: '2026-07-01T00:00:00.000Z' },
    '2000-01-01T00:00:00.000Z',
    '2026-07-01T00:00:00.000Z',
  ],
] as const)('%j is asked for from %s to %s', (range, start, end) => {
  const rest = { project: 'Sales', filters: [] }
  expect(toSearch({ ...rest, range }, NOW)).toEqual({ ...rest, start, end })
})
