import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutText } from './cut-text'
import { revealUnseen, revealUnseenInJson, toJsonStringBody, toKeyText } from './reveal-unseen'

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
})

describe('What cannot be seen', () => {
  test.each([
    ['a bidi override', 'a\u202Eb', String.raw`a\u202eb`],
    ['an isolate', '\u2066x\u2069', String.raw`\u2066x\u2069`],
    ['zero-width space', 'a\u200Bb', String.raw`a\u200bb`],
    ['a joiner between letters', 'a\u200Db', String.raw`a\u200db`],
    ['a tag character', '\u{E0041}', String.raw`\udb40\udc41`],
    ['a smuggled variation selector', 'a\uFE01\u{E0101}', String.raw`a\ufe01\udb40\udd01`],
    ['an escape sequence', '\u001B[31m\u0007', String.raw`\u001b[31m\u0007`],
    ['NUL, DEL and a C1 control', '\0\u007F\u0085', String.raw`\u0000\u007f\u0085`],
    ['line separators', '\u2028\r\n\t', String.raw`\u2028\r\n\t`],
    ['a lone surrogate', '\uD800x', String.raw`\ud800x`],
    ['fillers', '\u3164\uFFA0', String.raw`\u3164\uffa0`],
  ])('%s is written as an escape', (_, text, expected) => {
    expect(revealUnseen(text)).toBe(expected)
  })

  test.each([['👩‍👩‍👧‍👦'], ['👍🏽'], ['❤️'], ['🏳️‍🌈'], ['👩🏽‍🚀'], ['🇮🇹'], ['1️⃣'], ['日本語 ไทย हिन्दी العربية']])(
    '%s stays as it is',
    (text) => {
      expect(revealUnseen(text)).toBe(text)
    },
  )

  test('any text written this way reads back as the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.parse(`"${toJsonStringBody(text)}"`)).toBe(text)
      }),
    )
  })

  test('a JSON text keeps its meaning and its own lines', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value, null, 2)
        expect(JSON.parse(revealUnseenInJson(json))).toEqual(JSON.parse(json))
        expect(revealUnseenInJson(json).split('\n').length).toBe(json.split('\n').length)
      }),
    )
  })
})

describe('A key', () => {
  test.each([
    ['__proto__', '__proto__'],
    ['user query', 'user query'],
    ['', '""'],
    [' id', '" id"'],
    ['a"b', String.raw`"a\"b"`],
    ['id\u200B', String.raw`"id\u200b"`],
  ])('%j is shown as %s', (key, expected) => {
    expect(toKeyText(key)).toBe(expected)
  })
})

describe('A cut', () => {
  test.each([
    ['a family of four', 'abc👩‍👩‍👧‍👦def', 7, 'abc'],
    ['a letter and its accent', 'abe\u0301f', 3, 'ab'],
    ['half an emoji, where that is all there is', '😀😀', 1, '\uD83D'],
  ])('does not split %s', (...[, text, limit, expected]) => {
    expect(cutText(text, limit)).toBe(expected)
  })

  test('in a thousand accents on one letter still falls', () => {
    const text = `a${'\u0301'.repeat(1000)}`
    expect(cutText(text, 300).length).toBe(300)
  })

  test('gives a beginning of the text, never longer than asked', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const part = cutText(text, limit)
        expect(text.startsWith(part)).toBe(true)
        expect(part.length).toBeLessThanOrEqual(limit)
        expect(part.length > 0 || text === '').toBe(true)
      }),
    )
  })
})
