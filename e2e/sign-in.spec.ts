import type { Page } from '@playwright/test'
import { violations } from './axe'
import { expect, test as base } from './fixtures'
import { sampleRecord } from './samples'
import { startViewer } from './viewer'

const PASSWORD = 'kestrel over the weir'
const HASH =
  '$scrypt$ln=14,r=8,p=1$BwcHBwcHBwcHBwcHBwcHBw$nFpr2ovpWCyIoq4/84+bsiqVz/ZwaxDpXulPaOv8kI0'
const showpiece = sampleRecord('night-train-refund')

/** Each test has a second server of its own, so that wrong passwords in one slow down no other. */
const test = base.extend({
  baseURL: async ({ browserName: _browserName }, provide) => {
    const viewer = await startViewer({
      VIEWER_AUTH: 'password',
      PASSWORD_HASH: HASH,
      SESSION_SECRET: 'a secret of the tests'.replaceAll(' ', '-').repeat(2),
    })
    await provide(viewer.url)
    await viewer.stop()
  },
})

// Each test begins signed out, where the request for a record is answered with 401.
test.use({ expectsFailedRequests: true })

const field = (page: Page) => page.getByLabel('Password')

const signIn = async (page: Page, password = PASSWORD) => {
  await field(page).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('a deep link survives signing in, fragment and all', async ({ page }) => {
  await page.goto(`/i/${showpiece.id}#turn=3`)
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  const turn = page.getByRole('article', { name: 'Turn 3 of 5' })
  await expect(turn).toContainText('Compartment 41')
  await expect(turn).toBeInViewport()
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/i/${showpiece.id}#turn=3`)

  await page.reload()
  await expect(turn).toBeVisible()
})

test('the session is out of the reach of scripts, and nothing of it is stored', async ({
  page,
  context,
}) => {
  await page.goto('/')
  await signIn(page)
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  const [cookie, ...others] = await context.cookies()
  expect(others).toEqual([])
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  const kept = await page.evaluate(() =>
    JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]),
  )
  expect(kept).not.toContain(PASSWORD)
  expect(kept).not.toContain('viewer-session')
})

test('a wrong password is said to be one, and the next attempt is one key away', async ({
  page,
}) => {
  await page.goto(`/i/${showpiece.id}`)
  await signIn(page, 'not the password')
  await expect(page.getByRole('alert')).toContainText('The password was not accepted.')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true')
  expect(await violations(page)).toEqual([])
  await signIn(page)
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
})

test('after many wrong ones there is a pause, which the page counts', async ({ page }) => {
  await page.goto('/')
  for (let guess = 0; guess < 5; guess += 1) {
    const answered = page.waitForResponse('**/auth/sign-in')
    await signIn(page, `guess number ${guess}`)
    await answered
    await expect(page.getByRole('button', { name: 'Sign in' })).toHaveAttribute(
      'aria-disabled',
      'false',
    )
  }
  await signIn(page)
  await expect(page.getByRole('alert')).toContainText('only after a pause')
  await expect(page.getByText('You can try again now.')).toBeVisible()
  await signIn(page)
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
})

test('after signing out nothing can be read, not even by going back', async ({ page }) => {
  await page.goto(`/i/${showpiece.id}`)
  await signIn(page)
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  await page.getByRole('link', { name: 'Browse' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Browse' })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
  const status = await page.evaluate(
    async (id) => (await fetch(`/api/interactions/${id}`)).status,
    showpiece.id,
  )
  expect(status).toBe(401)
})

test('signing out in one tab takes what was read from the others', async ({ page, context }) => {
  await page.goto(`/i/${showpiece.id}`)
  await signIn(page)
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  const other = await context.newPage()
  await other.goto('/browse')
  await other.getByRole('button', { name: 'Sign out' }).click()
  for (const tab of [other, page]) {
    await expect(tab.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await expect(tab.getByRole('article')).toHaveCount(0)
  }
})

test('a session that ends while one reads leaves what is there, and asks when more is wanted', async ({
  page,
  context,
}) => {
  await page.goto(`/i/${showpiece.id}`)
  await signIn(page)
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  await context.clearCookies()
  await page.getByRole('link', { name: 'Browse' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await signIn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Browse' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test.describe('the page that asks', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is accessible and fits a narrow screen, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(`/i/${showpiece.id}`)
      await expect(field(page)).toBeFocused()
      expect(await violations(page)).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBe(320)
      await page.screenshot({ path: test.info().outputPath('sign-in.png') })
    })
  }
})
