// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { rememberFacts } from '@/interaction/record-facts'
import { DEFAULT_LABELS } from '@/lib/review-set/review-set'
import { recorded, sparseInteraction } from '@/test/sparse-interaction'
import { toId } from '@/test/ids'
import { forgetReview } from './colleague-store'
import { ReviewResult } from './ReviewResult'

const idOf = (number: number) =>
  toId(`${String(number).padStart(8, '0')}-7a54-4e0b-9c1d-2f6a8b0c4d5e`)

const judge = (number: number, verdict: string | null, note = '') => ({
  id: idOf(number),
  verdict,
  note,
  seconds: 10,
  judgedAt: null,
})

const MINE = [judge(1, 'Fine', 'Good enough'), judge(2, 'Unsafe'), judge(3, 'Fine'), judge(4, null)]

const setUp = (judgements = MINE) => {
  const client = new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } })
  const set = { ids: judgements.map(({ id }) => id), labels: DEFAULT_LABELS }
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <ReviewResult set={set} judgements={judgements} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return { client, user: userEvent.setup({ delay: null }) }
}

const theirs = (...judgements: ReturnType<typeof judge>[]) =>
  JSON.stringify({ format: 'interaction-viewer-review', version: 1, reviewer: 'Grace', judgements })

const region = (name: string) => within(screen.getByRole('region', { name }))
const rowNames = (name: string) =>
  region(name)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
const listed = () =>
  within(region('Interactions').getByRole('list'))
    .getAllByRole('link')
    .map((link) => link.textContent)

/** jsdom's blobs can't be read as others can. */
const textOf = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result : ''),
    )
    reader.readAsText(blob)
  })

afterEach(() => {
  vi.unstubAllGlobals()
  forgetReview()
})

