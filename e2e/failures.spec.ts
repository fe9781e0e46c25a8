import type { Page } from '@playwright/test'
import { InteractionError } from '@/interaction/errors'
import { toFailure } from '@/interaction/failure'
import type { ErrorCode } from '@/lib/error-codes'
import type { SampleFault } from '@/proxy/sample-service/sample-fault'
import { STATUS_FAULTS } from '@/proxy/sample-service/sample-fault-statuses'
import { SAMPLE_FAULTS } from '@/proxy/sample-service/sample-faults'
import { expectAccessible } from './axe'
import { expect, openInteraction, settle, test } from './fixtures'
import { sampleRecord, shortId } from './samples'

const good = sampleRecord('fresh-minutes')

const wordsFor = (code: ErrorCode) => toFailure(new InteractionError(code))

const faultId = (name: string): string => {
  const found = SAMPLE_FAULTS.find((fault) => fault.name === name)
  if (found === undefined) throw new Error(`No sample fault is called "${name}"`)
  return found.id
}

// The browser logs every failed request to its console, and here requests fail on purpose.
test.use({ expectsFailedRequests: true })

const isShown = async (page: Page, id: string) => {
  await openInteraction(page, id)
  await expect(page.getByRole('alert')).toHaveCount(0)
}

const saysSo = async (page: Page, id: string, code: ErrorCode) => {
  await page.goto(`/i/${id}`)
  const alert = page.getByRole('alert')
  const main = page.getByRole('main')
  await expect(main.getByText(id, { exact: true })).toBeVisible()
  await expect(alert.getByRole('heading', { level: 1 })).toHaveText(wordsFor(code).heading)
  await expect(main.getByText(code, { exact: true })).toBeVisible()
  await expect(main.getByRole('button', { name: 'Try again' })).toHaveCount(
    wordsFor(code).canRetry ? 1 : 0,
  )
  await expect(main).not.toContainText(/told by the upstream|undefined|NaN|nebuly\.com/)
  await expect(main.getByRole('article')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: /Loading/ })).toHaveCount(0)
  await expect(page).toHaveTitle(new RegExp(shortId(id)))
}

/** Of a status that is no record, the page is told only the code (fault-matrix.test.ts): one for each code will do. */
const isTold = (fault: SampleFault): boolean =>
  !STATUS_FAULTS.includes(fault) || fault === STATUS_FAULTS.find(({ code }) => code === fault.code)

// The flaky fault answers differently each time: it has tests of its own below.
const STEADY = SAMPLE_FAULTS.filter((fault) => fault.name !== 'flaky' && isTold(fault))
/** Few enough that a test of them takes no longer than other tests. */
const AT_ONCE = 8

for (const code of new Set(STEADY.map((fault) => fault.code))) {
  const alike = STEADY.filter((fault) => fault.code === code)
  for (let at = 0; at < alike.length; at += AT_ONCE) {
    const faults = alike.slice(at, at + AT_ONCE)
    const names = faults.map(({ name }) => name).join(', ')
    test(`${code === null ? 'the record is shown' : `the page says ${code}`}: ${names}`, async ({
      page,
    }) => {
      for (const { name, description, id } of faults) {
        await test.step(`${name}: ${description}`, () =>
          code === null ? isShown(page, id) : saysSo(page, id, code))
      }
    })
  }
}

test('a key that was refused is told apart from a record that is not there', async ({ page }) => {
  await page.goto(`/i/${faultId('status-401')}`)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText(/key was refused/)
  await page.goto(`/i/${faultId('status-404')}`)
  await expect(title).toHaveText(/No interaction with this ID/)
})

test('a wait is counted down, and the record comes when it is over', async ({ page }) => {
  await page.goto(`/i/${faultId('flaky')}`)
  const retry = page.getByRole('button', { name: 'Try again' })
  await expect(retry).toHaveAttribute('aria-disabled', 'true')
  await expect(retry).toHaveAccessibleDescription(/^in [12] s$/)
  await expect(retry).toHaveAttribute('aria-disabled', 'false')
  await retry.click()
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

for (const name of ['busy-word', 'busy-negative', 'busy-exponent', 'busy-centuries']) {
  test(`${name}: the wait is one that a person can sit out`, async ({ page }) => {
    await page.goto(`/i/${faultId(name)}`)
    const retry = page.getByRole('button', { name: 'Try again' })
    await expect(retry).toHaveAccessibleDescription(/^in ([1-9]|[1-9]\d|[12]\d\d|300) s$/)
  })
}

test('while a slow record comes, the page says that it is loading', async ({ page }) => {
  // The document counts as loaded only when the preloaded record has arrived.
  await page.goto(`/i/${faultId('slow')}`, { waitUntil: 'commit' })
  await expect(page.getByRole('status').filter({ hasText: /Loading/ })).toBeAttached()
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /Loading/ })).toHaveCount(0)
})

