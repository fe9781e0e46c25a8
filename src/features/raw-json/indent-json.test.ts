import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import { indentJson, toReadableText } from './indent-json'
import { toSizeWords } from './record-size'

describe('Indented JSON', () => {
  test('looks as everybody expects', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value)
        expect(indentJson(json)).toBe(JSON.stringify(value, null, 2))
        expect(indentJson(JSON.stringify(value, null, 7))).toBe(JSON.stringify(value, null, 2))
      }),
    )
  })

  test('keeps what parsing would lose: digits, huge numbers, repeated keys, escapes', () => {
    const json = String.raw`{"a":9007199254740993,"a":1e400,"b":"\u0041\/","c":-0.0}`
    expect(indentJson(json)?.replaceAll(/\n\s*/g, '').replaceAll(': ', ':')).toBe(json)
  })

  test('takes a string of a million escapes and one of a million letters', () => {
    const escapes = `"${String.raw`\n`.repeat(1_000_000)}"`
    const letters = `"${'a'.repeat(1_000_000)}"`
    expect(indentJson(escapes)).toBe(escapes)
    expect(indentJson(letters)).toBe(letters)
  })

  test('gives up on a nesting that would be mostly indentation', () => {
    expect(indentJson(`${'['.repeat(201)}${']'.repeat(201)}`)).toBeNull()
    const deep = '['.repeat(400_000) + ']'.repeat(400_000)
    expect(toReadableText(deep)).toBe(deep)
  })

  test('never throws, be it JSON or not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter }),
        (text) => typeof indentJson(text) === 'string',
      ),
    )
    expect(indentJson(']]"')).toBe(']\n]"')
  })
})

describe('The size of a record', () => {
  test.each([
    ['{"a":[1,2]}', '11 B, 4 values'],
    ['"é"', '4 B, 1 value'],
    [JSON.stringify(Array.from({ length: 20_000 }, () => 0)), '39.1 KB, more than 10,000 values'],
  ])('of %.20s is %s', (text, expected) => {
    expect(toSizeWords(new TextEncoder().encode(text).length, JSON.parse(text))).toBe(expected)
  })

  test('is counted at any depth, and stops', () => {
    const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
    expect(toSizeWords(0, nested(10_000))).toBe('0 B, 10,000 values')
    expect(toSizeWords(0, nested(1_000_000))).toBe('0 B, more than 10,000 values')
  })
})
