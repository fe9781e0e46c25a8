// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ComponentType, Suspense, useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { stubDialogs } from '@/test/stub-dialogs'
import { Announcer } from './Announcer'
import { guardedPart } from './later-part'
import { NotFetched } from './NotFetched'
import { NotFetchedDialog } from './NotFetchedDialog'

type Closable = { onClose: () => void }

const failing = (): Promise<ComponentType<Closable>> => Promise.reject(new TypeError('gone'))

beforeEach(stubDialogs)

const draw = (Part: ComponentType<Closable>) => {
  function Opener() {
    const [isOpen, setIsOpen] = useState(false)
    return (
      <>
        <button type="button" onClick={() => setIsOpen(true)}>
          Open
        </button>
        <Suspense fallback={null}>{isOpen && <Part onClose={() => setIsOpen(false)} />}</Suspense>
        <Announcer />
      </>
    )
  }
  render(<Opener />)
  return userEvent.setup()
}

const HELP = /could not be shown\. Load the page again/

test('where a part was asked for that does not come, the place says what helps, and so does the status', async () => {
  const user = draw(guardedPart(failing, NotFetched))
  await user.click(screen.getByRole('button', { name: 'Open' }))
  expect(await screen.findByText(HELP, { selector: 'p' })).toBeVisible()
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(HELP))
})

test('a dialog that does not come is a dialog that says so; closed, it can be asked for again', async () => {
  const user = draw(guardedPart(failing, NotFetchedDialog))
  for (const _ of ['once', 'again']) {
    await user.click(screen.getByRole('button', { name: 'Open' }))
    const dialog = within(await screen.findByRole('dialog', { name: /could not be fetched/ }))
    expect(dialog.getByText(HELP)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  }
})
