// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { InteractionError } from '@/interaction/errors'
import { ERROR_CODES } from '@/lib/error-codes'
import { toId } from '@/test/ids'
import { FailedPage } from './FailedPage'

const id = toId('0b6c2f4e-5d1a-4c37-9a60-2f1f4be0c9d1')

const draw = (error: Error, isRetrying = false) => {
  const onRetry = vi.fn<() => void>()
  render(
    <MemoryRouter>
      <FailedPage id={id} error={error} isRetrying={isRetrying} onRetry={onRetry} />
    </MemoryRouter>,
  )
  return onRetry
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test.each(ERROR_CODES)('%s has a heading, an alert, the id and its code', (code) => {
  draw(new InteractionError(code, { requestId: 'req-1' }))
  expect(screen.getByRole('alert')).toContainElement(screen.getByRole('heading', { level: 1 }))
  expect(screen.getByText(id)).toBeVisible()
  expect(screen.getByText(code)).toBeVisible()
  expect(screen.getByText('req-1')).toBeVisible()
})

test.each(['not_found', 'gone', 'upstream_auth', 'upstream_forbidden', 'too_large'] as const)(
  'trying again can not help with %s, so it is not offered',
  (code) => {
    draw(new InteractionError(code))
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  },
)

describe('where trying again can help', () => {
  test('the button asks again', () => {
    const onRetry = draw(new InteractionError('upstream_timeout'))
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onRetry).toHaveBeenCalledOnce()
  })

  test('too many requests: the button waits for the countdown', () => {
    const onRetry = draw(new InteractionError('rate_limited', { retryAfter: 7 }))
    const button = screen.getByRole('button', { name: 'Try again' })
    expect(screen.getByText('in 7 s')).toBeVisible()
    fireEvent.click(button)
    act(() => void vi.advanceTimersByTime(5000))
    expect(screen.getByText('in 2 s')).toBeVisible()
    expect(onRetry).not.toHaveBeenCalled()
    act(() => void vi.advanceTimersByTime(2000))
    fireEvent.click(button)
    expect(onRetry).toHaveBeenCalledOnce()
  })

  test('while it is being tried, a second click does nothing', () => {
    const onRetry = draw(new InteractionError('upstream_error'), true)
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onRetry).not.toHaveBeenCalled()
  })
})

test('where the next try ends for good, the heading takes the focus from the button that goes', () => {
  const page = (code: 'upstream_error' | 'not_found') => (
    <FailedPage id={id} error={new InteractionError(code)} isRetrying={false} onRetry={() => {}} />
  )
  const { rerender } = render(page('upstream_error'), { wrapper: MemoryRouter })
  screen.getByRole('button', { name: 'Try again' }).focus()
  rerender(page('not_found'))
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
})

test('what was received in place of a record can be looked at', () => {
  draw(new InteractionError('bad_upstream_shape', { raw: ['surprise'] }))
  expect(screen.getByRole('heading', { name: 'What was received' })).toBeVisible()
  expect(screen.getByText(/surprise/)).toBeVisible()
})

test('a defect of the viewer has words too', () => {
  draw(new Error('<script>alert(1)</script>'))
  expect(screen.getByRole('alert')).toHaveTextContent(/viewer/)
  expect(screen.getByRole('alert')).not.toHaveTextContent('script')
})
