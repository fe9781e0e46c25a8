// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Accordion } from './Accordion'
import { Capped } from './Capped'
import { JsonTree } from './json-tree/JsonTree'
import { LongText } from './LongText'

const print = (type: 'beforeprint' | 'afterprint') => {
  act(() => {
    window.dispatchEvent(new Event(type))
  })
}

test('what is closed or cut is whole on paper, and as before afterwards', () => {
  const text = `${'word '.repeat(100)}end`
  render(
    <>
      <LongText text={text} limit={20} />
      <Capped items={['first', 'last']} cap={1} noun="item">
        {(shown) => shown.join(' and ')}
      </Capped>
      <Accordion items={[{ title: 'Source', content: 'Its text' }]} isFindable={false} />
      <JsonTree value={{ a: { b: { c: { d: 'deep' } } } }} />
    </>,
  )
  const isWhole = () => [
    document.body.textContent.includes(text),
    document.body.textContent.includes('first and last'),
    screen.queryByText('Its text') !== null,
    document.body.textContent.includes('"d": "deep"'),
  ]
  expect(isWhole()).toEqual([false, false, false, false])
  print('beforeprint')
  expect(isWhole()).toEqual([true, true, true, true])
  print('afterprint')
  expect(isWhole()).toEqual([false, false, false, false])
})

test('a value of any length is printed to its end; one that is nested too deep says so', () => {
  let deep: unknown = 1
  for (let level = 0; level < 50_000; level += 1) deep = [deep]
  render(
    <>
      <JsonTree value={{ deep }} />
      <JsonTree value={['x'.repeat(1_500_000), 'the end']} />
    </>,
  )
  print('beforeprint')
  expect(screen.getByText(/Nested too deep to be printed/)).toBeInTheDocument()
  const printed = document.body.textContent
  expect(printed.split('x').length - 1).toBe(1_500_000)
  expect(printed).toContain('the end')
  print('afterprint')
})
