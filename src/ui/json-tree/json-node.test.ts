import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfChain } from './chain'
import { toLeaf, toLeafLine } from './json-leaf-text'
import { childrenOf, isBranch, PAGE, toRoot, type JsonNode } from './json-node'
import { toLabelWords, toPreview, toSizeWords } from './node-summary'
import { canExpand, MAX_DEPTH, openAll, openRoot } from './open-paths'
import { limitFor, nextLimit, STEP, toMoreWords, cutAtLimits } from './text-limit'
import {
  ascend,
  backToTop,
  collapseAll,
  descend,
  expandAll,
  skipChain,
  startView,
} from './tree-view'

const nest = (depth: number, inner: unknown): unknown => {
  let value = inner
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

/** Every entry that is reached by opening all of a node's ranges. */
const entriesOf = (node: JsonNode): JsonNode[] =>
  childrenOf(node).flatMap((child) => (child.label.kind === 'range' ? entriesOf(child) : [child]))

const pathsBelow = (node: JsonNode): string[] =>
  childrenOf(node).flatMap((child) => [child.path, ...pathsBelow(child)])

describe('What a node holds', () => {
  test('is reached entry by entry, in order, however large it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25_000 }), (size) => {
        const value = Array.from({ length: size }, (_, index) => index)
        const root = toRoot(value)
        expect(entriesOf(root).map((entry) => entry.value)).toEqual(value)
        expect(childrenOf(root).length).toBeLessThanOrEqual(PAGE)
      }),
      { numRuns: 20 },
    )
  })

  test('has a path of its own each', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const paths = pathsBelow(toRoot(value))
        expect(new Set(paths).size).toBe(paths.length)
      }),
    )
    const paths = pathsBelow(toRoot(Array.from({ length: 10_101 }, () => [1])))
    expect(new Set(paths).size).toBe(paths.length)
  })

  test('keeps strange keys as they are', () => {
    const value: unknown = JSON.parse('{"__proto__":1,"":2,"constructor":3}')
    expect(childrenOf(toRoot(value)).map(({ label, value: child }) => [label, child])).toEqual([
      [{ kind: 'key', key: '__proto__' }, 1],
      [{ kind: 'key', key: '' }, 2],
      [{ kind: 'key', key: 'constructor' }, 3],
    ])
  })

  test('is nothing for a plain value', () => {
    expect([null, 1, 'x', true, undefined, {}, []].some((value) => isBranch(toRoot(value)))).toBe(
      false,
    )
  })
})

describe('A plain value', () => {
  test.each([
    ['text', '"text"'],
    ['a "b"\n', String.raw`"a \"b\"\n"`],
    ['', '""'],
    [null, 'null'],
    [true, 'true'],
    [0, '0'],
    [-0, '-0'],
    [1e-9, '1e-9'],
    [{}, '{}'],
    [[], '[]'],
    [undefined, '(not a JSON value)'],
    [Number.NaN, '(not a number)'],
    [JSON.parse('1e400'), '(number too large to show)'],
    [JSON.parse('-1e400'), '(number too far below zero to show)'],
    [() => 1, '(not a JSON value)'],
  ])('%j reads %s', (value, expected) => {
    expect(toLeafLine(toLeaf(value))).toBe(expected)
  })

  test.each([
    [2 ** 53 - 1, null],
    [2 ** 53, 'may be rounded: see the text'],
    [0.1, null],
  ])('%d is marked where digits may be lost: %s', (value, remark) => {
    expect(toLeaf(value).remark).toBe(remark)
  })
})

describe('The line of a closed node', () => {
  test.each([
    [{ id: 1, 'a b': 2, '': 3 }, '3 keys', 'id, a b, ""'],
    [{ a: 1 }, '1 key', 'a'],
    [{ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }, '6 keys', 'a, b, c, d, e, …'],
    [['x', 1, null, [1]], '4 items', '"x", 1, null, …'],
    [[{ a: 1 }, { a: 1 }], '2 items', ''],
    [['y'.repeat(100)], '1 item', `"${'y'.repeat(24)}…"`],
  ])('of %j says %s and %s', (value, size, preview) => {
    expect(toSizeWords(toRoot(value))).toBe(size)
    expect(toPreview(toRoot(value))).toBe(preview)
  })

  test('names a range by its positions', () => {
    const ranges = childrenOf(toRoot(Array.from({ length: 1_000_000 }, () => 0)))
    expect(ranges.slice(0, 2).map(({ label }) => toLabelWords(label, 80))).toEqual([
      '0 – 9,999',
      '10,000 – 19,999',
    ])
    expect(ranges.map(toPreview).join('')).toBe('')
  })
})

