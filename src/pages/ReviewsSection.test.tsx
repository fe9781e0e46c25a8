// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { rememberReview } from '@/features/recent/recent-reviews'
import { changeJudgement } from '@/features/review/verdict-store'
import { findIds } from '@/lib/id-list/find-ids'
import { DEFAULT_LABELS, readReviewFragment } from '@/lib/review-set/review-set'
import { ReviewsSection } from './ReviewsSection'

const ids = findIds(
  Array.from({ length: 5 }, (_, index) => `${index + 1}f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93`).join(
    ' ',
  ),
)
const NOW = Date.now()

const judge = (...some: typeof ids) => {
  for (const id of some) changeJudgement(id, { verdict: 'Fine', judgedAt: 1 })
}
const setUp = () => {
  rememberReview({ ids: ids.slice(0, 3), labels: DEFAULT_LABELS }, NOW - 180_000)
  rememberReview({ ids: ids.slice(3), labels: ['Good'] }, NOW - 60_000)
  const onEmptied = vi.fn<() => void>()
  render(<ReviewsSection onEmptied={onEmptied} />, { wrapper: MemoryRouter })
  return { user: userEvent.setup({ delay: null }), onEmptied }
}
const links = () => screen.queryAllByRole('link').map((link) => link.textContent)
const fragmentOf = (name: RegExp) => {
  const href = screen.getByRole('link', { name }).getAttribute('href') ?? ''
  expect(href).toMatch(/^\/review#/)
  return readReviewFragment(href.slice(href.indexOf('#')))
}

afterEach(() => localStorage.clear())

test('without any there is no section', () => {
  render(<ReviewsSection onEmptied={() => {}} />, { wrapper: MemoryRouter })
  expect(screen.queryByRole('region')).toBeNull()
})

test('each says how far it is, and leads on; a finished one leads to its result', () => {
  judge(...ids.slice(0, 1), ...ids.slice(3))
  setUp()
  expect(screen.getByRole('region', { name: 'Reviews' })).toBeTruthy()
  expect(links()).toEqual([
    '2 interactions, all judged from 4f2b8c1e on, opened 1 minute ago',
    '3 interactions, 1 judged from 1f2b8c1e on, opened 3 minutes ago',
  ])
  expect(fragmentOf(/^3 interactions/)).toMatchObject({
    set: { ids: ids.slice(0, 3) },
    view: 'pass',
    at: null,
  })
  expect(fragmentOf(/^2 interactions/)).toMatchObject({ set: { labels: ['Good'] }, view: 'result' })
})

test('it follows verdicts, and reviews opened in another tab', () => {
  setUp()
  act(() => judge(...ids.slice(0, 2)))
  expect(screen.getByRole('link', { name: /^3 interactions, 2 judged/ })).toBeTruthy()
  act(() => {
    localStorage.removeItem('recent-reviews')
    window.dispatchEvent(new StorageEvent('storage', { key: 'recent-reviews' }))
  })
  expect(links()).toEqual([])
})

test('removing one takes it off, and the keyboard keeps its place', async () => {
  const { user, onEmptied } = setUp()
  await user.click(screen.getByRole('button', { name: 'Remove the review from 4f2b8c1e on' }))
  expect(links()).toHaveLength(1)
  expect(onEmptied).not.toHaveBeenCalled()
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/1f2b8c1e/)
  await user.keyboard('{Enter}')
  expect(links()).toEqual([])
  expect(onEmptied).toHaveBeenCalledTimes(1)
})
