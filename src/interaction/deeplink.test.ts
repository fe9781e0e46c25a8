import { expect, test } from 'vitest'
import { toDeeplink } from './deeplink'

test.each([
  [{ url: 'https://app.example.test/i/1' }, 'https://app.example.test/i/1'],
  [{ url: 'http://app.example.test/i/1' }, null],
  [{ url: 'javascript:alert(1)' }, null],
  [{ url: 'https://user:pass@example.test/' }, null],
  [{ url: '//example.test' }, null],
  [{ url: '' }, null],
  [{ url: 7 }, null],
  [{}, null],
  [null, null],
])('%j leads to %j', (value, expected) => {
  expect(toDeeplink(value)).toBe(expected)
})
