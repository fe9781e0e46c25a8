// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Announcer } from '../Announcer'
import { RetryButton } from './RetryButton'

afterEach(() => {
  vi.useRealTimers()
})

test('when it goes, what it was for takes its focus', () => {
  const page = (hasFailed: boolean) => (
    <main id="main" tabIndex={-1}>
      {hasFailed && (
        <RetryButton
          error={new Error('x')}
          retryAfter={null}
          isRetrying={false}
          onRetry={() => {}}
        />
      )}
    </main>
  )
  const { rerender } = render(page(true))
  screen.getByRole('button', { name: 'Try again' }).focus()
  rerender(page(false))
  expect(screen.getByRole('main')).toHaveFocus()
})

test('the end of a wait is announced, and not its seconds', () => {
  vi.useFakeTimers()
  const error = new Error('busy')
  render(
    <>
      <RetryButton error={error} retryAfter={3} isRetrying={false} onRetry={() => {}} />
      <Announcer />
    </>,
  )
  const pass = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms)
    })
  pass(2000)
  expect(screen.getByRole('status').textContent).toBe('')
  pass(1250)
  expect(screen.getByRole('status')).toHaveTextContent('You can try again now')
})
