// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { LongText } from '../LongText'
import { JsonTree } from '../json-tree/JsonTree'
import { ShortText } from './ShortText'

test('what cannot be seen in a text is counted, shown on demand, and hidden again', async () => {
  const user = userEvent.setup()
  const { container } = render(<ShortText text={'pa\u200bss\u200b p\u0430ypal'} />)
  const words = '2 hidden characters and 1 look-alike letter'
  await user.click(await screen.findByRole('button', { name: `Show ${words}` }))
  expect(screen.getAllByRole('img').map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'Zero-width space U+200B',
    'Zero-width space U+200B',
    'Cyrillic letter U+0430',
  ])
  // The marks are drawn next to the text, which is unchanged.
  expect(container.querySelector('bdi')?.textContent).toBe('pa\u200bss\u200b p\u0430ypal')
  await user.click(screen.getByRole('button', { name: `Hide ${words}` }))
  expect(screen.queryByRole('img')).toBeNull()
})

test('a text in which all can be seen has nothing beside it', () => {
  const { container } = render(<ShortText text="Größe 👩‍🚀 молоко" />)
  expect(container.innerHTML).toBe('<bdi>Größe 👩‍🚀 молоко</bdi>')
})

test('a long text counts what is beyond its cut too', async () => {
  render(<LongText text={`${'x'.repeat(50)}\u202e`} limit={10} />)
  expect(await screen.findByText(/1 hidden character/)).toBeVisible()
})

test('a tower of marks keeps to its own line', async () => {
  const { container } = render(<ShortText text={`e${'\u0301'.repeat(20)}`} />)
  await expect.poll(() => container.querySelector('.mark-tower')).not.toBeNull()
})

test('a tree writes what is hidden by its code, and counts what looks like another letter', async () => {
  const user = userEvent.setup()
  render(<JsonTree value={{ 'p\u0430y': 'a\u200bb p\u0430y' }} />)
  expect(screen.getByText(String.raw`a\u200bb pаy`)).toBeVisible()
  const [button] = await screen.findAllByRole('button', { name: 'Show 1 look-alike letter' })
  if (button === undefined) throw new Error('no button')
  await user.click(button)
  expect(screen.getByRole('img', { name: 'Cyrillic letter U+0430' })).toBeVisible()
})

test.each([
  [' ', '1 whitespace character'],
  ['\u00a0\n\t', '3 whitespace characters'],
])('a text of nothing but blanks (%j) is put into words', (text, words) => {
  const { container } = render(<ShortText text={text} />)
  expect(container).toHaveTextContent(words)
})
