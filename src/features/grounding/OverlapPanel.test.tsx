// @vitest-environment jsdom
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Interaction } from '@/interaction/interaction'
import { missing, recorded as value, sparseInteraction } from '@/test/sparse-interaction'
import { Announcer } from '@/ui/Announcer'
import { OverlapPanel } from './OverlapPanel'

const ANSWER =
  'Good news. Supplements are **refunded in full** when the bed was not provided.\n\nSleep well.'
const SOURCE = '4.2 Supplements are refunded in full when the accommodation was not provided.'

const record = sparseInteraction({
  turns: [{ input: missing, output: value(ANSWER), timestamp: missing, isRequested: true }],
  sources: value([
    { name: 'Terms', query: missing, results: [SOURCE], rest: undefined },
    { name: 'Ledger', query: missing, results: ['nothing'], rest: undefined },
    { name: 'Only a name', query: missing, results: [], rest: undefined },
  ]),
})

function Page({ interaction }: { interaction: Interaction }) {
  return (
    <>
      <article id="turn=1">
        <p data-place="turn-1-assistant">
          Good news. Supplements are refunded in full when the bed was not provided. Sleep well.
        </p>
      </article>
      <section id="sources">
        <p data-place="source-1-1">{SOURCE}</p>
      </section>
      <OverlapPanel interaction={interaction} />
      <Announcer />
    </>
  )
}

beforeEach(() => {
  localStorage.clear()
  // jsdom has no layout.
  Range.prototype.getClientRects = () => document.body.getClientRects()
  Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect()
  Element.prototype.scrollBy = () => undefined
  window.scrollBy = () => undefined
})

describe('an answer with sources', () => {
  test('says what share of its words stands in them, all together and one by one', async () => {
    render(<Page interaction={record} />)
    expect(await screen.findByText(/of the answer’s words/)).toHaveTextContent(
      '47% of the answer’s words also appear in a source',
    )
    const shares = screen.getByRole('list', { name: 'Share of each source' })
    expect(
      within(shares)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['1. Terms47%', '2. Ledger0%'])
    expect(screen.getByText(/not a fact check/)).toBeInTheDocument()
    expect(
      screen.getByText('1 source without a recorded text can’t be compared.'),
    ).toBeInTheDocument()
  })

  test('leads from a passage to the answer and to its source, and says where it went', async () => {
    render(<Page interaction={record} />)
    await userEvent.click(await screen.findByText('1 passage'))
    await userEvent.click(screen.getByRole('button', { name: 'Passage 1: 7 words, source 1' }))
    expect(await screen.findByText('Passage 1, in the answer of turn 1')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Passage 1 in source 1' }))
    expect(await screen.findByText('Passage 1, in source 1')).toBeInTheDocument()
  })

  test('lists the sentences without a source, each of which leads to its place', async () => {
    render(<Page interaction={record} />)
    await userEvent.click(await screen.findByText('2 of 3 sentences without a source'))
    expect(screen.getByRole('button', { name: 'Good news.' })).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Sleep well.' }))
    expect(
      await screen.findByText('Sentence 2 without a source, in the answer of turn 1'),
    ).toBeInTheDocument()
  })

  test('is marked only on request, which is remembered', async () => {
    const { unmount } = render(<Page interaction={record} />)
    const box = await screen.findByRole('checkbox', { name: 'Mark overlap in the answer' })
    expect(box).not.toBeChecked()
    await userEvent.click(box)
    unmount()
    render(<Page interaction={record} />)
    expect(await screen.findByRole('checkbox')).toBeChecked()
  })
})

test('an answer that shares nothing has no passages and nothing to mark', async () => {
  const other = {
    ...record,
    sources: value([{ name: 'X', query: missing, results: ['other words'], rest: undefined }]),
  }
  render(<Page interaction={other} />)
  expect(await screen.findByText('0%', { selector: 'strong' })).toBeInTheDocument()
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.getByText('3 of 3 sentences without a source')).toBeInTheDocument()
})

test('an answer made of its source has no sentence without one', async () => {
  const whole = {
    ...record,
    sources: value([{ name: 'X', query: missing, results: [ANSWER], rest: undefined }]),
  }
  render(<Page interaction={whole} />)
  expect(await screen.findByText('Every sentence has words from a source')).toBeInTheDocument()
  expect(screen.getByText('100%', { selector: 'strong' })).toBeInTheDocument()
})

test('without a text in any source there is nothing', () => {
  render(<OverlapPanel interaction={{ ...record, sources: missing }} />)
  expect(screen.queryByText('Text overlap')).toBeNull()
})

test('on paper all of it is open, and closed again afterwards', async () => {
  render(<Page interaction={record} />)
  const fold = (await screen.findByText('1 passage')).closest('details')
  expect(fold).not.toHaveAttribute('open')
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(fold).toHaveAttribute('open')
  expect(screen.getByText('2 of 3 sentences without a source').closest('details')).toHaveAttribute(
    'open',
  )
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(fold).not.toHaveAttribute('open')
})

test('what is hidden in names, passages and sentences is named and can be shown', async () => {
  const user = userEvent.setup()
  const odd = sparseInteraction({
    turns: [
      {
        input: missing,
        output: value(`${ANSWER.replace('refunded', 'refund\u200bed')}\n\nSle\u202eep.`),
        timestamp: missing,
        isRequested: true,
      },
    ],
    sources: value([
      { name: 'Te\u202erms', query: missing, results: [SOURCE], rest: undefined },
      { name: 'Ledg\u0435r', query: missing, results: ['nothing'], rest: undefined },
    ]),
  })
  render(<OverlapPanel interaction={odd} />)
  const shares = await screen.findByRole('list', { name: 'Share of each source' })
  expect(shares).toHaveTextContent('1. Te⟨U+202E⟩rms')
  await user.click(await within(shares).findByRole('button', { name: 'Show 1 look-alike letter' }))
  expect(within(shares).getByRole('img', { name: 'Cyrillic letter U+0435' })).toBeVisible()
  expect(screen.getByText(/^Sle.*ep\.$/)).toHaveTextContent('Sle⟨U+202E⟩ep.')
  const switches = await screen.findAllByRole('button', { name: 'Show 1 hidden character' })
  expect(switches.length).toBeGreaterThan(1)
})
