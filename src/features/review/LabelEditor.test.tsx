// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { stubDialogs } from '@/test/stub-dialogs'
import { LabelEditor } from './LabelEditor'

beforeEach(stubDialogs)

const setUp = (labels: readonly string[] = ['Fine', 'Unsafe']) => {
  const onSave = vi.fn<Parameters<typeof LabelEditor>[0]['onSave']>()
  const onClose = vi.fn<() => void>()
  render(<LabelEditor labels={labels} onSave={onSave} onClose={onClose} />)
  return { onSave, onClose, user: userEvent.setup({ delay: null }) }
}
const field = (number: number) => screen.getByRole('textbox', { name: `Label ${number}` })
const button = (name: string) => screen.getByRole('button', { name })

test('labels are renamed, added and removed by keyboard', async () => {
  const { user, onSave, onClose } = setUp()
  await user.clear(field(1))
  await user.type(field(1), 'Good')
  await user.click(button('Add a label'))
  expect(document.activeElement).toBe(field(3))
  await user.keyboard('Other')
  await user.click(button('Remove label 2'))
  expect(document.activeElement).toBe(field(2))
  await user.keyboard('{Enter}')
  expect(onSave).toHaveBeenCalledWith({
    kind: 'ready',
    labels: ['Good', 'Other'],
    renamed: new Map([['Fine', 'Good']]),
  })
  expect(onClose).toHaveBeenCalledOnce()
})

test('a label that is there twice is told, beside its field, and nothing is saved', async () => {
  const { user, onSave } = setUp()
  await user.clear(field(2))
  await user.type(field(2), 'fine{Enter}')
  expect(field(2)).toBeInvalid()
  expect(field(2)).toHaveAccessibleDescription('“fine” is there twice.')
  expect(onSave).not.toHaveBeenCalled()
})

test('a label may have forty characters as they are seen, and one that is longer is told', async () => {
  const { user, onSave } = setUp()
  await user.clear(field(2))
  await user.click(field(2))
  await user.paste('👩‍👩‍👧‍👦'.repeat(41))
  await user.keyboard('{Enter}')
  expect(field(2)).toBeInvalid()
  expect(field(2)).toHaveAccessibleDescription('A label has at most 40 characters.')
  expect(onSave).not.toHaveBeenCalled()
  await user.clear(field(2))
  await user.paste('👩‍👩‍👧‍👦'.repeat(40))
  await user.keyboard('{Enter}')
  expect(onSave.mock.lastCall?.[0].labels).toEqual(['Fine', '👩‍👩‍👧‍👦'.repeat(40)])
})

test('nine are the most', async () => {
  const { user } = setUp(Array.from({ length: 8 }, (_, index) => `Label of ${index}`))
  await user.click(button('Add a label'))
  await user.click(button('Add a label'))
  expect(screen.getAllByRole('textbox')).toHaveLength(9)
  expect(button('Add a label')).toHaveAttribute('aria-disabled', 'true')
})
