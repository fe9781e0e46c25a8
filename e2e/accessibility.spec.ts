import type { Route } from '@playwright/test'
import type { ErrorCode } from '@/lib/error-codes'
import { SAMPLE_FAULTS } from '@/proxy/sample-service/sample-faults'
import { expectAccessible, violations } from './axe'
import { expect, settle, test } from './fixtures'
import { sampleRecord } from './samples'

/** A failed page of each form; all others have one of these with other words. */
const FAILURES: readonly (readonly [form: string, code: ErrorCode])[] = [
  ['with no way on', 'not_found'],
  ['that can be tried again', 'upstream_error'],
  ['with a countdown', 'rate_limited'],
  ['with what was received', 'bad_upstream_shape'],
]

test.describe('axe finds nothing on', () => {
  test.describe.configure({ timeout: 180_000 })

  test('home, with recently opened interactions', async ({ page }) => {
    await page.goto(`/i/${sampleRecord('night-train-refund').id}`)
    await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
    await page.goto('/')
    await expect(page.getByRole('region', { name: 'Recently opened' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Sample interactions' })).toBeVisible()
    await expectAccessible(page)
  })

  test('home, with a complaint and with a list to choose from', async ({ page }) => {
    await page.goto('/')
    const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
    await box.press('Enter')
    await expect(box).toHaveAttribute('aria-invalid', 'true')
    expect(await violations(page)).toEqual([])
    await box.fill(`${sampleRecord('night-train-refund').id} ${sampleRecord('fresh-minutes').id}`)
    await box.press('Enter')
    await expect(page.getByText('2 interactions found')).toBeVisible()
    await expectAccessible(page)
  })

  for (const slug of [
    'night-train-refund',
    'fresh-minutes',
    'retry-with-jitter',
    'card-abroad-arabic',
    'hostile-text',
    'unexpected-types',
  ]) {
    test(`the record ${slug}, its sources open`, async ({ page }) => {
      await page.goto(`/i/${sampleRecord(slug).id}`)
      await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
      await settle(page)
      const closed = page
        .getByRole('region', { name: 'Sources' })
        .getByRole('heading', { level: 3 })
        .getByRole('button', { expanded: false })
      while ((await closed.count()) > 0) await closed.first().click()
      await expectAccessible(page)
    })
  }

  test('a page that is not there', async ({ page }) => {
    await page.goto('/no/such/page')
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessible(page)
  })

  test('a record that is being fetched', async ({ page }) => {
    // The answer is held until the page has been checked.
    const held: Route[] = []
    await page.route('**/api/interactions/*', (route) => void held.push(route))
    await page.goto(`/i/${sampleRecord('night-train-refund').id}`)
    await expectAccessible(page, () =>
      expect(page.getByRole('status').filter({ hasText: 'Loading' })).toBeAttached(),
    )
    for (const route of held) await route.continue()
    await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  })

  test.describe('a failed page', () => {
    test.use({ expectsFailedRequests: true })
    for (const [form, code] of FAILURES) {
      test(form, async ({ page }) => {
        await page.goto(`/i/${SAMPLE_FAULTS.find((fault) => fault.code === code)?.id}`)
        await expect(page.getByRole('alert')).toBeVisible()
        await expect(page.getByText(code, { exact: true })).toBeVisible()
        await expectAccessible(page)
      })
    }
  })
})

test('with forced colours, what is chosen and what is pressed still looks so', async ({ page }) => {
  const backgroundOf = (name: string, role: 'button' | 'link') =>
    page
      .getByRole(role, { name, exact: true })
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)

  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/browse')
  await page.getByRole('link', { name: 'Last 7 days' }).click()
  expect(await backgroundOf('Last 7 days', 'link')).not.toBe(
    await backgroundOf('Last 30 days', 'link'),
  )
  await page.goto(`/i/${sampleRecord('night-train-refund').id}`)
  const plain = 'Plain text in every turn'
  const before = await backgroundOf(plain, 'button')
  await page.getByRole('button', { name: plain }).click()
  expect(await backgroundOf(plain, 'button')).not.toBe(before)
})
