// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SummaryLine } from './SummaryLine'

test('characters that reorder or control are shown by name', async () => {
  const evil = 'a\u202eb\u001b'
  render(
    <SummaryLine
      items={[
        { label: 'Topic', kind: 'text', tone: 'plain', text: evil, recorded: evil },
        { label: 'Intent', kind: 'unexpected', raw: ['\u202e'] },
      ]}
    />,
  )
  expect(await screen.findByText(String.raw`\u202e`)).toBeVisible()
  const [topic, intent] = screen.getAllByRole('definition')
  expect(topic).toHaveTextContent('a⟨U+202E⟩b␛')
  expect(intent?.textContent).not.toContain('\u202e')
})
