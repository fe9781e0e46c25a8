// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { BrowserRouter, Route, Routes, useLocation } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { changeJudgement } from '@/features/review/verdict-store'
import { findIds } from '@/lib/id-list/find-ids'
import {
  DEFAULT_LABELS,
  readReviewFragment,
  writeReviewFragment,
} from '@/lib/review-set/review-set'
import { latestAnnouncement } from '@/ui/announce'
import { ReviewPage } from './ReviewPage'

const ids = findIds(
  Array.from({ length: 4 }, (_, index) => `${index + 1}f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93`).join(
    ' ',
  ),
)
const link = (at?: number) =>
  writeReviewFragment({ ids, labels: DEFAULT_LABELS, ...(at !== undefined && { at }) })

function Address() {
  const { pathname, hash } = useLocation()
  return <p data-hash={hash}>at {pathname}</p>
}

let asked: string[] = []
let aborted: string[] = []
/** Ids whose answer never comes. */
let hanging = new Set<string>()
/** Ids that fail. */
let failing = new Set<string>()

const answer: typeof fetch = async (input, init) => {
  const path = input instanceof Request ? input.url : String(input)
  const id = path.split('/')[3] ?? ''
  if (path.endsWith('/deeplink')) return Response.json({ url: null })
  asked.push(id)
  if (hanging.has(id)) {
    return await new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => {
        aborted.push(id)
        reject(new DOMException('gone', 'AbortError'))
      })
    })
  }
  if (failing.has(id)) {
    const error = { code: 'not_found', message: 'no', requestId: 'r1' }
    return Response.json({ error }, { status: 404 })
  }
  return Response.json({ id, input: `Question ${id.slice(0, 1)}`, output: 'An answer.' })
}

beforeEach(() => {
  asked = []
  aborted = []
  hanging = new Set()
  failing = new Set()
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('scrollBy', () => {})
  Element.prototype.scrollIntoView = () => {}
})
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

const draw = (fragment: string) => {
  history.replaceState(null, '', `/review${fragment}`)
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <BrowserRouter>
        <Routes>
          <Route path="review" element={<ReviewPage />} />
          <Route path="*" element={null} />
        </Routes>
        <Address />
      </BrowserRouter>
    </QueryClientProvider>,
  )
  return client
}
const hash = () => screen.getByText(/^at /).dataset['hash'] ?? ''
const at = () => readReviewFragment(hash()).at
const press = (key: string, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.body, { key, ...init })
const heading = async (name: string) => await screen.findByRole('heading', { level: 1, name })
const rail = () => within(screen.getByRole('navigation', { name: 'Review set' }))

test('n and p move through the set, the number keys judge, and each is said', async () => {
  draw(link())
  await heading('Question 1')
  expect(latestAnnouncement().text).toBe('1 of 4, interaction 1f2b8c1e loaded, no verdict yet')
  press('2')
  expect(screen.getByRole('button', { name: 'Wrong answer', pressed: true })).toBeTruthy()
  expect(latestAnnouncement().text).toBe('Verdict: Wrong answer. 1 of 4 judged')
  press('n')
  expect(document.activeElement).toBe(await heading('Question 2'))
  expect(at()).toBe(2)
  press('p')
  expect(document.activeElement).toBe(await heading('Question 1'))
  await waitFor(() =>
    expect(latestAnnouncement().text).toMatch(/^1 of 4, .* loaded, verdict Wrong answer$/),
  )
  press('p')
  expect(latestAnnouncement().text).toBe('This is the first item')
})

test('one record is fetched ahead, once the one being read is there, and no more', async () => {
  draw(link())
  await heading('Question 1')
  await waitFor(() => expect(asked).toEqual([ids[0], ids[1]]))
  press('n')
  await heading('Question 2')
  await waitFor(() => expect(asked).toEqual(ids.slice(0, 3)))
})

test('nothing is fetched ahead while the record is on its way', async () => {
  hanging = new Set(ids.slice(0, 1))
  draw(link())
  await waitFor(() => expect(asked).toEqual([ids[0]]))
  vi.useFakeTimers()
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  vi.useRealTimers()
  expect(asked).toEqual([ids[0]])
})

test('what is fetched ahead is let go of when one moves elsewhere', async () => {
  hanging = new Set(ids.slice(2, 3))
  const client = draw(link(2))
  await heading('Question 2')
  await waitFor(() => expect(asked).toEqual([ids[1], ids[2]]))
  press('p')
  await heading('Question 1')
  await waitFor(() => expect(aborted).toEqual([ids[2]]))
  const cached = client.getQueryCache().findAll({ queryKey: ['interaction', ids[2]] })
  expect(cached).toEqual([])
})

