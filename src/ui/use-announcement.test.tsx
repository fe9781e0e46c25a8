// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { announce, latestAnnouncement } from './announce'
import { useAnnouncement } from './use-announcement'

const said = () => latestAnnouncement().text

test('what is announced is taken back with what it is about', () => {
  const { rerender, unmount } = renderHook(useAnnouncement, { initialProps: 'Loading…' })
  expect(said()).toBe('Loading…')
  rerender('Loading more…')
  expect(said()).toBe('Loading more…')
  unmount()
  expect(said()).toBe('')
})

test('what was said after it stays', () => {
  const { unmount } = renderHook(useAnnouncement, { initialProps: 'Loading…' })
  announce('Copied')
  unmount()
  expect(said()).toBe('Copied')
})
