import type { Route } from '@playwright/test'
import { BYTE_BUDGETS } from './budgets'
import { expect, openInteraction, settle, test } from './fixtures'
import { sampleRecord } from './samples'
import { shippedKb } from './shipped-bytes'

const { limit } = BYTE_BUDGETS.firstScripts

const showpiece = sampleRecord('night-train-refund')

test(`a conversation is readable after ${limit} KB of JavaScript; panels and chart come later`, async ({
  page,
  request,
}) => {
  // The document names the scripts that must come first. All others are held back until the first turn is shown, so
  // that the sum does not depend on this machine's speed.
  const named = await (await request.get(`/i/${showpiece.id}`)).text()
  const first: string[] = []
  const held: Route[] = []
  let isReadable = false
  await page.route('**/*.js', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (named.includes(pathname)) first.push(pathname)
    if (named.includes(pathname) || isReadable) await route.continue()
    else held.push(route)
  })

  await page.goto(`/i/${showpiece.id}`)
  await expect(page.getByRole('article', { name: 'Turn 3 of 5' })).toContainText('Compartment 41')
  expect(shippedKb(first), first.join(' ')).toBeLessThanOrEqual(limit)

  expect(held.length, 'something is left for later').toBeGreaterThan(0)
  isReadable = true
  for (const route of held) await route.continue()
  const emotions = page.getByRole('region', { name: 'Emotions' })
  await expect(emotions.locator('svg').first()).toBeVisible()
})

test('scripts and styles come compressed', async ({ page }) => {
  const plain: string[] = []
  page.on('response', (response) => {
    const isText = /\.(?:js|css)$/.test(new URL(response.url()).pathname)
    // Below about 1.5 KB there is nothing to gain.
    const isLarge = Number(response.headers()['content-length'] ?? Infinity) > 1500
    if (isText && isLarge && response.headers()['content-encoding'] !== 'br') {
      plain.push(response.url())
    }
  })
  await openInteraction(page, showpiece.id)
  await settle(page)
  expect(plain).toEqual([])
})
