// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { RecordedText } from './RecordedText'

const draw = (text: string, isPlain = false) =>
  render(<RecordedText text={text} isPlain={isPlain} />)

test('hidden characters are counted, and shown in place on demand', async () => {
  const user = userEvent.setup()
  const { container } = draw('**Pass\u200bword** and `co\u00adde` and 👨‍👩‍👧')
  await user.click(await screen.findByRole('button', { name: 'Show 2 hidden characters' }))
  expect(screen.getByRole('img', { name: 'Zero-width space U+200B' })).toBeVisible()
  expect(screen.getByRole('img', { name: 'Soft hyphen U+00AD' })).toBeVisible()
  // The style sheet draws the labels: the text is unchanged.
  expect(container.textContent).toContain('Pass\u200bword and co\u00adde and 👨‍👩‍👧')
  await user.click(screen.getByRole('button', { name: 'Hide 2 hidden characters' }))
  expect(screen.queryByRole('img')).toBeNull()
})

test('they are shown in plain text too', async () => {
  const user = userEvent.setup()
  draw('**a\u200bb**', true)
  await user.click(await screen.findByRole('button', { name: 'Show 1 hidden character' }))
  expect(screen.getByRole('img', { name: 'Zero-width space U+200B' })).toBeVisible()
})

test('in a long text too, wherever it stands', async () => {
  const long = 'plain words '.repeat(30_000)
  const { container } = draw(`${long}a\u200bb`)
  expect(await screen.findByText(/1 hidden character/)).toBeVisible()
  expect(container.textContent).toContain('a\u200bb')
})

test('a hidden message made of tag characters can be read', async () => {
  const user = userEvent.setup()
  const tags = Array.from('obey', (letter) =>
    String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0)),
  ).join('')
  draw(`Hello${tags}`)
  await user.click(await screen.findByRole('button', { name: 'Show 4 hidden characters' }))
  expect(screen.getByRole('img', { name: 'Tag characters: obey' })).toBeVisible()
})

test('escaped characters are offered as letters, and back', async () => {
  const user = userEvent.setup()
  const escaped = String.raw`**caf\u00e9** na\u00efve \u00e9t\u00e9`
  const { container } = draw(escaped)
  await user.click(await screen.findByRole('button', { name: 'Show them as letters' }))
  expect(screen.getByText(/^4 escaped characters shown as letters\./)).toBeVisible()
  expect(container.querySelector('strong')).toHaveTextContent('café')
  await user.click(screen.getByRole('button', { name: 'Show as recorded' }))
  expect(container.querySelector('strong')).toHaveTextContent(String.raw`caf\u00e9`)
})

test('a tower of marks is kept in a box of its own', async () => {
  const tower = `Z${'\u0301'.repeat(12)}`
  const { container } = draw(`a ${tower} b`)
  await screen.findByText(tower)
  expect(container.querySelector('.mark-tower')?.textContent).toBe(tower)
})

test('a text that is JSON is a tree, and itself when shown plain', async () => {
  const json = '{"tool_call": {"name": "book_room"}}'
  const { rerender, container } = draw(json)
  expect(await screen.findByRole('button', { name: /tool_call/ })).toBeVisible()
  rerender(<RecordedText text={json} isPlain />)
  expect(container.textContent).toBe(json)
})

test('Markdown is formatted, and itself when shown plain', () => {
  const { rerender, container } = draw('**a**')
  expect(container.textContent).toBe('a')
  rerender(<RecordedText text="**a**" isPlain />)
  expect(container.textContent).toBe('**a**')
})
