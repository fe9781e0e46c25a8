import { HUNDRED_SOURCES_ID, THOUSAND_TURNS_ID } from '@/proxy/samples/generated'
import { expect, openInteraction, settle, test } from './fixtures'
import { lost } from './paper'
import { sampleRecord } from './samples'

// A trace would hold the whole page at every step, and these pages are large.
test.use({ trace: 'off' })

test('a hundred sources are all open, to their last words', async ({ page }) => {
  test.setTimeout(180_000)
  await openInteraction(page, HUNDRED_SOURCES_ID)
  await expect(page.getByRole('region', { name: 'Sources' })).toBeVisible()
  await settle(page)
  await page.emulateMedia({ media: 'print' })
  const lengths = () =>
    page
      .locator('#sources [data-place^="source-"][data-place$="-1"]')
      .evaluateAll((results) =>
        results.map((result) => (result.checkVisibility() ? result.textContent.length : 0)),
      )
  await expect.poll(async () => (await lengths()).length, { timeout: 60_000 }).toBe(100)
  expect(Math.min(...(await lengths()))).toBeGreaterThanOrEqual(100_000)
  expect(await lost(page)).toEqual([])
})

test('of a thousand turns none is held back for when it comes into view', async ({ page }) => {
  await openInteraction(page, THOUSAND_TURNS_ID)
  await page.emulateMedia({ media: 'print' })
  const turns = page.getByRole('region', { name: 'Conversation' }).getByRole('article')
  await expect(turns).toHaveCount(1000)
  expect(await lost(page)).toEqual([])
})

for (const slug of ['hostile-text', 'router-and-the-eels', 'night-train-refund']) {
  test(`nothing of ${slug} is cut off`, async ({ page }) => {
    const { id } = sampleRecord(slug)
    await openInteraction(page, id)
    await settle(page)
    expect(await lost(page)).toEqual([])
  })
}
