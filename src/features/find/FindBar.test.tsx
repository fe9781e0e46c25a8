// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Link, MemoryRouter, useLocation, useNavigate } from 'react-router'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { missing, recorded, sparseInteraction } from '@/test/sparse-interaction'
import { announce } from '@/ui/announce'
import { Announcer } from '@/ui/Announcer'
import { FindBar } from './FindBar'

const RECORD = sparseInteraction({
  turns: [1, 2, 3].map((number) => ({
    input: recorded(`Question ${number} about a refund`),
    output: recorded('Yes.'),
    timestamp: missing,
    isRequested: false,
  })),
  tags: recorded([{ key: 'area', value: recorded('Refund') }]),
})

function Address() {
  const { hash } = useLocation()
  const navigate = useNavigate()
  return (
    <>
      <code>{hash}</code>
      <Link to="#find=yes">A link</Link>
      <button type="button" onClick={() => void navigate(-1)}>
        Back
      </button>
    </>
  )
}

const open = (address = '/i/1') => {
  history.replaceState(null, '', address)
  render(
    <MemoryRouter initialEntries={[address]}>
      <FindBar interaction={RECORD} />
      <Address />
      <Announcer />
    </MemoryRouter>,
  )
  return { user: userEvent.setup(), box: screen.getByRole('searchbox') }
}

const said = (words: string | RegExp) =>
  expect
    .poll(() => screen.getByRole('status').textContent, { timeout: 5000 })
    .toMatch(typeof words === 'string' ? new RegExp(`^${words}$`) : words)

beforeEach(() => announce(''))
afterEach(() => history.replaceState(null, '', '/'))

describe('finding in the record', () => {
  test('says how many there are, and where', async () => {
    const { user, box } = open()
    await user.type(box, 'REFUND')
    await said('1 of 4')
    expect(await screen.findByRole('button', { name: 'Conversation 3' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Tags 1' })).toBeInTheDocument()
  })

  test('Enter and Shift+Enter go round and round', async () => {
    const { user, box } = open()
    await user.type(box, 'refund')
    await said('1 of 4')
    await user.keyboard('{Enter}')
    await said(/^2 of 4\. Turn \d, (?:User|Assistant): .*refund/i)
    await user.keyboard('{Shift>}{Enter}{Enter}{/Shift}')
    await said(/^4 of 4\. /)
    await user.click(screen.getByRole('button', { name: 'Next match' }))
    await said(/^1 of 4\. /)
    await user.click(screen.getByRole('button', { name: 'Previous match' }))
    await said(/^4 of 4\. /)
  })

  test('a part of the page leads to its first', async () => {
    const { user, box } = open()
    await user.type(box, 'refund')
    await said('1 of 4')
    await user.click(await screen.findByRole('button', { name: 'Tags 1' }))
    await said(/^4 of 4\. /)
  })

  test('nothing found is said, and the box keeps the focus', async () => {
    const { user, box } = open()
    await user.type(box, 'parcel')
    await said('No results')
    expect(box).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('button', { name: 'Next match' })).not.toBeInTheDocument()
  })

  test('a button clears it, and the next word can be typed', async () => {
    const { user, box } = open()
    await user.type(box, 'refund')
    await user.click(screen.getByRole('button', { name: 'Clear find' }))
    await user.keyboard('yes')
    expect(box).toHaveValue('yes')
  })

  test('Escape clears it', async () => {
    const { user, box } = open()
    await user.type(box, 'refund')
    await said('1 of 4')
    await user.keyboard('{Escape}')
    expect(box).toHaveValue('')
    expect(box).toHaveFocus()
    expect(screen.queryByRole('button', { name: 'Tags 1' })).not.toBeInTheDocument()
  })

  test('a slash leads to the box from anywhere', async () => {
    const { user, box } = open()
    await user.keyboard('/')
    expect(box).toHaveFocus()
    expect(box).toHaveValue('')
  })
})

describe('the address', () => {
  const address = () => screen.getByRole('code').textContent

  test('takes the term over once the typing pauses, beside what it says already', async () => {
    const { user, box } = open('/i/1#turn=2')
    await user.type(box, 'a refund')
    await expect.poll(address, { timeout: 5000 }).toBe('#turn=2&find=a+refund')
    await user.keyboard('{Escape}')
    await expect.poll(address, { timeout: 5000 }).toBe('#turn=2')
  })

  test('that names a term finds at once', async () => {
    const { box } = open('/i/1#find=refund')
    expect(box).toHaveValue('refund')
    await said('1 of 4')
  })

  test('that goes back to what was typed before puts it into the box again', async () => {
    const { user, box } = open('/i/1#find=question')
    await user.type(box, 's')
    await expect.poll(address, { timeout: 5000 }).toBe('#find=questions')
    await user.click(screen.getByRole('link', { name: 'A link' }))
    expect(box).toHaveValue('yes')
    await user.click(screen.getByRole('button', { name: 'Back' }))
    expect(address()).toBe('#find=questions')
    expect(box).toHaveValue('questions')
  })

  test('that names a turn too begins there', async () => {
    open('/i/1#turn=3&find=refund')
    await said('3 of 4')
  })
})
