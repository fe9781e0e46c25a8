// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { stubDialogs } from '@/test/stub-dialogs'
import { shortcutsPreference } from './registry'
import { ShortcutsButton } from './ShortcutsButton'
import { useShortcut } from './use-shortcut'

beforeEach(() => {
  stubDialogs()
  shortcutsPreference.set('on')
})

function Keys({ hasFind = true }) {
  useShortcut({ keys: 'j', description: 'Next turn', group: 'Turns', run: () => {} })
  useShortcut({
    keys: '/',
    description: 'Find',
    group: 'Find',
    run: () => {},
    isEnabled: hasFind,
  })
  return null
}

const draw = (hasFind = true) =>
  render(
    <>
      <ShortcutsButton />
      <Keys hasFind={hasFind} />
    </>,
  )

const listed = async () =>
  within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)

test('“?” opens a list of the shortcuts that are live, the page’s own last', async () => {
  draw()
  fireEvent.keyDown(document.body, { key: '?', shiftKey: true })
  expect(await listed()).toEqual(['Next turnj', 'Find/', 'Show this list?'])
  const groups = within(screen.getByRole('dialog')).getAllByRole('heading', { level: 3 })
  expect(groups.map((group) => group.textContent)).toEqual(['Turns', 'Find', 'Anywhere'])
})

test('what is not live is not listed, and the list follows', async () => {
  const { rerender } = draw(false)
  await userEvent.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }))
  expect(await listed()).toEqual(['Next turnj', 'Show this list?'])
  rerender(
    <>
      <ShortcutsButton />
      <Keys />
    </>,
  )
  expect(await listed()).toContain('Find/')
})

test('the switch turns all off and keeps that; the button still opens the list', async () => {
  draw()
  const button = screen.getByRole('button', { name: 'Keyboard shortcuts' })
  await userEvent.click(button)
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Single-key shortcuts' }))
  expect(screen.getByText('All are switched off.')).toBeVisible()
  expect(screen.queryByRole('listitem')).toBeNull()
  expect(localStorage.getItem('single-key-shortcuts')).toBe('off')
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()

  fireEvent.keyDown(document.body, { key: '?', shiftKey: true })
  expect(screen.queryByRole('dialog')).toBeNull()
  await userEvent.click(button)
  await userEvent.click(await screen.findByRole('checkbox'))
  expect(await listed()).toHaveLength(3)
})
