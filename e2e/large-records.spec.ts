import * as v from 'valibot'
import {
  DEEP_NESTING_ID,
  HUNDRED_SOURCES_ID,
  LONG_LINE_ID,
  LONG_OUTPUT_ID,
  MARKDOWN_TRAPS_ID,
  MILLION_NODES_ID,
  TEN_THOUSAND_TURNS_ID,
  THOUSAND_TURNS_ID,
  UNIQUE_WORD,
  UNIQUE_WORD_TURN,
} from '@/proxy/samples/generated'
import { waitForAllTurns, waitForTurnInView } from './all-turns'
import { expect, openInteraction, test } from './fixtures'

// A trace would hold the whole page at every step, and these pages are large.
test.use({ trace: 'off' })

// One after another: a small machine can't draw two such pages at once in time.
test.describe.configure({ mode: 'default', timeout: 180_000 })

const RECORDS = [
  ['a thousand turns', THOUSAND_TURNS_ID],
  ['ten thousand turns', TEN_THOUSAND_TURNS_ID],
  ['an answer of 5 MB', LONG_OUTPUT_ID],
  ['an answer of one line of 1 MB', LONG_LINE_ID],
  ['a hundred sources of 100 KB each', HUNDRED_SOURCES_ID],
  ['a million nodes', MILLION_NODES_ID],
  ['Markdown that is hard to parse', MARKDOWN_TRAPS_ID],
  ['ten thousand levels of nesting', DEEP_NESTING_ID],
] as const

for (const [what, id] of RECORDS) {
  test(`${what}: the page stands, reacts, and is not wider than the window`, async ({ page }) => {
    await openInteraction(page, id)
    await page.getByRole('button', { name: 'Copy link', exact: true }).click({ timeout: 30_000 })
    await expect(page.getByRole('region', { name: 'Raw JSON' })).toBeVisible({ timeout: 60_000 })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(1366)
  })
}

test('of ten thousand turns all are in the page, where the browser can find them', async ({
  page,
}) => {
  await openInteraction(page, TEN_THOUSAND_TURNS_ID)
  const conversation = page.getByRole('region', { name: 'Conversation' })
  await waitForAllTurns(page, 10_000)
  const holder = conversation.getByRole('article').filter({ hasText: UNIQUE_WORD })
  await expect(holder).toHaveAccessibleName(`Turn ${UNIQUE_WORD_TURN} of 10000`)
})

test('a link leads to one turn of ten thousand', async ({ page }) => {
  await openInteraction(page, TEN_THOUSAND_TURNS_ID, `#turn=${UNIQUE_WORD_TURN}`)
  const turn = page.getByRole('article', { name: `Turn ${UNIQUE_WORD_TURN} of 10000` })
  await waitForTurnInView(page, UNIQUE_WORD_TURN, 10_000)
  await expect(turn).toBeInViewport()
  await expect(turn).toContainText(UNIQUE_WORD)
})

for (const [what, id] of [
  ['5 MB', LONG_OUTPUT_ID],
  ['one line of 1 MB', LONG_LINE_ID],
] as const) {
  test(`an answer of ${what} is there to its last word`, async ({ page }) => {
    await openInteraction(page, id)
    const response = await page.request.get(`/api/interactions/${id}`)
    const { output } = v.parse(v.object({ output: v.string() }), await response.json())
    const end = output.slice(-60)
    await expect
      .poll(() =>
        page.getByRole('article').evaluate((turn, text) => turn.textContent.includes(text), end),
      )
      .toBe(true)
  })
}
