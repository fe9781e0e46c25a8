// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { rememberKeys } from './missed-key'
import { registeredShortcuts, shortcutsPreference } from './registry'
import { useShortcut } from './use-shortcut'

const run = vi.fn<(what: string) => void>()

beforeAll(rememberKeys)

beforeEach(() => {
  run.mockReset()
  shortcutsPreference.set('on')
})

function Page({ keys = 'j', isEnabled = true, isRepeatable = false }) {
  useShortcut({
    keys,
    description: 'Next turn',
    group: 'Turns',
    run: () => run(keys),
    isEnabled,
    isRepeatable,
  })
  return (
    <>
      <button type="button">A button</button>
      <input aria-label="Text" />
      <input type="checkbox" aria-label="Box" />
      <input type="range" aria-label="Slider" />
      <textarea aria-label="Area" />
      <select aria-label="Choice" />
      <div contentEditable suppressContentEditableWarning aria-label="Editable">
        <b>inside</b>
      </div>
      <div role="menu">
        <button type="button" role="menuitem">
          In a menu
        </button>
      </div>
    </>
  )
}

const press = (target: Element, key: string, init: KeyboardEventInit = {}): boolean =>
  fireEvent.keyDown(target, { key, ...init })

test('the key runs what it stands for, on the page and on a button, and is the browser’s no more', () => {
  render(<Page />)
  expect(press(document.body, 'j')).toBe(false)
  expect(press(screen.getByText('A button'), 'j')).toBe(false)
  expect(run).toHaveBeenCalledTimes(2)
  expect(press(document.body, 'x')).toBe(true)
  expect(run).toHaveBeenCalledTimes(2)
})

test.each(['Text', 'Area', 'Choice', 'Editable'])('it types in “%s”', (label) => {
  render(<Page />)
  expect(press(screen.getByLabelText(label), 'j')).toBe(true)
  expect(run).not.toHaveBeenCalled()
})

test('it types inside an editable text, and belongs to an open menu', () => {
  render(<Page />)
  press(screen.getByText('inside'), 'j')
  press(screen.getByText('In a menu'), 'j')
  expect(run).not.toHaveBeenCalled()
})

test.each(['Box', 'Slider'])('“%s” takes no letters, so the key runs there', (label) => {
  render(<Page />)
  press(screen.getByLabelText(label), 'j')
  expect(run).toHaveBeenCalledTimes(1)
})

test.each([
  ['Ctrl', { ctrlKey: true }],
  ['Meta', { metaKey: true }],
  ['Alt', { altKey: true }],
  ['Shift, which makes it another letter', { shiftKey: true }],
  ['a composition under way', { isComposing: true }],
  ['the key that ends a composition', { keyCode: 229 }],
])('nothing runs with %s', (_, init) => {
  render(<Page />)
  press(document.body, 'j', init)
  expect(run).not.toHaveBeenCalled()
})

test('nothing runs behind an open dialog', () => {
  render(
    <>
      <Page />
      <dialog open>Words</dialog>
    </>,
  )
  press(document.body, 'j')
  press(screen.getByText('Words'), 'j')
  expect(run).not.toHaveBeenCalled()
})

test('a key held down runs once, or again and again where that is wanted', () => {
  const { rerender } = render(<Page />)
  expect(press(document.body, 'j', { repeat: true })).toBe(false)
  expect(run).not.toHaveBeenCalled()
  rerender(<Page isRepeatable />)
  press(document.body, 'j', { repeat: true })
  expect(run).toHaveBeenCalledTimes(1)
})

test('what another part has already answered is left alone', () => {
  render(<Page />)
  const event = new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true })
  event.preventDefault()
  document.body.dispatchEvent(event)
  expect(run).not.toHaveBeenCalled()
})

test('switched off, no key runs; switched on again, it does', () => {
  render(<Page />)
  shortcutsPreference.set('off')
  expect(press(document.body, 'j')).toBe(true)
  shortcutsPreference.set('on')
  press(document.body, 'j')
  expect(run).toHaveBeenCalledTimes(1)
})

test('it is live only while its component is there and enabled', () => {
  const { rerender, unmount } = render(<Page />)
  expect(registeredShortcuts().map(({ keys }) => keys)).toEqual(['j'])
  rerender(<Page isEnabled={false} />)
  expect(registeredShortcuts()).toEqual([])
  rerender(<Page />)
  unmount()
  expect(registeredShortcuts()).toEqual([])
  press(document.body, 'j')
  expect(run).not.toHaveBeenCalled()
})

