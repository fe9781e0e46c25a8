import { afterEach, expect, test, vi } from 'vitest'
import { cutText } from './cut-text'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test('a text is cut between what readers take for letters', () => {
  expect(cutText('short', 10)).toBe('short')
  expect(cutText('abc👩‍👩‍👧', 5)).toBe('abc')
  expect(cutText('abe\u0301', 3)).toBe('ab')
})

test('a browser that can’t tell them still splits no emoji', async () => {
  vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
  const { cutText: cutPlainly } = await import('./cut-text')
  expect(cutPlainly('ab😀', 3)).toBe('ab')
})
