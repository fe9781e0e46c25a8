// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as fc from 'fast-check'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { writeFragment } from '@/lib/fragment'
import { missing, recorded, sparseInteraction } from '@/test/sparse-interaction'
import { Announcer } from '@/ui/Announcer'
import { MissingPlace } from './MissingPlace'

const turn = { input: missing, output: missing, timestamp: missing, isRequested: false }
const source = { name: 'Terms', query: missing, results: [], rest: undefined }

/** Opens a record of five turns and three sources. */
const open = (hash: string) =>
  render(
    <MemoryRouter initialEntries={[{ pathname: '/i/1', hash }]}>
      <MissingPlace
        interaction={sparseInteraction({
          turns: Array.from({ length: 5 }, () => turn),
          sources: recorded([source, source, source]),
        })}
      />
      <Announcer />
    </MemoryRouter>,
  )

const notice = () => screen.queryByLabelText('Dismiss')?.parentElement ?? null

const noTurn = (number: string) => `There is no turn ${number}: this conversation has 5 turns.`
const UNREAD_TURN = 'The turn in this link can’t be read: this conversation has 5 turns.'
const UNREAD_SOURCE = 'The source in this link can’t be read: this record has 3 sources.'

test.each([
  ['#turn=99', noTurn('99')],
  ['#turn=0', noTurn('0')],
  ['#turn=-1', noTurn('-1')],
  ['#turn=99999999999999999999', noTurn('99999999999999999999')],
  ['#turn=abc', UNREAD_TURN],
  ['#turn=3.', UNREAD_TURN],
  ['#turn=03', UNREAD_TURN],
  ['#turn=', UNREAD_TURN],
  ['#turn', UNREAD_TURN],
  ['#turn=%E0%A4%A', UNREAD_TURN],
  [`#turn=${'9'.repeat(30)}`, UNREAD_TURN],
  ['#source=9', 'There is no source 9: this record has 3 sources.'],
  ['#source=x', UNREAD_SOURCE],
  ['#set=a~b&at=3&source=0', 'There is no source 0: this record has 3 sources.'],
  ['#turn=9&source=x', `${noTurn('9')} ${UNREAD_SOURCE}`],
])('%s leads nowhere, which is said once, until it is dismissed', async (hash, words) => {
  open(hash)
  expect(notice()).toHaveTextContent(words)
  expect(screen.getByRole('status')).toHaveTextContent(words)
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(notice()).toBeNull()
})

test.each([
  '',
  '#',
  '#turn=5&source=3',
  // What other programs append to links.
  '#foo=1',
  '#:~:text=refund',
  '#Turn=0',
  '#sources',
  '#%E0%A4%A',
  '#find=',
])('nothing is said of %j', (hash) => {
  open(hash)
  expect(notice()).toBeNull()
})

test('whatever stands for the turn, either it is there or the page says that it is not', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.integer({ min: -10, max: 20 }).map(String), fc.bigInt().map(String)),
      (text) => {
        const { unmount } = open(`#turn=${encodeURIComponent(text)}`)
        const isThere = /^[1-5]$/.test(text)
        const isSaid = notice() !== null
        unmount()
        expect(isSaid).toBe(!isThere)
      },
    ),
  )
})

test('links that the viewer writes to a place that is there say nothing', () => {
  open(writeFragment('#set=a&foo=1', { turn: 5, source: 1, find: 'turn=0', quote: 'x' }))
  expect(notice()).toBeNull()
})
