// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, test, vi } from 'vitest'
import { rememberFacts } from '@/interaction/record-facts'
import { toInteraction } from '@/interaction/to-interaction'
import { findIds } from '@/lib/id-list/find-ids'
import { stubDialogs } from '@/test/stub-dialogs'
import { ItemsDialog } from './ItemsDialog'
import { unjudged } from './parse-judgement'

const ids = findIds(
  Array.from({ length: 120 }, (_, index) => (index + 1).toString(16).padStart(8, '0'))
    .map((short) => `${short}-9d47-4a60-b5e2-7c1d0f6a8e93`)
    .join(' '),
)

beforeAll(stubDialogs)

const setUp = (at = 2) => {
  const client = new QueryClient()
  for (const id of ids.slice(0, 1))
    rememberFacts(client, toInteraction({ id, user_query: 'A refund\u202e!' }))
  const judgements = ids.map((id, index) => ({
    ...unjudged(id),
    verdict: index === 0 ? 'Fine' : null,
    note: index === 0 ? 'a note' : '',
  }))
  const onGo = vi.fn<(place: number) => void>()
  const onClose = vi.fn<() => void>()
  render(
    <QueryClientProvider client={client}>
      <ItemsDialog judgements={judgements} at={at} onGo={onGo} onClose={onClose} />
    </QueryClientProvider>,
  )
  return { user: userEvent.setup({ delay: null }), onGo, onClose }
}
const active = () => {
  const id = screen.getByRole('listbox').getAttribute('aria-activedescendant') ?? ''
  return document.getElementById(id)?.textContent
}

test('each row says its number, id, verdict and note, and the title of what was read', () => {
  setUp()
  const options = screen.getAllByRole('option')
  expect(options).toHaveLength(120)
  expect(options[0]).toHaveAccessibleName(
    /^1,\s?00000001,\s?Fine,\s?with a note,\s?A refund⟨U\+202E⟩!$/,
  )
  expect(options[1]).toHaveAccessibleName(/^2,\s?00000002,\s?No verdict$/)
  expect(screen.getByRole('option', { selected: true })).toBe(options[1])
})

test('the list has the focus, at the item shown, and keys move through it', async () => {
  const { user, onGo, onClose } = setUp()
  expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Items of the set' }))
  expect(active()).toMatch(/^2,/)
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(active()).toMatch(/^1,/)
  await user.keyboard('{PageDown}')
  expect(active()).toMatch(/^11,/)
  await user.keyboard('{End}')
  expect(active()).toMatch(/^120,/)
  await user.keyboard('{Home}{ArrowDown}{ArrowDown}{Enter}')
  expect(onGo).toHaveBeenCalledExactlyOnceWith(3)
  expect(onClose).toHaveBeenCalled()
})

test('typing a number finds it', async () => {
  const { user, onGo } = setUp()
  await user.keyboard('117')
  expect(active()).toMatch(/^117,/)
  await user.keyboard('{ArrowUp}7')
  expect(active()).toMatch(/^7,/)
  await user.keyboard('{Enter}')
  expect(onGo).toHaveBeenCalledWith(7)
})

test('a click on a row goes there', async () => {
  const { user, onGo } = setUp()
  await user.click(screen.getByText(/^0000000b/))
  expect(onGo).toHaveBeenCalledExactlyOnceWith(11)
})
