import type { Page } from '@playwright/test'
import { expect, openInteraction, settle, test } from './fixtures'
import { sampleRecord } from './samples'

const hostile = sampleRecord('hostile-text')

/** Opens everything that the page keeps closed, until nothing is closed or enough has been opened. */
const openEverything = async (page: Page): Promise<void> => {
  const closed = page.getByRole('main').getByRole('button', { expanded: false })
  for (let opened = 0; opened < 60 && (await closed.count()) > 0; opened += 1) {
    await closed.first().click()
  }
}

test.describe('a record full of attacks', () => {
  // Requests to other origins, dialogs, policy reports and errors fail every test: see `fixtures.ts`.
  test.beforeEach(async ({ page }) => {
    await openInteraction(page, hostile.id)
    await openEverything(page)
    await settle(page)
  })

  test('is text and nothing else', async ({ page }) => {
    const main = page.getByRole('main')
    await expect(
      main.locator('script, iframe, object, embed, base, meta, link, style, img, audio, video'),
    ).toHaveCount(0)
    await expect(main.locator('form')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      "<script>alert('title')</script>",
    )
    await expect(page.getByRole('article').first()).toContainText('<script>alert(')
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  })

  test('has links only to where they may lead, and they take nothing along', async ({ page }) => {
    const links = await page
      .getByRole('main')
      .locator('a[href]')
      .evaluateAll((elements) =>
        elements.map((element) => ({
          href: element.getAttribute('href') ?? '',
          target: element.getAttribute('target'),
          rel: element.getAttribute('rel') ?? '',
        })),
      )
    const outward = links.filter(({ href }) => !href.startsWith('#'))
    expect(outward.length).toBeGreaterThan(0)
    expect(outward.filter(({ href }) => !/^(?:https?:\/\/|mailto:)/.test(href))).toEqual([])
    expect(outward.filter(({ href }) => /^https?:\/\/[^/]*@/.test(href))).toEqual([])
    const takesAlong = outward.filter(
      ({ rel, target }) =>
        target !== '_blank' || !rel.includes('noopener') || !rel.includes('noreferrer'),
    )
    expect(takesAlong).toEqual([])
  })

  test('names the host of an image and loads nothing', async ({ page }) => {
    await expect(page.getByRole('region', { name: 'Conversation' })).toContainText('evil.test')
  })

  test('does not reach the tab, the address or the document around it', async ({ page }) => {
    await expect(page).toHaveTitle(/^Interaction 344e4ec2/)
    expect(new URL(page.url()).pathname).toBe(`/i/${hostile.id}`)
    await expect(page.locator('#root')).toHaveCount(1)
    await expect(page.getByRole('main')).toHaveCount(1)
    await expect(page.getByRole('banner')).toBeVisible()
  })

  test('leaves the page in working order', async ({ page }) => {
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await page.getByRole('link', { name: 'Interaction viewer' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open an interaction')
  })
})

test.describe('every answer of the server', () => {
  const id = sampleRecord('night-train-refund').id
  const addresses = [
    ['/', 200],
    [`/i/${id}`, 200],
    ['/no/such/page', 200],
    ['/theme.js', 200],
    ['/assets/none-12345678.js', 404],
    ['/.env', 404],
    [`/api/interactions/${id}`, 200],
    ['/api/interactions/not-an-id', 400],
    ['/api/none', 404],
    ['/healthz', 200],
  ] as const

  for (const [address, status] of addresses) {
    test(`${address} carries the headers that keep it to itself`, async ({ request }) => {
      const response = await request.get(address)
      expect(response.status()).toBe(status)
      const headers = response.headers()
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers['content-security-policy']).toMatch(
        /default-src 'none'.*frame-ancestors 'none'/,
      )
      expect(headers['access-control-allow-origin']).toBeUndefined()
      expect(headers['server']).toBeUndefined()
      expect(headers['x-powered-by']).toBeUndefined()
      if (!address.startsWith('/theme'))
        expect(headers['cache-control']).toMatch(/no-(?:store|cache)/)
    })
  }

  test('documents allow no script but their own, and no HTML from strings', async ({ request }) => {
    const policy = (await request.get('/')).headers()['content-security-policy'] ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|https:|http:|\*|data:|blob:/)
  })

  test('other sites get no record', async ({ request }) => {
    const address = `/api/interactions/${id}`
    const fromElsewhere = [
      { origin: 'https://evil.test' },
      { 'sec-fetch-site': 'cross-site' },
      { host: 'evil.test' },
    ]
    for (const headers of fromElsewhere) {
      const response = await request.get(address, { headers })
      expect([403, 421]).toContain(response.status())
      expect(await response.text()).not.toContain('conversation')
    }
  })
})