test('a slow record does not come in over the one opened after it', async ({ page }) => {
  const slow = faultId('slow')
  await page.goto(`/i/${slow}`)
  const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
  const late = page.waitForEvent('requestfinished', (request) => request.url().endsWith(slow))
  const dropped = page.waitForEvent('requestfailed', (request) => request.url().endsWith(slow))
  await box.fill(good.id)
  await box.press('Enter')
  await expect(page).toHaveURL(`/i/${good.id}`)
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  const shown = await page.getByRole('heading', { level: 1 }).innerText()
  await Promise.any([late, dropped])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown)
  await expect(page).toHaveTitle(new RegExp(shortId(good.id)))
})

test('without a network the page says so, and goes on once there is one', async ({
  page,
  context,
}) => {
  await page.goto('/')
  const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
  await box.fill(good.id)
  await context.setOffline(true)
  await box.press('Enter')
  await expect(page.getByRole('alert').getByRole('heading', { level: 1 })).toHaveText(
    wordsFor('offline').heading,
  )
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
})

test('a page whose code can’t be fetched offline leaves the way back to the record, and comes once it can', async ({
  page,
  context,
  incidents,
}) => {
  await openInteraction(page, good.id)
  await settle(page)
  await context.setOffline(true)
  const browse = page.getByRole('banner').getByRole('link', { name: 'Browse' })
  const alert = page.getByRole('alert')
  await browse.click()
  await expect(alert).toContainText('You are offline')
  await page.goBack()
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()

  await browse.click()
  await expect(alert).toContainText('You are offline')
  await context.setOffline(false)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Browse')
  expect(incidents.splice(0).join('\n')).toContain('Failed to fetch dynamically imported module')
})

for (const [what, answer] of [
  ['does not come', { status: 502 }],
  ['can’t be run', { contentType: 'text/javascript', body: 'const const' }],
] as const) {
  test(`where the page’s own script ${what}, the page says so`, async ({ page, incidents }) => {
    const script = '**/assets/app-*.js'
    await page.route(script, (route) => route.fulfill(answer))
    await page.goto(`/i/${good.id}`)
    await expect(page.getByRole('alert')).toContainText('The viewer could not be loaded')
    await expectAccessible(page)
    incidents.splice(0)
    await page.unroute(script)
    await page.reload()
    await expect(page.getByRole('article')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('where the code of all but the conversation can’t be fetched, the conversation stays, and the page says what is missing', async ({
  page,
}) => {
  await page.route('**/record-code-*.js', (route) => route.abort())
  await page.goto(`/i/${good.id}`)
  await expect(
    page
      .getByRole('main')
      .getByText(/could not be shown/)
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(1)
})

test('where the code for what was recorded instead of turns can’t be fetched, the requested turn stays', async ({
  page,
}) => {
  await page.route('**/api/interactions/*', (route) =>
    route.fulfill({ json: { ...good.body, conversation: 'none' } }),
  )
  await page.route('**/OddConversation-*.js', (route) => route.abort())
  await page.goto(`/i/${good.id}`)
  const conversation = page.getByRole('region', { name: 'Conversation' })
  await expect(conversation.getByText(/could not be shown/)).toBeVisible()
  await expect(conversation.getByRole('article')).toHaveCount(1)
})

test('where the code for values of other types can’t be fetched, the record is there with the values in a line', async ({
  page,
}) => {
  const record = { ...good.body, topic: { id: 7 }, output: '{"tool":"search"}', conversation: [] }
  await page.route('**/api/interactions/*', (route) => route.fulfill({ json: record }))
  await page.route('**/rare-code-*.js', (route) => route.abort())
  await page.goto(`/i/${good.id}`)
  await expect(page.getByText('{"id":7}').first()).toBeVisible()
  await expect(page.getByRole('article')).toContainText('{"tool":"search"}')
})

test("where the viewer's own server is gone, the page says that", async ({ page }) => {
  await page.route('**/api/interactions/*', (route) => route.abort('connectionrefused'))
  await page.goto(`/i/${good.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    wordsFor('viewer_unreachable').heading,
  )
})

test('an address that cannot be decoded is a page that is not there', async ({ page }) => {
  const response = await page.goto('/i/%E0%A4%A')
  expect(response?.status()).toBe(400)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await expect(page.getByText('/i/%E0%A4%A', { exact: true })).toBeVisible()
  const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
  await box.fill(good.id)
  await box.press('Enter')
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
})

test('a failure leaves the way to another record open', async ({ page }) => {
  await page.goto(`/i/${faultId('status-404')}`)
  await expect(page.getByRole('alert')).toBeVisible()
  const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
  await box.fill(good.id)
  await box.press('Enter')
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})