describe('Expanding all', () => {
  test('opens every node of a small value', () => {
    const root = toRoot({ a: [{ b: 1 }], c: {} })
    const { open, isPartial } = openAll(root)
    expect([...open]).toEqual(['', '/0', '/0/0'])
    expect(isPartial).toBe(false)
  })

  test.each([
    ['a million items', Array.from({ length: 1_000_000 }, () => 0)],
    ['a nesting of 100,000', nest(100_000, 1)],
    [
      'a thousand lists of fifty',
      Array.from({ length: 1000 }, () => Array.from({ length: 50 }, () => [1])),
    ],
  ])('stops in %s, and says so', (_, value) => {
    const { open, isPartial } = openAll(toRoot(value))
    expect(isPartial).toBe(true)
    expect(open.size).toBeLessThanOrEqual(1000)
  })

  test('draws no more rows than allowed, and a closed child only under an open parent', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.integer({ min: 1, max: 30 }), (value, max) => {
        const { open } = openAll(toRoot(value), max)
        const rows = (node: JsonNode): number =>
          open.has(node.path) ? childrenOf(node).reduce((sum, child) => sum + rows(child), 1) : 1
        expect(rows(toRoot(value))).toBeLessThanOrEqual(max)
        for (const path of open)
          expect(path === '' || open.has(path.replace(/\/[^/]*$/, ''))).toBe(true)
      }),
    )
  })

  test('is offered only where something is below the first level', () => {
    expect(canExpand(toRoot({ a: 1 }))).toBe(false)
    expect(canExpand(toRoot({ a: [1] }))).toBe(true)
    expect([...openRoot(toRoot(1)).open]).toEqual([])
  })
})

describe('Very deep values', () => {
  test('end a million levels down without a stack overflow', () => {
    const deep: unknown = JSON.parse(
      `${'['.repeat(1_000_000)}{"a":1,"b":2}${']'.repeat(1_000_000)}`,
    )
    expect(endOfChain(deep)).toEqual({ end: { a: 1, b: 2 }, levels: 1_000_000 })
    expect(endOfChain({ a: { b: [] } })).toEqual({ end: [], levels: 2 })
    expect(endOfChain('x')).toEqual({ end: 'x', levels: 0 })
  })

  test('are walked part by part, and back', () => {
    const start = startView(nest(MAX_DEPTH * 2, ['leaf', 'leaf']))
    const [child] = childrenOf(start.stop.root)
    if (child === undefined) throw new Error('the root has one entry')
    const below = descend(start, child, MAX_DEPTH)
    const end = skipChain(start)
    expect([below.stop.level, below.above.length, below.stop.root.value]).toEqual([
      MAX_DEPTH,
      1,
      child.value,
    ])
    expect([end.stop.level, end.stop.root.value]).toEqual([MAX_DEPTH * 2, ['leaf', 'leaf']])
    expect(skipChain(end)).toBe(end)
    expect(ascend(descend(end, end.stop.root, 1)).stop).toBe(end.stop)
    expect(backToTop(descend(end, end.stop.root, 1)).stop).toBe(start.stop)
    expect([ascend(start), backToTop(start)]).toEqual([start, start])
  })

  test('are drawn anew when all is opened or closed', () => {
    const start = startView({ a: { b: 1 } })
    const opened = expandAll(start)
    expect(opened.drawing).toBeGreaterThan(start.drawing)
    expect([...collapseAll(opened).expansion.open]).toEqual([''])
  })
})

describe('The button behind a cut text', () => {
  test.each([
    [1234, 300, 'Show all 1,234 characters', 1234],
    [1234, 1234, 'Show less', 300],
    [250_000, 300, 'Show 100,000 more of 250,000 characters', 100_300],
    [250_000, 200_300, 'Show all 250,000 characters', 250_000],
  ])('of %d characters, %d of them shown, reads %s', (...[length, shown, words, next]) => {
    expect(toMoreWords(length, shown, 300)).toBe(words)
    expect(nextLimit(length, shown, 300)).toBe(next)
  })

  test('gets to the end of any text', () => {
    let shown = 300
    for (let click = 0; click < 60; click += 1)
      shown = Math.max(shown, nextLimit(5_000_000, shown, 300))
    expect(shown).toBe(5_000_000)
    expect(STEP).toBeLessThan(5_000_000)
  })

  test('shows a text in parts, which make the text', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 30 })
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), fc.nat(3), (piece, limit, times) => {
        const text = piece + 'e\u0301😀'.repeat(times * 40_000)
        const parts = cutAtLimits(text, limit)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        let shown = limit
        for (const part of parts) {
          // A part may begin with what the cut before it has left: at most one letter with its accents.
          expect(part.text.length).toBeLessThanOrEqual(STEP + Math.max(4, piece.length))
          if (part.from >= shown) shown = nextLimit(text.length, shown, limit)
          expect(part.from < shown || text === '').toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    [50, 300],
    [301, 100_300],
    [100_300, 100_300],
    [100_301, 200_300],
    [1_000_000, 250_000],
  ])('shows %d characters by showing the first %d', (end, shown) => {
    expect(limitFor(250_000, end, 300)).toBe(shown)
  })
})
