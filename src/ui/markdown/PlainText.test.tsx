// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PlainText } from './PlainText'

test('Markdown and HTML are shown as they were written', () => {
  const text = '# Title\n\n<b>**bold**</b>  [a](https://example.com)'
  const { container } = render(<PlainText text={text} />)
  expect(container.textContent).toBe(text)
  expect(container.querySelector('a, b, strong')).toBeNull()
})

test('every character of a text of five million is in the page', () => {
  const text = 'lorem ipsum dolor sit amet\n'.repeat(185_186)
  const { container } = render(<PlainText text={text} />)
  expect(container.textContent === text).toBe(true)
})

test.each([
  ['', 'Empty'],
  [' ', '1 whitespace character'],
  ['\n\n\t', '3 whitespace characters'],
])('%j is said to be: %s', (text, words) => {
  render(<PlainText text={text} />)
  expect(screen.getByText(words)).toBeTruthy()
})
