// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Feedback } from '@/interaction/interaction'
import { FeedbackPanel } from './FeedbackPanel'

const missing = { kind: 'missing' } as const
const NOTHING: Feedback = { type: missing, actions: missing, rating: missing, text: missing }

const show = (feedback: Partial<Feedback>, answer: string | null = null) => {
  render(<FeedbackPanel feedback={{ ...NOTHING, ...feedback }} answer={answer} />)
  return screen.getByRole('region', { name: 'Feedback' })
}

const valueOf = (region: HTMLElement, term: string) =>
  within(region).getByText(term, { selector: 'dt' }).nextElementSibling?.textContent

test('says in words whether it was positive or negative, and given or inferred', () => {
  const region = show({ type: { kind: 'value', value: 'negative_explicit' } })
  expect(valueOf(region, 'Type')).toBe('Negative, given explicitly')
  expect(valueOf(region, 'Rating')).toBe('Not recorded')
})

test('lists the actions in words, an unknown one as it was recorded', () => {
  show({ actions: { kind: 'value', value: ['thumbs_down', 'copy_output', 'sang'] } })
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Thumbs down',
    'Copied from the answer',
    'sang',
  ])
})

test('shows a rating as a number of five', () => {
  expect(valueOf(show({ rating: { kind: 'value', value: 4 } }), 'Rating')).toBe('4 of 5')
})

test('shows a comment as a quotation, and does not look for it in the answer', () => {
  const region = show(
    {
      actions: { kind: 'value', value: ['comment'] },
      text: { kind: 'value', value: 'Too <b>slow</b>' },
    },
    'An answer',
  )
  expect(screen.getByRole('blockquote').textContent).toBe('Too <b>slow</b>')
  expect(valueOf(region, 'Comment')).toBe('Too <b>slow</b>')
})

test('says whether a copied portion stands in the answer', () => {
  const region = show(
    {
      actions: { kind: 'value', value: ['copy_output'] },
      text: { kind: 'value', value: 'five days' },
    },
    'It takes **five days**.',
  )
  expect(valueOf(region, 'Copied from the answer')).toBe('five daysFound in the answer')
})

test('tells empty fields from missing ones', () => {
  const region = show({
    type: { kind: 'empty' },
    actions: { kind: 'empty' },
    text: { kind: 'empty' },
  })
  expect(valueOf(region, 'Type')).toBe('Empty')
  expect(valueOf(region, 'Actions')).toBe('None')
  expect(valueOf(region, 'Text')).toBe('Empty')
  expect(valueOf(region, 'Rating')).toBe('Not recorded')
})

test('shows a rating that is no number as what it is', () => {
  const region = show({ rating: { kind: 'unexpected', raw: 'four' } })
  expect(valueOf(region, 'Rating')).toBe('"four"')
})

test('one word stands for feedback that is missing altogether', () => {
  expect(show({}).textContent).toBe('FeedbackNot recorded')
})

test('characters that reorder or control are shown by name', () => {
  const evil = 'a\u202eb\u001b'
  const region = show({
    type: { kind: 'value', value: evil },
    actions: { kind: 'value', value: [evil] },
    text: { kind: 'value', value: evil },
  })
  for (const raw of ['\u202e', '\u001b']) expect(region.textContent).not.toContain(raw)
  expect(region.textContent?.match(/⟨U\+202E⟩b␛/g)).toHaveLength(3)
})
