// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { shownText } from '@/test/shown-text'
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

test('a topic of megabytes is cut, and the rest is a click away', async () => {
  const long = `${'word '.repeat(100_000)}end`
  render(
    <SummaryLine
      items={[{ label: 'Topic', kind: 'text', tone: 'plain', text: long, recorded: long }]}
    />,
  )
  expect(await screen.findByRole('button', { name: /^Show .* characters$/ })).toBeVisible()
  expect(shownText(screen.getByRole('definition')).length).toBeLessThan(1000)
})
