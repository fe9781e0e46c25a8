// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { stubDialogs } from '@/test/stub-dialogs'
import { ModalDialog } from './ModalDialog'

const setUp = () => {
  stubDialogs()
  const onClose = vi.fn<() => void>()
  render(
    <ModalDialog title="Labels" onClose={onClose}>
      <input aria-label="Label" defaultValue="half a label" />
    </ModalDialog>,
  )
  return { onClose, user: userEvent.setup({ delay: null }), dialog: screen.getByRole('dialog') }
}

test('a click beside a dialog closes it', async () => {
  const { onClose, user, dialog } = setUp()
  await user.click(screen.getByLabelText('Label'))
  expect(onClose).not.toHaveBeenCalled()
  await user.click(dialog)
  expect(onClose).toHaveBeenCalledOnce()
})

test('text that is selected from a field to beside the dialog does not', async () => {
  const { onClose, user, dialog } = setUp()
  await user.pointer([
    { keys: '[MouseLeft>]', target: screen.getByLabelText('Label') },
    { keys: '[/MouseLeft]', target: dialog },
  ])
  expect(onClose).not.toHaveBeenCalled()
})
