import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Source } from '@/interaction/interaction'
import { sourceTitle } from './source-list'

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

test('every source is called something', () => {
  fc.assert(
    fc.property(fc.option(fc.string({ unit: 'binary' })), fc.nat(), (name, position) => {
      expect(sourceTitle(source({ name }), position).trim()).not.toBe('')
    }),
  )
})
