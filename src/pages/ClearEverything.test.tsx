// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { select } from '@/features/browse/selection'
import { currentSelection } from '@/features/browse/selection-store'
import { rememberOpened } from '@/features/recent/recent-store'
import { rememberReview } from '@/features/recent/recent-reviews'
import { useRecent } from '@/features/recent/use-recent'
import { useRecentReviews } from '@/features/recent/use-recent-reviews'
import { useJudgement } from '@/features/review/use-judgements'
import { changeJudgement } from '@/features/review/verdict-store'
import { DEFAULT_LABELS } from '@/lib/review-set/review-set'
import { latestAnnouncement } from '@/ui/announce'
import { createPreference } from '@/ui/preference'
import { numberedId } from '@/test/ids'
import { ClearEverything } from './ClearEverything'

const id = numberedId(1)
const colour = createPreference('colour', ['red', 'blue'])

function Shown() {
  const words = [
    colour.usePreference(),
    useRecent().length,
    useRecentReviews().length,
    useJudgement(id).verdict,
  ]
  return <p>{words.join(' ')}</p>
}

const setUp = (isFull = false) => {
  sessionStorage.setItem('mine', 'x')
  if (isFull) {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
  }
  const client = new QueryClient()
  client.setQueryData(['interaction', id], 'a record')
  rememberOpened(id)
  rememberReview({ ids: [id], labels: DEFAULT_LABELS })
  changeJudgement(id, { verdict: 'Fine', judgedAt: 1 })
  colour.set('blue')
  select([id])
  render(
    <QueryClientProvider client={client}>
      <ClearEverything />
      <Shown />
    </QueryClientProvider>,
  )
  return { client, user: userEvent.setup({ delay: null }) }
}
const button = (name: string) => screen.getByRole('button', { name })
const ASK = 'Clear everything kept in this browser'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
})

test('it asks once, clears all of it, and says so', async () => {
  const { client, user } = setUp()
  expect(screen.getByText('blue 1 1 Fine')).toBeTruthy()
  await user.click(button(ASK))
  expect(localStorage.length).toBe(4)
  await user.click(button('Clear everything'))
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
  expect(screen.getByText(/^red 0 0 ?$/)).toBeTruthy()
  expect(client.getQueryData(['interaction', id])).toBeUndefined()
  expect(currentSelection().size).toBe(0)
  expect(screen.getByText(/^Cleared:/)).toBeTruthy()
  expect(latestAnnouncement().text).toMatch(/^Cleared:/)
  expect(document.activeElement).toBe(button(ASK))
})

test('whoever thinks again keeps it', async () => {
  const { user } = setUp()
  await user.click(button(ASK))
  await user.click(button('Keep it'))
  expect(screen.getByText('blue 1 1 Fine')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Clear everything' })).toBeNull()
  expect(document.activeElement).toBe(button(ASK))
})

test('what could not be stored is cleared too', async () => {
  const { user } = setUp(true)
  expect(screen.getByText(/^blue 0 0 Fine$/)).toBeTruthy()
  await user.click(button(ASK))
  await user.click(button('Clear everything'))
  expect(screen.getByText(/^red 0 0 ?$/)).toBeTruthy()
  expect(sessionStorage.length).toBe(0)
})
