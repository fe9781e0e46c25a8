// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { JsonTree } from '@/ui/json-tree/JsonTree'
import { spanInTree } from './span-in-tree'

const TEXT = '{"name": "caf\\u00e9 au lait", "closed": {"x": "y"}, "price": 7}'

const draw = () => {
  const value: unknown = JSON.parse(TEXT)
  return render(<JsonTree value={value} />).container
}

type Point = readonly [words: string, at: number]

const select = (root: Element, from: Point, to: Point) => {
  const nodeOf = (words: string) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.textContent === words) return node
    throw new Error(`There is no ${words}`)
  }
  const range = new Range()
  range.setStart(nodeOf(from[0]), from[1])
  range.setEnd(nodeOf(to[0]), to[1])
  return range
}

const quoted = (from: Point, to: Point) => {
  const root = draw()
  const span = spanInTree(root, TEXT, select(root, from, to))
  return span === null || span === undefined ? span : TEXT.slice(span.start, span.end)
}

test('words in one value are quoted as they stand in the JSON text', () => {
  expect(quoted(['café au lait', 2], ['café au lait', 7])).toBe('f\\u00e9 au')
})

test('from one value to another all that the JSON text has between them is quoted, what is closed too', () => {
  expect(quoted(['café au lait', 8], ['7', 1])).toBe('lait", "closed": {"x": "y"}, "price": 7')
})

test('a text that no tree shows is left to others', () => {
  const root = document.createElement('div')
  root.textContent = 'plain'
  const range = new Range()
  range.selectNodeContents(root)
  expect(spanInTree(root, TEXT, range)).toBeUndefined()
})
