// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { expect, test, vi } from 'vitest'
import { Link } from './Link'

function Address() {
  const { pathname, search, hash } = useLocation()
  return <output>{`${pathname}${search}${hash}`}</output>
}

const draw = (link: React.ReactNode) =>
  render(
    <MemoryRouter initialEntries={['/review?a#set=1']}>
      {link}
      <Address />
    </MemoryRouter>,
  )

const address = () => screen.getByRole('status').textContent

test('a click leads there within the page, and says so', async () => {
  const onFollow = vi.fn<() => void>()
  draw(
    <Link to="/browse#x" onFollow={onFollow} className="big">
      Browse
    </Link>,
  )
  const link = screen.getByRole('link', { name: 'Browse' })
  expect(link).toHaveAttribute('href', '/browse#x')
  expect(link).toHaveClass('big')
  await userEvent.click(link)
  expect(onFollow).toHaveBeenCalledOnce()
  expect(address()).toBe('/browse#x')
})

test('a hash alone stays on the page that it is on', async () => {
  draw(<Link to={{ hash: '#set=2' }}>Next</Link>)
  await userEvent.click(screen.getByRole('link', { name: 'Next' }))
  expect(address()).toBe('/review#set=2')
})

test('with Ctrl, which opens another tab, it is not followed here', async () => {
  // A single user, so that the key stays down.
  const user = userEvent.setup()
  const onFollow = vi.fn<() => void>()
  draw(
    <Link to="/two" onFollow={onFollow}>
      Two
    </Link>,
  )
  // The browser opens it in a tab of its own; jsdom does nothing.
  await user.keyboard('{Control>}')
  await user.click(screen.getByRole('link', { name: 'Two' }))
  await user.keyboard('{/Control}')
  expect(address()).toBe('/review?a#set=1')
  expect(onFollow).not.toHaveBeenCalled()
})
