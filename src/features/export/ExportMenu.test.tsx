// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { toInteraction } from '@/interaction/to-interaction'
import { Announcer } from '@/ui/Announcer'
import { ExportMenu } from './ExportMenu'
import type { ExportSource } from './exporter'
import { createMaskingChoice } from './masking-choice'
import { TurnCopy } from './TurnCopy'

const JSON_TEXT = '{ "input": "Mail jane@example.com",\n "output": "Done.", "n": 1.0 }'

const source: ExportSource = {
  interaction: toInteraction(JSON.parse(JSON_TEXT)),
  json: JSON_TEXT,
  fetchedAt: Date.UTC(2026, 10, 3),
  origin: { kind: 'viewer', link: 'https://viewer.example.com/i/1' },
  describe: () => ({
    title: 'A title',
    flags: [],
    figures: [],
    details: [],
    page: { scores: [], feedbackText: 'Text' },
  }),
}

const show = (isMasking: boolean) => {
  const choice = createMaskingChoice(isMasking, 'en')
  const [turn] = source.interaction.turns
  if (turn === undefined) throw new Error('no turn')
  render(
    <>
      <ExportMenu source={source} choice={choice} />
      <TurnCopy turn={turn} number={1} choice={choice} />
      <button type="button">Elsewhere</button>
      <Announcer />
    </>,
  )
  return userEvent.setup()
}

const menuButton = () => screen.getByRole('button', { name: 'Copy or export' })
const clipboard = async () => await navigator.clipboard.readText()

afterEach(() => vi.restoreAllMocks())

test('opens and closes by keyboard, and gives the focus back', async () => {
  const user = show(false)
  await user.tab()
  await user.keyboard('{Enter}')
  const first = await screen.findByRole(
    'button',
    { name: 'Copy conversation as text' },
    { timeout: 30_000 },
  )
  await user.tab()
  expect(first).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(menuButton()).toHaveFocus()
  expect(menuButton()).toHaveAttribute('aria-expanded', 'false')
  expect(first).not.toBeInTheDocument()
})

test('closes when a click goes elsewhere', async () => {
  const user = show(false)
  await user.click(menuButton())
  await screen.findByRole('checkbox')
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }))
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('the JSON is the text received, to the character, where nothing is masked', async () => {
  const user = show(false)
  await user.click(menuButton())
  await user.click(await screen.findByRole('button', { name: 'Copy record as JSON' }))
  expect(await screen.findAllByText('Copied the record as JSON.')).toHaveLength(2)
  expect(await clipboard()).toBe(JSON_TEXT)
})

test('masking is on, says what it comes to, and can be taken off', async () => {
  const user = show(true)
  await user.click(menuButton())
  const box = await screen.findByRole('checkbox', { name: /^Mask e-mail and IP addresses/ })
  expect(box).toBeChecked()
  await screen.findByText(/Masks 1 e-mail address\./)
  await user.click(screen.getByRole('button', { name: 'Copy record as JSON' }))
  await screen.findAllByText('Copied the record as JSON.')
  expect(await clipboard()).toBe(JSON_TEXT.replace('jane@example.com', '[e-mail 1]'))
  await user.click(box)
  await user.click(screen.getByRole('button', { name: 'Copy conversation as text' }))
  await screen.findAllByText('Copied the conversation as text.')
  expect(await clipboard()).toContain('jane@example.com')
})

test('a ticket has the link and the quoted turn', async () => {
  const user = show(true)
  await user.click(menuButton())
  await user.click(await screen.findByRole('button', { name: /^Copy for a ticket/ }))
  await screen.findAllByText(/^Copied the link, the flags/)
  const ticket = await clipboard()
  expect(ticket).toContain('https://viewer.example.com/i/1')
  expect(ticket).toContain('> Mail [e-mail 1]')
  expect(ticket).toContain('Masked: 1 e-mail address.')
})

test('a refused clipboard is not called a copy', async () => {
  const user = show(false)
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
  await user.click(menuButton())
  await user.click(await screen.findByRole('button', { name: 'Copy record as Markdown' }))
  expect(await screen.findAllByText(/^Could not copy/)).not.toHaveLength(0)
  expect(screen.queryByText(/^Copied/)).toBeNull()
})

test('a file is saved under a safe name', async () => {
  const user = show(true)
  const saved: string[] = []
  URL.createObjectURL = () => 'blob:x'
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download)
  })
  await user.click(menuButton())
  for (const label of ['JSON', 'Markdown', 'web page'])
    await user.click(await screen.findByRole('button', { name: `Download record as ${label}` }))
  await vi.waitFor(() => expect(saved).toHaveLength(3))
  expect(saved.toSorted()).toEqual([
    'interaction-2026-11-03-masked.html',
    'interaction-2026-11-03-masked.json',
    'interaction-2026-11-03-masked.md',
  ])
  Reflect.deleteProperty(URL, 'createObjectURL')
  Reflect.deleteProperty(URL, 'revokeObjectURL')
})

test('a turn is copied in the form that is asked for, masked like the rest', async () => {
  const user = show(true)
  await user.click(screen.getByRole('button', { name: 'Copy turn 1' }))
  await user.click(await screen.findByRole('button', { name: 'Copy turn 1 as text' }))
  await screen.findAllByText('Copied, masked 1 e-mail address')
  expect(await clipboard()).toBe('User:\nMail [e-mail 1]\n\nAssistant:\nDone.')
  await user.click(screen.getByRole('button', { name: 'Copy turn 1 as Markdown' }))
  expect(await clipboard()).toContain('```text\nMail [e-mail 1]\n```')
  await user.keyboard('{Escape}')
  expect(screen.getByRole('button', { name: 'Copy turn 1' })).toHaveFocus()
})

test('paper gets all of the page, or all but the raw JSON, for this once', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {})
  const user = show(false)
  const root = document.documentElement
  for (const [name, isShort] of [
    ['Print without raw JSON', true],
    ['Print', false],
  ] as const) {
    await user.click(menuButton())
    await user.click(await screen.findByRole('button', { name }))
    await vi.waitFor(() => expect(print).toHaveBeenCalled())
    expect(root.hasAttribute('data-print-short')).toBe(isShort)
    expect(menuButton()).toHaveFocus()
    window.dispatchEvent(new Event('afterprint'))
    expect(root.hasAttribute('data-print-short')).toBe(false)
    print.mockClear()
  }
})
