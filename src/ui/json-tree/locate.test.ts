import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runToEnd } from '@/lib/run-in-slices'
import { findJsonLeaf, type LeafSpan, leafTextInSteps, locateInJson, locateInSteps } from './locate'

const said = (leaf: LeafSpan | null | undefined) =>
  leaf === null || leaf === undefined
    ? null
    : `${leaf.path}:${leaf.part} ${leaf.text.slice(leaf.start, leaf.end)}`

const inJson = (text: string, term: string) => {
  const start = text.indexOf(term)
  const value: unknown = JSON.parse(text)
  return said(locateInJson({ text, value }, [{ start, end: start + term.length }])[0])
}

describe('a stretch of a JSON text', () => {
  test.each([
    ['{"a": {"b": ["x", "needle"]}}', 'needle', '/0/0/1:value needle'],
    ['{"a": {"needle": 1}}', 'needle', '/0/0:key needle'],
    ['[1, 27, 3]', '27', '/1:value 27'],
    ['{"a": "one \\"two\\" three"}', 'three', '/0:value three'],
    ['{"a": "caf\\u00e9 \\ud83d\\ude00 noir"}', 'noir', '/0:value noir'],
    ['{"a": "caf\\u00e9"}', '\\u00e9', '/0:value é'],
    ['{"a\\tb": "c"}', 'b', '/0:key b'],
    ['{"key": "value"}', 'key": "val', '/0:key key'],
    ['{"a": "x", "b": [{"c": "d:,[]{}\\\\"}]}', '[]{}', '/1/0/0:value []{}'],
    ['{"a": 1}', '{', null],
    ['{"2": "two", "1": "needle"}', 'needle', null],
  ])('in %s, %j, is in %j', (text, term, expected) => {
    expect(inJson(text, term)).toBe(expected)
  })

  test('is found for several, of which two are in one value and one is in none', () => {
    const text = '{"a": "x y x", "b": "x"}'
    const spans = [0, 7, 11, 21].map((start) => ({ start, end: start + 1 }))
    expect(locateInJson({ text, value: JSON.parse(text) }, spans).map(said)).toEqual([
      null,
      '/0:value x',
      '/0:value x',
      '/1:value x',
    ])
  })

  test('is found fast where a long string has many of them', () => {
    const text = JSON.stringify({ a: 'é "x"\n '.repeat(60_000) })
    const spans = Array.from(text.matchAll(/x/g), ({ index }) => ({ start: index, end: index + 1 }))
    const began = performance.now()
    const found = locateInJson({ text, value: JSON.parse(text) }, spans)
    expect(performance.now() - began).toBeLessThan(3000)
    expect(new Set(found.map(said))).toEqual(new Set(['/0:value x']))
  })

  test('is told for each string of any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const value: unknown = JSON.parse(text)
        const spans = Array.from(text.matchAll(/"(?:[^"\\]|\\.)*"/gs), ({ 0: string, index }) => ({
          start: index + 1,
          end: Math.max(index + 2, index + string.length - 1),
        }))
        for (const [index, leaf] of locateInJson({ text, value }, spans).entries()) {
          const span = spans[index]
          if (leaf === null || span === undefined) continue
          const written = text.slice(span.start - 1, span.end + 1)
          if (written.length > 2) expect(leaf.text).toBe(JSON.parse(written))
        }
      }),
    )
  })
})

describe('a stretch of the text of all leaves', () => {
  const VALUE = { a: { b: ['one', 'two two'] }, c: 3 }
  const text = runToEnd(leafTextInSteps(VALUE))

  test('which stand on lines of their own', () => expect(text).toBe('a\nb\none\ntwo two\nc\n3'))

  test('is found, also where it goes over two of them', () => {
    const spans = [
      { start: 0, end: 1 },
      { start: 4, end: 11 },
      { start: 12, end: 15 },
      { start: 18, end: 19 },
    ]
    expect(runToEnd(locateInSteps(VALUE, spans)).map(said)).toEqual([
      '/0:key a',
      '/0/0/0:value one',
      '/0/0/1:value two',
      '/1:value 3',
    ])
  })
})

describe('a key or value by its name', () => {
  const source = '{"a": ["x \\u00e9 \\"y\\"", 7], "b\\n": {"c": true}}'
  const value: unknown = JSON.parse(source)
  const json = { text: source, value }

  test.each([
    ['/0/0:value', 'x é "y"'],
    ['/0/1:value', '7'],
    ['/1:key', 'b\n'],
    ['/1/0:value', 'true'],
  ])('%s says %j', (name, text) => expect(findJsonLeaf(json, name)?.text).toBe(text))

  test('knows where in the JSON text each of its characters is written', () => {
    const leaf = findJsonLeaf(json, '/0/0:value')
    expect(source.slice(leaf?.toSource(2), leaf?.toSource(3))).toBe('\\u00e9')
    expect(source.slice(leaf?.toSource(4), leaf?.toSource(7))).toBe('\\"y\\"')
  })

  test('is null where there is none of that name', () => {
    expect(findJsonLeaf(json, '/9:value')).toBeNull()
  })
})