test('verdicts are counted, and each interaction is listed with its link into the review', () => {
  setUp()
  expect(screen.getByRole('heading', { level: 1, name: 'Result' })).toBeVisible()
  expect(screen.getByText(/^3 of 4 interactions judged/)).toBeVisible()
  expect(rowNames('Verdicts')).toEqual([
    'Fine267%',
    'Wrong answer00%',
    'Unhelpful00%',
    'Unsafe133%',
    'Needs follow-up00%',
    'No verdict1',
  ])
  expect(listed()).toEqual(['00000001', '00000002', '00000003', '00000004'])
  expect(
    region('Interactions').getByRole('link', { name: '00000003' }).getAttribute('href'),
  ).toMatch(/^\/review#set=.+&at=3$/)
  expect(region('Interactions').getByText('Good enough')).toBeVisible()
})

test('the list can be cut down to one verdict', async () => {
  const { user } = setUp()
  const show = screen.getByRole('combobox', { name: 'Show' })
  await user.selectOptions(show, 'Fine (2)')
  expect(listed()).toEqual(['00000001', '00000003'])
  await user.selectOptions(show, 'No verdict (1)')
  expect(listed()).toEqual(['00000004'])
  await user.selectOptions(show, 'Unhelpful (0)')
  expect(region('Interactions').getByText('None.')).toBeVisible()
})

test('what is known of records groups the verdicts, and the rest is read on demand', async () => {
  vi.stubGlobal('fetch', async (path: string) =>
    path.includes(idOf(2))
      ? Response.json({ error: { code: 'not_found', requestId: 'r' } }, { status: 404 })
      : Response.json({ topic: 'Parcels', feedback_type: 'negative_explicit' }),
  )
  const { client, user } = setUp()
  expect(rowNames('By topic')).toEqual([expect.stringMatching(/^Not read in this tab.*3$/)])
  act(() => rememberFacts(client, sparseInteraction({ topic: recorded('Refunds') }), idOf(1)))
  await waitFor(() => expect(rowNames('By topic')[0]).toMatch(/^Refunds/))
  await user.click(screen.getByRole('button', { name: 'Read topic and feedback of 2 records' }))
  await waitFor(() => expect(screen.getByText('1 could not be read')).toBeVisible())
  expect(rowNames('By topic').map((row) => row?.replace(/\d+$/, ''))).toEqual([
    'Parcels',
    'Refunds',
    'Not read in this tab',
  ])
  expect(rowNames('By feedback type')[0]).toMatch(/^Negative, given explicitly/)
  expect(screen.getByRole('button', { name: 'Read topic and feedback of 1 record' })).toHaveFocus()
})

test('titles of records read in this tab are listed, and exported only where one says so', async () => {
  const { client, user } = setUp()
  const list = region('Interactions')
  expect(list.queryByText('A refund')).toBeNull()
  expect(screen.queryByRole('checkbox')).toBeNull()
  const record = sparseInteraction({ userQuery: recorded('A refund') })
  act(() => rememberFacts(client, record, idOf(2)))
  expect(await list.findByText('A refund')).toBeVisible()

  const saved: Blob[] = []
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`
      static override revokeObjectURL = () => {}
    },
  )
  const report = screen.getByRole('button', { name: 'Download Markdown report' })
  await user.click(report)
  await waitFor(() => expect(saved).toHaveLength(1))
  await user.click(screen.getByRole('checkbox', { name: 'Titles in the report' }))
  await user.click(report)
  await waitFor(() => expect(saved).toHaveLength(2))
  const texts = await Promise.all(saved.map((blob) => textOf(blob)))
  expect(texts.map((text) => text.includes('A refund'))).toEqual([false, true])
})

test('reading can be stopped', async () => {
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((__, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('stop', 'AbortError')))
      }),
  )
  const { user } = setUp()
  await user.click(screen.getByRole('button', { name: /^Read topic/ }))
  expect(screen.getByRole('progressbar', { name: 'Records read' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Stop reading' }))
  expect(screen.getByRole('button', { name: 'Read topic and feedback of 3 records' })).toHaveFocus()
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(screen.queryByText(/could not be read/)).toBeNull()
})

test('characters that hide or reorder are shown in a colleague’s name too', async () => {
  const { user } = setUp()
  const text = theirs(judge(1, 'Fine')).replace('Grace', 'Ada\u202eecarG')
  const file = Object.assign(new File([text], 'a\u202enosj.json'), { text: async () => text })
  await user.upload(screen.getByLabelText('Choose a file'), file)
  const part = region('Compare with a colleague')
  expect(await part.findByText('Ada⟨U+202E⟩ecarG')).toBeVisible()
  expect(part.getByText('a⟨U+202E⟩nosj.json')).toBeVisible()
})

test('a colleague’s file shows where the two agree and differ', async () => {
  const { user } = setUp()
  const text = theirs(
    judge(1, 'Fine'),
    judge(2, 'Fine', 'Harmless'),
    judge(3, 'Fine'),
    judge(4, 'Fine'),
  )
  // jsdom has files, but can't read them.
  const file = Object.assign(new File([text], 'grace.json'), { text: async () => text })
  await user.upload(screen.getByLabelText('Choose a file'), file)
  const part = region('Compare with a colleague')
  expect(await part.findByText('Grace')).toBeVisible()
  expect(part.getByText('67%')).toBeVisible()
  expect(part.getByText('2 of 3')).toBeVisible()
  expect(part.getByText('0.00')).toBeVisible()
  expect(part.getByText(/One of you gave the same label throughout/)).toBeVisible()
  expect(part.getByText('1 interaction judged by your colleague and not by you.')).toBeVisible()
  expect(part.getByRole('heading', { name: '1 difference' })).toBeVisible()
  expect(part.getByText('Harmless')).toBeVisible()
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Show' }),
    'Differs from colleague (1)',
  )
  expect(listed()).toEqual(['00000002'])
  await user.click(part.getByRole('button', { name: 'Remove the comparison' }))
  expect(screen.getByRole('region', { name: 'Compare with a colleague' })).toHaveFocus()
  expect(listed()).toHaveLength(4)
})

test('a bad file is told, and leaves the one before as it is', async () => {
  const { user } = setUp()
  await user.click(screen.getByText('Paste it instead'))
  const box = screen.getByRole('textbox', { name: 'Colleague’s JSON' })
  fireEvent.change(box, { target: { value: theirs(judge(1, 'Fine')) } })
  await user.click(screen.getByRole('button', { name: 'Compare' }))
  expect(await screen.findByText('pasted text')).toBeVisible()
  fireEvent.change(box, { target: { value: '{"a":' } })
  await user.click(screen.getByRole('button', { name: 'Compare' }))
  expect(await screen.findByText(/^The pasted text is not JSON/)).toBeVisible()
  expect(screen.getByText('pasted text')).toBeVisible()
})
