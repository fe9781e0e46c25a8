// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { IdList } from '@/lib/id-list/id-list'
import { readReviewFragment } from '@/lib/review-set/review-set'
import { numberedId } from '@/test/ids'
import { ListOffer } from './ListOffer'
import { closeFile, type OfferedList, useOpenedFile } from './opened-file'

const ids = (count: number) => Array.from({ length: count }, (_, index) => numberedId(index))

function Opened() {
  const file = useOpenedFile()
  return <output>{file === null ? 'none' : `${file.name}: ${file.fetched.text}`}</output>
}

afterEach(closeFile)

const setUp = (list: Partial<IdList>, rest: Partial<OfferedList> = {}) => {
  const onClose = vi.fn<() => void>()
  const offered = {
    name: 'ids.csv',
    list: { ids: [], duplicates: 0, problems: [], ...list },
    ...rest,
  }
  render(
    <MemoryRouter>
      <ListOffer offered={offered} onClose={onClose} />
      <Opened />
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

/** That many records from a file. */
const held = (count: number) => ({
  file: 'many.json',
  hasReplacedBytes: false,
  records: Array.from({ length: count }, (_, at) => ({
    text: `{"input": "Question ${at + 1}"}`,
    title: at === 1 ? null : `Question ${at + 1}`,
    id: ids(count)[at] ?? null,
  })),
})

test('of records, each can be read from the file, besides the review of all', async () => {
  const { user } = setUp({ ids: ids(2) }, { held: held(2) })
  const link = screen.getByRole('link', { name: 'Review these 2 interactions' })
  expect(document.activeElement).toBe(link)
  const list = screen.getByRole('list', { name: 'Read from this file, nothing is sent:' })
  expect(within(list).getByRole('button', { name: '1. Question 1 00000000' })).toBeTruthy()
  within(list).getByRole('button', { name: '2. Record without words 00000000' }).focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByText('many.json: {"input": "Question 2"}')).toBeTruthy()
})

test('records without ids are only read from the file, and the first has the focus', () => {
  setUp({}, { held: held(3) })
  expect(screen.getByRole('region', { name: 'List of records' }).textContent).toContain('3 records')
  expect(screen.queryByRole('link')).toBeNull()
  expect(document.activeElement?.textContent).toContain('Question 1')
})

test('many records are listed bit by bit', async () => {
  const { user } = setUp({}, { held: held(130) })
  // Asking for each by its role takes twenty seconds.
  const lines = () => screen.getAllByText(/^Question \d+$|^Record without words$/)
  expect(lines()).toHaveLength(20)
  await user.click(screen.getByText('Show 100 more of 130 records'))
  expect(lines()).toHaveLength(120)
  await user.click(screen.getByText('Show 10 more of 130 records'))
  expect(lines()).toHaveLength(130)
  // A button that went would take the focus with it.
  await user.click(screen.getByText('Show the first 20'))
  expect(lines()).toHaveLength(20)
})

test('back at the list, the record that was read last has the focus', () => {
  setUp({ ids: ids(2) }, { held: held(40), opened: 30 })
  expect(document.activeElement?.textContent).toContain('Question 31')
  expect(document.activeElement?.getAttribute('aria-current')).toBe('true')
})
