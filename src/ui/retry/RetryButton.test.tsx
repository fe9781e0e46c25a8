// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RetryButton } from './RetryButton'

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
