import type { Page } from '@playwright/test'
import { expect, settle, test } from './fixtures'
import { SAMPLE_RECORDS, sampleRecord } from './samples'

const showpiece = sampleRecord('night-train-refund')

/** How the built file begins that has all of a record's page but the conversation. */
const CODE = '/record-code-'

/** Collects requests from now on: records by id, scripts by URL. */
const listen = (page: Page) => {
  const records: string[] = []
  const scripts: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    const id = /^\/api\/interactions\/([0-9a-f-]{36})$/.exec(pathname)?.[1]
    if (id !== undefined) records.push(id)
    if (pathname.endsWith('.js')) scripts.push(pathname)
  })
  return { records, scripts }
}

/** Opens the start page and waits for the code that watches its links. */
const openHome = async (page: Page) => {
  await page.goto('/')
  await settle(page)
  return page.getByRole('link', { name: String(showpiece.body.user_query) })
}

for (const [how, rest] of [
  ['hovered over', 'hover'],
  ['focused', 'focus'],
] as const) {
  test(`a link that is ${how} brings its record and its page’s code, and opening it asks for neither`, async ({
    page,
  }) => {
    const link = await openHome(page)
    const { records, scripts } = listen(page)
    await link[rest]()
    await expect.poll(() => records).toEqual([showpiece.id])
    await expect.poll(() => scripts.join(' ')).toContain(CODE)

    await link.press('Enter')
    await expect(page).toHaveURL(`/i/${showpiece.id}`)
    await expect(page.getByRole('region', { name: 'Raw JSON' })).toBeVisible()
    await settle(page)
    expect(records).toEqual([showpiece.id])
    expect(scripts, 'each once').toEqual([...new Set(scripts)])
  })
}

test.describe('while neither record nor code can be had', () => {
  test.use({ expectsFailedRequests: true })

  test('hovering shows nothing of it, and opening asks anew', async ({ page }) => {
    const link = await openHome(page)
    const { records, scripts } = listen(page)
    await page.route(`**/api/interactions/${showpiece.id}`, (route) => route.abort(), { times: 2 })
    await page.route(`**${CODE}*.js`, (route) => route.abort(), { times: 1 })
    await link.hover()
    await expect.poll(() => scripts.join(' ')).toContain(CODE)
    // The request that failed, and its one retry.
    await expect.poll(() => records.length).toBe(2)
    await settle(page)
    await expect(page.getByRole('alert')).toHaveCount(0)

    await link.click()
    await expect(page.getByRole('region', { name: 'Emotions' })).toBeVisible()
    expect(records.length).toBeGreaterThan(2)
  })
})

test('of rows that the focus is led past, only the one where it rests is read', async ({
  page,
}) => {
  await page.goto('/browse')
  const links = page.getByRole('rowheader').getByRole('link')
  await expect(links.first()).toBeVisible()
  await settle(page)
  const { records } = listen(page)
  // As fast as possible, so that it does not matter how long a press takes on a busy machine.
  await page.evaluate(() => {
    for (let press = 0; press < 20; press += 1) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
    }
  })
  const focused = page.locator(':focus')
  await expect(focused).toHaveAttribute('href', /^\/i\//)
  const path = await focused.getAttribute('href')
  await expect.poll(() => records).toEqual([path?.replace('/i/', '')])
})

test('the links of a review bring code alone: the server hears of this record and the next', async ({
  page,
}) => {
  const ids = SAMPLE_RECORDS.map(({ id }) => id).slice(0, 5)
  const { records, scripts } = listen(page)
  await page.goto(`/review#set=${ids.join(',')}&at=3`)
  const rail = page.getByRole('navigation', { name: 'Review set' })
  await expect(rail).toBeVisible()
  await settle(page)
  await rail.getByRole('link', { name: 'Compare with previous' }).hover()
  await expect.poll(() => scripts.join(' ')).toContain('/ComparePage-')
  await rail.getByRole('link', { name: 'Result' }).focus()
  await expect.poll(() => scripts.join(' ')).toContain('/ReviewResult-')
  await settle(page)
  expect([...new Set(records)].toSorted()).toEqual(ids.slice(2, 4).toSorted())
})
