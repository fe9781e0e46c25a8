// @vitest-environment jsdom
import { act, render, renderHook, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Accordion } from './Accordion'
import { Capped } from './Capped'
import { JsonTree } from './json-tree/JsonTree'
import { LongText } from './LongText'
import { useIsPrinting } from './printing'

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

test('nothing listens for printing once nothing on the page needs to know', () => {
  const live = new Set<unknown>()
  // A new list each time, as in browsers; jsdom has none.
  vi.stubGlobal('matchMedia', () => {
    const own = new Set<unknown>()
    return {
      matches: false,
      addEventListener: (_: string, listener: unknown) => {
        own.add(listener)
        live.add(own)
      },
      removeEventListener: (_: string, listener: unknown) => {
        if (own.delete(listener)) live.delete(own)
      },
    }
  })
  for (let visit = 0; visit < 3; visit += 1) renderHook(useIsPrinting).unmount()
  vi.unstubAllGlobals()
  expect(live.size).toBe(0)
})