test('of two with one key the later one runs, and the earlier one again when that is gone', () => {
  const { rerender } = render(<Later what="page" />)
  rerender(<Later what="page" hasSecond />)
  press(document.body, 'j')
  expect(run).toHaveBeenLastCalledWith('second')
  rerender(<Later what="page" />)
  press(document.body, 'j')
  expect(run).toHaveBeenLastCalledWith('page')
})

function Later({ what, hasSecond = false }: { what: string; hasSecond?: boolean }) {
  useShortcut({ keys: 'j', description: what, group: 'Turns', run: () => run(what) })
  return hasSecond && <Later what="second" />
}

test('it runs with what the component knows now', () => {
  function Counter() {
    const [count, setCount] = useState(0)
    useShortcut({
      keys: 'j',
      description: 'Count',
      group: 'Turns',
      run: () => setCount(count + 1),
    })
    return <output>{count}</output>
  }
  render(<Counter />)
  press(document.body, 'j')
  press(document.body, 'j')
  expect(screen.getByRole('status')).toHaveTextContent('2')
})

describe('on other keyboards', () => {
  test.each([
    ['Caps Lock', 'j', { key: 'J' }],
    ['Shift, where the character needs it', '?', { key: '?', shiftKey: true }],
    ['no Latin letters', 'j', { key: 'о', code: 'KeyJ' }],
    ['no Latin letters, a bracket', '[', { key: 'х', code: 'BracketLeft' }],
    ['no Latin letters, a question mark', '?', { key: '؟', code: 'Slash', shiftKey: true }],
    ['brackets on AltGr', '[', { key: '[', ctrlKey: true, altKey: true, modifierAltGraph: true }],
  ])('%s', (_, keys, { key, ...init }) => {
    render(<Page keys={keys} />)
    press(document.body, key, init)
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('a letter typed with AltGr is no shortcut', () => {
    render(<Page keys="j" />)
    press(document.body, 'j', { ctrlKey: true, altKey: true, modifierAltGraph: true })
    expect(run).not.toHaveBeenCalled()
  })

  test.each([
    ['&', 'Digit1'],
    ['"', 'Digit3'],
    ['é', 'Digit2'],
    ['š', 'Digit3'],
    ['-', 'Digit6'],
  ])('where “%s” is typed without Shift, the digit is meant', (key, code) => {
    render(<Page keys={code.slice(-1)} />)
    press(document.body, key, { code })
    expect(run).toHaveBeenCalledTimes(1)
    press(document.body, key, { code, shiftKey: true })
    press(document.body, key, { code, altKey: true })
    press(document.body, key, { code, ctrlKey: true })
    press(screen.getByLabelText('Text'), key, { code })
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('a sign on a digit’s key that is a shortcut itself stays that', () => {
    const byDigit = vi.fn<() => void>()
    function Digit() {
      useShortcut({ keys: '9', description: 'Nine', group: 'Turns', run: byDigit })
      return null
    }
    render(
      <>
        <Page keys="/" />
        <Digit />
      </>,
    )
    press(document.body, '/', { code: 'Digit9' })
    expect(run).toHaveBeenCalledTimes(1)
    expect(byDigit).not.toHaveBeenCalled()
  })
})

test('a key that was pressed before its shortcut had come is not lost, and counts once', async () => {
  press(document.body, 'j')
  const { unmount } = render(<Page isRepeatable />)
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1))
  unmount()
  render(<Page isRepeatable />)
  await Promise.resolve()
  expect(run).toHaveBeenCalledTimes(1)
})

test.each([
  ['another key was pressed since', () => press(document.body, 'x')],
  ['it was on another page', () => history.pushState(null, '', '/browse')],
])('it is if %s', async (_, happen) => {
  history.pushState(null, '', '/')
  press(document.body, 'j')
  happen()
  render(<Page isRepeatable />)
  await Promise.resolve()
  expect(run).not.toHaveBeenCalled()
})

test('nor does it do what may not be done twice', async () => {
  press(document.body, 'j')
  render(<Page />)
  await Promise.resolve()
  expect(run).not.toHaveBeenCalled()
})
