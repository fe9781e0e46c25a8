import type { Page } from '@playwright/test'
import { expect, openInteraction, settle, test as onSamples } from './fixtures'
import { MOST_SHIFT, shiftOf, watchShifts } from './layout-shift'
import { test } from './own-records'

const WINDOW = { expectsFailedRequests: true, viewport: { width: 1440, height: 2000 } }
test.use(WINDOW)
onSamples.use(WINDOW)

const SHORT = { input: 'Hello', output: 'Good morning.' }

/** Where the footer ends and where the page does, in pixels from the page's beginning. */
const ends = (page: Page) =>
  page.getByRole('contentinfo').evaluate((footer) => ({
    footer: footer.getBoundingClientRect().bottom + scrollY,
    page: document.documentElement.scrollHeight,
  }))

for (const [what, path] of [
  ['the start page', '/'],
  ['a page that is not there', '/nothing'],
  ['a record that is not there', '/i/00000000-0000-4000-8000-000000000000'],
  ['a list of nothing', '/browse#topic=none'],
] as const) {
  onSamples(
    `where ${what} is shorter than the window, its footer ends with the window`,
    async ({ page }) => {
      await page.goto(path)
      await settle(page)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect.poll(() => ends(page)).toEqual({ footer: 2000, page: 2000 })
    },
  )
}

test('so it is with a record of one short turn; one that is longer ends with its footer', async ({
  page,
  record,
}) => {
  await openInteraction(page, record(SHORT))
  await settle(page)
  await expect.poll(() => ends(page)).toEqual({ footer: 2000, page: 2000 })
  await page.setViewportSize({ width: 320, height: 568 })
  await expect.poll(async () => (await ends(page)).page).toBeGreaterThan(568)
  const { footer, page: whole } = await ends(page)
  expect(Math.abs(footer - whole)).toBeLessThan(1)
  await expect(page.getByRole('contentinfo')).not.toBeInViewport()
})

onSamples('the way on in a list ends with the window, and the footer with it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 3000 })
  await page.goto('/browse')
  await page.getByRole('table').getByRole('link').first().click()
  const bar = page.getByRole('navigation', { name: 'Browse list' })
  await settle(page)
  await expect.poll(async () => (await bar.boundingBox())?.y).toBeGreaterThan(2950)
  await expect
    .poll(async () => (await ends(page)).footer)
    .toBeCloseTo((await bar.boundingBox())?.y ?? 0, -1)
  expect((await ends(page)).page).toBe(3000)
})

test('the footer does not move while a record arrives', async ({ page, record }) => {
  let letCome = () => {}
  const isWanted = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route('**/api/interactions/*', async (route) => {
    await isWanted
    await route.continue()
  })
  await watchShifts(page)
  await page.goto(`/i/${record(SHORT)}`)
  const footer = page.getByRole('contentinfo')
  await expect(footer).toBeInViewport({ ratio: 1 })
  const before = await footer.boundingBox()
  letCome()
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  await settle(page)
  expect(await footer.boundingBox()).toEqual(before)
  expect(await shiftOf(page)).toBeLessThan(MOST_SHIFT)
})
