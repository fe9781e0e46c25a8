// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Accordion } from '../Accordion'
import { Capped } from '../Capped'
import { LongText } from '../LongText'
import { itemOf } from './place'
import { requestReveal } from './reveal'

const ask = (place: string, end = 1) => act(() => requestReveal({ place, end }))

test('a cut text shows as far as what is looked for in it, and another one stays cut', () => {
  const text = `${'x'.repeat(5000)}needle`
  render(
    <>
      <p data-place="source-1-1">
        <LongText text={text} limit={100} />
      </p>
      <p data-place="source-1-2">
        <LongText text={text} limit={100} />
      </p>
    </>,
  )
  ask('source-1-1', 5006)
  const [one, other] = screen.getAllByRole('paragraph')
  expect(one).toHaveTextContent(/needle/)
  expect(other).not.toHaveTextContent(/needle/)
})

test('a capped list shows all once something beyond its cap is looked for', () => {
  render(
    <Capped items={['a', 'b', 'c']} cap={2} noun="tag" itemOf={(place) => itemOf(place, 'tag')}>
      {(shown) => <p>{shown.join('')}</p>}
    </Capped>,
  )
  ask('tag-2')
  expect(screen.getByText('ab')).toBeInTheDocument()
  ask('tag-3')
  expect(screen.getByText('abc')).toBeInTheDocument()
})

test('a closed item opens when what it holds is looked for', () => {
  const items = ['a', 'b'].map((title) => ({
    title,
    content: title.toUpperCase(),
    holds: (place: string) => place === title,
  }))
  render(<Accordion items={items} isFindable={false} />)
  ask('b')
  expect(screen.getByRole('button', { name: 'b' })).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByRole('button', { name: 'a' })).toHaveAttribute('aria-expanded', 'false')
})
