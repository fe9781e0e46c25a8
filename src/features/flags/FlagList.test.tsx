// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FlagList } from './FlagList'

test('characters that reorder or control are shown by name', () => {
  const why = 'a\u202eb\u001b'
  render(<FlagList flags={[{ kind: 'danger', label: 'Warning', why, place: 'turn-1' }]} />)
  expect(screen.getByRole('link')).toHaveTextContent('a⟨U+202E⟩b␛')
})
