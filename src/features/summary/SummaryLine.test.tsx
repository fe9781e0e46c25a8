// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SummaryLine } from './SummaryLine'

test('characters that reorder or control are shown by name', () => {
  const evil = 'a\u202eb\u001b'
  render(
    <SummaryLine
      items={[
        { label: 'Topic', kind: 'text', tone: 'plain', text: evil },
        { label: 'Intent', kind: 'unexpected', raw: ['\u202e'] },
      ]}
    />,
  )
  expect(screen.getAllByRole('definition').map((value) => value.textContent)).toEqual([
    'a⟨U+202E⟩b␛',
    '["⟨U+202E⟩"]',
  ])
})
