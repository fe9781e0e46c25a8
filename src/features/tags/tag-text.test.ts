import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Recorded } from '@/interaction/interaction'
import { anyCharacter } from '@/test/any-character'
import { copyName, tagText } from './tag-text'

test.each<[Recorded<string>, string]>([
  [{ kind: 'value', value: 'eu west' }, 'region: eu west'],
  [{ kind: 'empty' }, 'region: '],
  [{ kind: 'missing' }, 'region'],
  [{ kind: 'unexpected', raw: { zone: 1 } }, 'region: {"zone":1}'],
])('a tag whose value is %j is copied as "%s"', (value, text) => {
  expect(tagText({ key: 'region', value })).toBe(text)
})

test('a value nested too deeply is no reason to fail', () => {
  let raw: unknown = []
  for (let depth = 0; depth < 50_000; depth += 1) raw = [raw]
  expect(tagText({ key: 'deep', value: { kind: 'unexpected', raw } })).toMatch(/^deep: /)
})

test('the name of the copy button stays short', () => {
  expect(copyName('region')).toBe('Copy tag region')
  fc.assert(
    fc.property(fc.string({ minLength: 60, maxLength: 300, unit: anyCharacter }), (key) => {
      expect(Array.from(copyName(key)).length).toBeLessThan(80)
    }),
  )
})

test('nor is it cut within an emoji', () => {
  expect(copyName(`x${'😀'.repeat(80)}`)).toBe(`Copy tag x${'😀'.repeat(59)}…`)
})
