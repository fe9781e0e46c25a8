import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import { sourceName } from './source-name'

test.each([
  ['faq.md', 'faq.md'],
  [null, 'Unnamed source 2'],
  [undefined, 'Unnamed source 2'],
  ['  ', 'Unnamed source 2'],
])('the second source, named %j, is called "%s"', (name, called) => {
  expect(sourceName(name, 2)).toBe(called)
})

test('every source is called something', () => {
  fc.assert(
    fc.property(fc.option(fc.string({ unit: anyCharacter })), fc.nat(), (name, position) => {
      expect(sourceName(name, position).trim()).not.toBe('')
    }),
  )
})
