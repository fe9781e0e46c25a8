// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { VerdictGroup } from './VerdictGroup'

const LABELS = ['Fine', 'Wrong answer', 'Unsafe']

const draw = (changes: Partial<Parameters<typeof VerdictGroup>[0]> = {}) => {
  const onToggle = vi.fn<(label: string) => void>()
  render(
    <>
      <VerdictGroup labels={LABELS} verdict={null} isEnabled onToggle={onToggle} {...changes} />
      <textarea aria-label="Note" />
    </>,
  )
  return onToggle
}
const buttons = () => within(screen.getByRole('group', { name: 'Verdict' })).getAllByRole('button')
const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key })

test('each label is a button, and its number key', async () => {
  const onToggle = draw()
  expect(buttons().map((button) => button.getAttribute('aria-keyshortcuts'))).toEqual([
    '1',
    '2',
    '3',
  ])
  await userEvent.click(screen.getByRole('button', { name: 'Wrong answer' }))
  press('3')
  press('4')
  expect(onToggle.mock.calls).toEqual([['Wrong answer'], ['Unsafe']])
})

test('the one that is given is pressed', () => {
  draw({ verdict: 'Unsafe' })
  const pressed = screen.getAllByRole('button', { pressed: true })
  expect(pressed).toEqual([screen.getByRole('button', { name: 'Unsafe' })])
})

test('a verdict of another set is shown, can be taken back, and has no key', async () => {
  const onToggle = draw({ verdict: 'Spam' })
  press('4')
  await userEvent.click(screen.getByRole('button', { name: 'Spam', pressed: true }))
  expect(onToggle.mock.calls).toEqual([['Spam']])
})

test('digits typed into a note judge nothing', () => {
  const onToggle = draw()
  press('1', screen.getByRole('textbox', { name: 'Note' }))
  expect(onToggle).not.toHaveBeenCalled()
})

test('while nothing is there to judge, neither buttons nor keys do', () => {
  const onToggle = draw({ isEnabled: false })
  press('1')
  for (const button of buttons()) fireEvent.click(button)
  expect(onToggle).not.toHaveBeenCalled()
})

test('a label that tries to reorder the page is shown by its characters', () => {
  draw({ labels: ['a\u202eb'] })
  expect(screen.getByRole('button', { name: 'a⟨U+202E⟩b' })).toBeTruthy()
})
