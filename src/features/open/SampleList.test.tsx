// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { findIds } from '@/lib/id-list/find-ids'
import { SampleList } from './SampleList'

test('characters that reorder or control are shown by name in a title', () => {
  const rows = findIds('3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93').map((id) => ({
    id,
    title: 'a\u202eb\u001b',
    answer: null,
    timestamp: null,
    topic: null,
    sentiment: null,
    feedbackType: null,
    warning: null,
  }))
  render(<SampleList rows={rows} />, { wrapper: MemoryRouter })
  expect(screen.getByRole('link')).toHaveTextContent('a⟨U+202E⟩b␛')
})
