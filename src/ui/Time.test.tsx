// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { shownText } from '@/test/shown-text'
import { Time } from './Time'
import { zonePreference } from './zone'

const draw = (text: string, after?: string) => {
  zonePreference.set('utc')
  return render(<Time text={text} after={after} />).container
}

test('on the day of the time before it, a time leaves the date out', () => {
  expect(draw('2026-03-01T23:59:50Z', '2026-03-01T20:00:00Z')).toHaveTextContent(/^23:59:50$/)
  expect(draw('2026-03-02T00:00:10Z', '2026-03-01T23:59:50Z')).toHaveTextContent(
    '2 Mar 2026, 00:00:10 UTC',
  )
})

test('a date alone names a day and invents no time', () => {
  expect(draw('2026-03-01')).toHaveTextContent(/^1 Mar 2026$/)
})

test('a time without a zone says how it was read', () => {
  expect(draw('2026-03-01T12:00:00')).toHaveTextContent('zone not recorded, read as UTC')
})

test('what is no time is shown as it came, cut until the reader asks for all of it', async () => {
  const short = draw('soon')
  await waitFor(() => expect(short).toHaveTextContent(/^invalid date: soon$/))
  const long = draw('x'.repeat(1000))
  const all = await screen.findByRole('button', { name: 'Show all 1,000 characters' })
  // The rest is there for the browser's own find.
  expect(long.querySelector('[hidden]')?.textContent).toMatch(/^x*$/)
  expect(shownText(long).length).toBeLessThan(300)
  await userEvent.click(all)
  expect(shownText(long)).toContain('x'.repeat(1000))
})
