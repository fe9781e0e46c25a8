import { expect, test } from 'vitest'
import { seekLeaf } from './seek-leaf'
import { skipChain, startView, type View } from './tree-view'

const leafAt = (path: string) => ({ path, part: 'value' as const, text: 'x', start: 0, end: 1 })

const opened = ({ sought }: View) => [...(sought?.holders ?? [])]

test('the nodes above a leaf open, and no others', () => {
  const view = seekLeaf(startView({ a: [1, { b: 'x' }], c: {} }), leafAt('/0/1/0'))
  expect(opened(view)).toEqual(['', '/0', '/0/1'])
  expect(view.sought).toMatchObject({ leaf: '/0/1/0:value', end: 1 })
})

test('the ranges of a long list open too', () => {
  const view = seekLeaf(startView(Array.from({ length: 20_000 }, () => 'x')), leafAt('/12345'))
  expect(opened(view)).toEqual(['', '/10000-20000', '/10000-20000/12300-12400'])
})

test('where the leaf is deeper than one tree goes, the part that holds it is shown, by any way', () => {
  let value: unknown = 'x'
  for (let level = 0; level < 60; level += 1) value = [value]
  const leaf = leafAt('/0'.repeat(60))
  const start = startView(value)
  const view = seekLeaf(start, leaf)
  expect(view.stop.level).toBe(48)
  expect(view.above).toHaveLength(2)
  expect(opened(view)).toHaveLength(12)
  // From the end of a chain, whose paths are its own, it goes back first.
  expect(seekLeaf(skipChain(start), leaf).stop.level).toBe(48)
  // When asked again, it stays, so that nothing that a reader has opened there closes.
  expect(seekLeaf(view, leaf).drawing).toBe(view.drawing)
})

test('a million levels are left closed', () => {
  const start = startView([])
  expect(seekLeaf(start, leafAt('/0'.repeat(1_000_000)))).toBe(start)
})
