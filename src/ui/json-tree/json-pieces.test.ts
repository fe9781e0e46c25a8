import { describe, expect, test } from 'vitest'
import { toJsonPieces } from './json-pieces'

describe('The text in pieces', () => {
  test('is all there', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `line ${index}`).join('\n')
    expect(toJsonPieces(lines).join('\n')).toBe(lines)
    const line = 'x'.repeat(1_000_001)
    expect(toJsonPieces(line).join('')).toBe(line)
  })

  test('never splits an emoji', () => {
    const text = `x${'😀'.repeat(30_000)}`
    expect(toJsonPieces(text).join('')).toBe(text)
  })

  test('writes what cannot be seen as escapes', () => {
    expect(toJsonPieces('"a\u202Eb"')).toEqual([String.raw`"a\u202eb"`])
  })
})
