// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { neededPart } from '@/ui/later-part'
import { AppBoundary } from './AppBoundary'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a page whose code does not come says so, and can be loaded again from there', async () => {
  // React logs what was thrown.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const reload = vi.fn<() => void>()
  vi.stubGlobal('location', { reload })
  const Page = neededPart(() => Promise.reject(new TypeError('gone')))
  render(
    <AppBoundary>
      <Suspense fallback={null}>
        <Page />
      </Suspense>
    </AppBoundary>,
  )
  expect(await screen.findByRole('alert')).toHaveTextContent('This page could not be shown')
  await userEvent.click(screen.getByRole('button', { name: 'Load the page again' }))
  expect(reload).toHaveBeenCalledOnce()
})
