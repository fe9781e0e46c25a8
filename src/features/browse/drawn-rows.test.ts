import { expect, test } from 'vitest'
import { toDrawnRows, withKept } from './drawn-rows'

const item = (index: number) => ({ index, start: 100 + index * 60, end: 160 + index * 60 })

test('rows far apart have the room of those between them, so that the list keeps its height', () => {
  const drawn = toDrawnRows([item(2), item(50), item(51)], { top: 100, bottom: 6100 })
  expect(drawn).toEqual([
    { kind: 'room', before: 2, height: 120 },
    { kind: 'row', index: 2 },
    { kind: 'room', before: 50, height: 47 * 60 },
    { kind: 'row', index: 50 },
    { kind: 'row', index: 51 },
    { kind: 'room', before: -1, height: 48 * 60 },
  ])
})

test.each([
  [{ inView: [10, 11], kept: [3], count: 100 }, [3, 10, 11]],
  [{ inView: [10, 11], kept: [51, 50], count: 100 }, [10, 11, 50, 51]],
  [{ inView: [10, 11], kept: [11], count: 100 }, [10, 11]],
  [{ inView: [10, 11], kept: [], count: 100 }, [10, 11]],
  [{ inView: [0, 1], kept: [7], count: 2 }, [0, 1]],
])('of those in view and those that have to stay, %j, %j are drawn', (rows, expected) => {
  expect(withKept(rows.inView, rows.kept, rows.count)).toEqual(expected)
})
