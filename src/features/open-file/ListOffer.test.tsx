// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import type { IdList } from '@/lib/id-list/id-list'
import { parseInteractionId } from '@/lib/interaction-id'
import { readReviewFragment } from '@/lib/review-set/review-set'
import { ListOffer } from './ListOffer'

const ids = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    parseInteractionId(`00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`),
  ).filter((id) => id !== null)

const setUp = (list: Partial<IdList>) => {
  const onClose = vi.fn<() => void>()
  const offered = { name: 'ids.csv', list: { ids: [], duplicates: 0, problems: [], ...list } }
  render(
    <MemoryRouter>
      <ListOffer offered={offered} onClose={onClose} />
    </MemoryRouter>,
  )
  return { user: userEvent.setup({ delay: null }), onClose }
}

test('says how many there are before they are opened, and has the focus on the way there', () => {
  setUp({ ids: ids(20), duplicates: 3 })
  const link = screen.getByRole('link', { name: 'Review these 20 interactions' })
  expect(document.activeElement).toBe(link)
  expect(document.getElementById(link.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'ids.csv20 interactions, 3 duplicates left out',
  )
  const { hash } = new URL(link.getAttribute('href') ?? '', 'https://viewer.example')
  expect(readReviewFragment(hash).set.ids).toEqual(ids(20))
})

test('two can be compared', async () => {
  const { user, onClose } = setUp({ ids: ids(2) })
  const link = screen.getByRole('link', { name: 'Compare' })
  expect(link.getAttribute('href')).toBe(`/compare/${ids(2).join('/')}`)
  await user.click(link)
  expect(onClose).toHaveBeenCalledOnce()
})

test('says what could not be read', () => {
  setUp({ ids: ids(2), problems: ['Line 7: “abc” is not an interaction ID.'] })
  expect(screen.getByRole('listitem').textContent).toBe('Line 7: “abc” is not an interaction ID.')
})

test('leads to the interaction itself where it is the only one', () => {
  setUp({ ids: ids(1) })
  expect(screen.getByRole('link', { name: 'Open this interaction' }).getAttribute('href')).toBe(
    '/i/00000000-0000-4000-8000-000000000000',
  )
})

test.each([
  ['all of them here', { ids: ids(1001) }],
  ['the rest only counted', { ids: ids(1000), more: 1 }],
])('of more than 1,000, %s, says that it takes the first', (_, list) => {
  setUp(list)
  expect(screen.getByText(/1,001 interactions/)).toBeTruthy()
  expect(screen.getByText('A set holds 1,000: the first 1,000 are taken.')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Review the first 1,000 interactions' })).toBeTruthy()
})

test('goes by Escape and by its button', async () => {
  const { user, onClose } = setUp({ ids: ids(2) })
  await user.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledTimes(1)
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(onClose).toHaveBeenCalledTimes(2)
})
