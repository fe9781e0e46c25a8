// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { JsonTree } from '../json-tree/JsonTree'
import { locateInJson } from '../json-tree/locate'
import { rangeOfStretch } from './shown-stretch'

const JSON_TEXT = '{"room": "the blue room", "more": {"x": "closed"}, "price": 70}'

const leafAt = (words: string) => {
  const start = JSON_TEXT.indexOf(words)
  const value: unknown = JSON.parse(JSON_TEXT)
  const [leaf] = locateInJson({ text: JSON_TEXT, value }, [{ start, end: start + words.length }])
  return leaf ?? null
}

const draw = () => {
  const value: unknown = JSON.parse(JSON_TEXT)
  return render(<JsonTree value={value} />).container
}

const shown = (element: Element, from: string, until: string | null = null) =>
  rangeOfStretch(element, {
    recorded: JSON_TEXT,
    span: { start: 0, end: 1 },
    leaf: leafAt(from),
    until: until === null ? null : leafAt(until),
  })?.toString()

test('a stretch of a JSON text is where the tree shows it', () => {
  expect(shown(draw(), 'blue')).toBe('blue')
})

test('one that goes over several values ends in the last of them', () => {
  expect(shown(draw(), 'blue', '70')).toMatch(/^blue room.*70$/)
})

test('one in a closed part is nowhere', () => {
  expect(shown(draw(), 'closed')).toBeUndefined()
})

test('where a text is shown and no tree, it is where the text has it', () => {
  const element = document.createElement('p')
  element.textContent = JSON_TEXT
  const start = JSON_TEXT.indexOf('blue')
  const span = { start, end: start + 4 }
  const range = rangeOfStretch(element, { recorded: JSON_TEXT, span, leaf: leafAt('blue') })
  expect(range?.toString()).toBe('blue')
})