test('a record that fails is judged and passed like any other', async () => {
  failing = new Set(ids.slice(1, 2))
  draw(link(2))
  await screen.findByRole('alert')
  await heading('No interaction with this ID')
  press('5')
  expect(screen.getByRole('button', { name: 'Needs follow-up', pressed: true })).toBeTruthy()
  press('n')
  await heading('Question 3')
})

test('undo takes the latest verdict back, and shows where', async () => {
  draw(link())
  await heading('Question 1')
  press('1')
  press('n')
  await heading('Question 2')
  press('u')
  await heading('Question 1')
  const verdict = within(screen.getByRole('group', { name: 'Verdict' }))
  expect(verdict.queryByRole('button', { pressed: true })).toBeNull()
  expect(at()).toBe(1)
})

test('Shift and n go to the next without a verdict', async () => {
  draw(link())
  await heading('Question 1')
  press('1')
  press('n')
  await heading('Question 2')
  press('1')
  press('p')
  await heading('Question 1')
  press('N', { shiftKey: true })
  await heading('Question 3')
})

test('the rail says where one is, and leads to the result and the comparison', async () => {
  draw(link(3))
  await heading('Question 3')
  expect(rail().getByRole('button', { name: /^3 of 4/ })).toBeTruthy()
  expect(rail().getByText('0 judged')).toBeTruthy()
  const result = rail().getByRole('link', { name: 'Result' }).getAttribute('href') ?? ''
  expect(readReviewFragment(result.slice(result.indexOf('#')))).toMatchObject({
    view: 'result',
    at: 3,
  })
  expect(rail().getByRole('link', { name: 'Compare with previous' })).toHaveAttribute(
    'href',
    `/compare/${ids[1]}/${ids[2]}`,
  )
})

test('a link that names no place goes on where one left off, and Previous and Back stay possible', async () => {
  draw(link())
  await heading('Question 1')
  press('1')
  press('n')
  await heading('Question 2')
  press('2')
  act(() => history.back())
  await heading('Question 1')
  const leave = (hashAfter: string) =>
    act(() => {
      history.pushState(null, '', hashAfter)
      dispatchEvent(new PopStateEvent('popstate'))
    })
  leave('/elsewhere')
  leave(`/review${link()}`)
  await heading('Question 3')
  await waitFor(() => expect(at()).toBe(3))
  press('p')
  await heading('Question 2')
  press('p')
  await heading('Question 1')
})

test('one whose interactions are all judged begins with the first', async () => {
  for (const id of ids) changeJudgement(id, { verdict: 'Fine', judgedAt: 1 })
  draw(link())
  await heading('Question 1')
})

test('the time spent is told once there is any', async () => {
  draw(link())
  await heading('Question 1')
  expect(screen.queryByText(/Time spent/)).toBeNull()
  act(() => ids.slice(0, 1).forEach((id) => changeJudgement(id, { seconds: 75 })))
  expect(screen.getByText('Time spent: 1 min 15 s')).toBeTruthy()
})

test('a position beyond the last is the last', async () => {
  draw(`${link()}&at=99`)
  await heading('Question 4')
})

test('a link within the record stays in the review, and copied it leads to the record', async () => {
  draw(link(2))
  await heading('Question 2')
  const turn = screen.getByRole('link', { name: 'Turn 1' })
  expect(turn).toHaveAttribute('href', `/i/${ids[1]}#turn=1`)
  fireEvent.click(turn)
  await waitFor(() => expect(hash()).toContain('turn=1'))
  expect(at()).toBe(2)
  expect(screen.getByText('at /review')).toBeTruthy()
})

test('what can’t be read of the link is told, and the rest is kept in the address', async () => {
  draw(`#set=${ids.slice(0, 2).join(',')},3f2b8c1e-9d47-4a60-b5e2`)
  await heading('Question 1')
  expect(screen.getByRole('alert').textContent).not.toBe('')
  await waitFor(() => expect(readReviewFragment(hash()).problems).toEqual([]))
  expect(readReviewFragment(hash()).set.ids).toEqual(ids.slice(0, 2))
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull()
})

test('without a set it says how to make one; with one that can’t be read, that it can’t', async () => {
  draw('')
  await heading('Review a set of interactions')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByRole('link', { name: 'Browse' })).toHaveAttribute('href', '/browse')
})

test('a link that holds no id is told apart from none', async () => {
  draw('#set=nothing-of-use')
  await heading('This link leads to no interactions')
  expect(screen.getByRole('alert')).toBeTruthy()
  expect(screen.getByRole('textbox', { name: 'Interaction ID or link' })).toBeTruthy()
})

test.each(['#set=nothing-of-use', ''])(
  'what was wrong with the link %j is not told of the next set',
  async (before) => {
    draw(before)
    await screen.findByRole('textbox', { name: 'Interaction ID or link' })
    act(() => {
      history.pushState(null, '', `/review${link()}`)
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await heading('Question 1')
    expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull()
  },
)
