import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from './fixtures'

const rail = (page: Page) => page.getByRole('navigation', { name: 'Review set' })
const verdicts = (page: Page) => page.getByRole('group', { name: 'Verdict' })
const rows = (page: Page) => page.getByRole('rowgroup').nth(1).getByRole('row')

/** Follows a link and waits for the shorter list: until then the keys would act on the old one. */
const narrow = async (page: Page, link: string) => {
  const count = page.getByRole('heading', { name: /interactions match$/ })
  const before = await count.innerText()
  await page.getByRole('link', { name: link }).press('Enter')
  await expect(count).toHaveText(/interactions match$/)
  await expect(count).not.toHaveText(before)
}

/** Waits until the item at this position can be judged. */
const isAt = async (page: Page, place: number) => {
  await expect(rail(page).getByRole('button', { name: `${place} of 20` })).toBeVisible()
  await expect(verdicts(page).getByRole('button').first()).toBeEnabled()
}

/** Judges all twenty with keys only: the number of a verdict, then on to the next. */
const judgeAll = async (page: Page, keyFor: (place: number) => string) => {
  for (let place = 1; place <= 20; place += 1) {
    await isAt(page, place)
    await page.keyboard.press(keyFor(place))
    await page.keyboard.press('n')
  }
  await expect(rail(page).getByText('20 judged')).toBeVisible()
}

const openResult = async (page: Page) => {
  await rail(page).getByRole('link', { name: 'Result' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Result' })).toBeVisible()
  await expect(page.getByText('20 of 20 interactions judged')).toBeVisible()
}

const saveJson = async (page: Page) => {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download JSON' }).press('Enter')
  return await readFile(await (await waiting).path())
}

const importFile = async (page: Page, buffer: Buffer) => {
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'colleague.json', mimeType: 'application/json', buffer })
}

/** A colleague: a browser that shares nothing with this one. */
const colleagueOf = async (browser: Browser, baseURL: string | undefined) =>
  await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage()

test('from last week’s list to twenty verdicts, a colleague’s, and where the two agree, without a mouse', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  await page.goto('/browse')
  await narrow(page, 'Last 30 days')
  await narrow(page, 'Positive feedback')
  await expect(page).toHaveURL(/#range=30d&user_feedback=positive_explicit,positive_implicit$/)
  await expect(rows(page).nth(19)).toBeAttached()

  // Moves down row by row, and selects each.
  for (let row = 0; row < 20; row += 1) {
    await page.keyboard.press('j')
    await page.keyboard.press('x')
  }
  await page.getByRole('link', { name: 'Review 20 interactions' }).press('Enter')
  await isAt(page, 1)
  const link = page.url()
  expect(link.length).toBeLessThan(700)

  await judgeAll(page, (place) => (place <= 15 ? '1' : '4'))
  await openResult(page)
  const mine = await saveJson(page)

  const other = await colleagueOf(browser, baseURL)
  await other.goto(link)
  await isAt(other, 1)
  await expect(verdicts(other).getByRole('button', { pressed: true })).toHaveCount(0)
  await judgeAll(other, (place) => (place <= 10 || place > 18 ? '1' : '4'))
  await openResult(other)
  const theirs = await saveJson(other)

  // Both said Fine to 1–10 and Unsafe to 16–18, of 20; by chance they would agree on (15·12 + 5·8) / 400 = 0.55.
  await importFile(page, theirs)
  await importFile(other, mine)
  for (const reader of [page, other]) {
    const comparison = reader.getByRole('region', { name: 'Compare with a colleague' })
    await expect(comparison.getByText('13 of 20')).toBeVisible()
    await expect(comparison.getByText('0.22', { exact: true })).toBeVisible()
    await expect(comparison.getByRole('link')).toHaveCount(7)
  }
  await other.context().close()
})
