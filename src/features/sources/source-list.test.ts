import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Source } from '@/interaction/interaction'
import { areFindable, sourceTitle } from './source-list'

const source = (part: Partial<Source>): Source => ({
  name: null,
  query: { kind: 'missing' },
  results: [],
  rest: undefined,
  ...part,
})

test.each([
  ['faq.md', 'faq.md'],
  [null, 'Unnamed source 2'],
  ['  ', 'Unnamed source 2'],
])('the second source, named %j, is called "%s"', (name, title) => {
  expect(sourceTitle(source({ name }), 2)).toBe(title)
})

test('forty long documents can be found while closed, as only their beginnings are drawn', () => {
  const list = Array.from({ length: 40 }, () => source({ results: ['x'.repeat(100_000)] }))
  expect(areFindable(list)).toBe(true)
})

test('five hundred long documents are drawn only once opened', () => {
  const list = Array.from({ length: 500 }, () => source({ results: ['x'.repeat(100_000)] }))
  expect(areFindable(list)).toBe(false)
})

test('a single source of very many results is drawn only once opened', () => {
  const results = Array.from({ length: 300_000 }, () => 'x')
  expect(areFindable([source({ results })])).toBe(false)
})

test('every source is called something', () => {
  fc.assert(
    fc.property(fc.option(fc.string({ unit: 'binary' })), fc.nat(), (name, position) => {
      expect(sourceTitle(source({ name }), position).trim()).not.toBe('')
    }),
  )
})
