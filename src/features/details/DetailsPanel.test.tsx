// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Interaction } from '@/interaction/interaction'
import { empty, recorded, sparseInteraction } from '@/test/sparse-interaction'
import { DetailsPanel } from './DetailsPanel'

const draw = (changes: Partial<Interaction>, deeplink: string | null = null) => {
  render(<DetailsPanel interaction={sparseInteraction(changes)} deeplink={deeplink} />)
  return screen.getByRole('region', { name: 'Details' })
}

test('ids, user and verbosity stand there with their copy buttons', () => {
  const panel = draw({
    id: recorded('0f7e'),
    user: recorded('ana@example.com'),
    verbosity: recorded(78),
  })
  expect(panel).toHaveTextContent('0f7e')
  expect(panel).toHaveTextContent('78 characters in the answer')
  expect(within(panel).getByRole('button', { name: 'Copy user' })).toBeVisible()
})

test('the project is named where there are several', () => {
  render(<DetailsPanel interaction={sparseInteraction({})} deeplink={null} project="Büro" />)
  const panel = screen.getByRole('region', { name: 'Details' })
  expect(panel).toHaveTextContent('ProjectBüro')
  expect(within(panel).getByRole('button', { name: 'Copy project' })).toBeVisible()
})

test('an empty list is none, an empty text is empty, a missing one was not recorded', () => {
  const panel = draw({ actions: empty, actionDetails: empty })
  expect(panel).toHaveTextContent('ActionsNone')
  expect(panel).toHaveTextContent('Action detailsEmpty')
  expect(panel).toHaveTextContent('UserNot recorded')
  expect(within(panel).queryByRole('button')).toBeNull()
})

test('what differs from the documentation is listed once, with what was expected', () => {
  draw({ drift: [{ path: 'cost', expected: 'a number', found: 'a string' }] })
  const drift = screen.getByRole('region', { name: 'Unexpected fields' })
  expect(drift).toHaveTextContent('cost: expected a number, found a string')
})

test('fields that nobody documented are shown, the rest of a thousand on demand', () => {
  const otherFields = Array.from({ length: 1000 }, (_, index) => ({
    name: `extra_${index}`,
    value: index,
  }))
  draw({ otherFields })
  const other = screen.getByRole('region', { name: 'Other fields' })
  expect(other).toHaveTextContent('extra_0')
  expect(other).not.toHaveTextContent('extra_999')
  expect(other).toHaveTextContent('1,000 fields')
})

test('the original is one link away, where it is known', () => {
  draw({}, 'https://example.com/interaction/1')
  expect(screen.getByRole('link', { name: /Open in Nebuly/ })).toHaveAttribute(
    'href',
    'https://example.com/interaction/1',
  )
})

test('each action stands on a line of its own, an empty one too', () => {
  const panel = draw({ actions: recorded(['a, b', '', 'c']) })
  const items = within(panel).getAllByRole('listitem')
  expect(items.map((item) => item.textContent)).toEqual(['a, b', 'Empty', 'c'])
})

test('null and an empty text in fields that nobody documented have their words', () => {
  draw({
    otherFields: [
      { name: 'nullextra', value: null },
      { name: 'emptyextra', value: '' },
    ],
  })
  const other = screen.getByRole('region', { name: 'Other fields' })
  expect(
    within(other)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['nullextraNot recorded', 'emptyextraEmpty'])
})

test('characters that reorder or control are shown by name', () => {
  const evil = 'a\u202eb\u001b'
  const panel = draw({
    user: recorded(evil),
    actions: recorded([evil]),
    actionDetails: recorded(evil),
    otherFields: [{ name: evil, value: 1 }],
    drift: [{ path: evil, expected: 'a number', found: 'a string' }],
  })
  for (const raw of ['\u202e', '\u001b']) expect(panel.textContent).not.toContain(raw)
  expect(panel.textContent?.match(/a⟨U\+202E⟩b␛/g)).toHaveLength(5)
})
