import type { Page } from '@playwright/test'
import { download, maskBox, openMenu, textOf } from './export-menu'
import { expect, settle, test } from './fixtures'
import { sampleRecord } from './samples'

const hostile = sampleRecord('hostile-text')
const titleOf = String(hostile.body.user_query).slice(0, 20)

/** Collects every request from here on, except those for the viewer's own code. */
const listen = (page: Page): string[] => {
  const made: string[] = []
  page.context().on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    const isCode =
      request.method() === 'GET' &&
      /^\/(?:assets\/[\w.-]+|favicon\.svg)$/.test(pathname) &&
      search === ''
    if (!isCode || request.postData() !== null) made.push(`${request.method()} ${request.url()}`)
  })
  return made
}

const start = async (page: Page): Promise<string[]> => {
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Sample interactions' })).toBeVisible()
  await settle(page)
  return listen(page)
}

const expectOpen = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(titleOf)
  await expect(page.getByText('Nothing was sent anywhere')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Raw JSON' })).toBeVisible()
}

const choose = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Choose a file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })

test('a chosen file is read, walked through, searched, copied, saved and printed without a word to anybody', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write'])
  const made = await start(page)
  await choose(page, 'record.json', hostile.json)
  await expectOpen(page)
  await page.keyboard.press('j')
  await page.getByRole('searchbox', { name: 'Find in this interaction' }).fill('script')
  await page.keyboard.press('Escape')
  await openMenu(page)
  await maskBox(page).uncheck()
  expect(await textOf(await download(page, 'JSON'))).toBe(hostile.json)
  await page.getByRole('button', { name: 'Copy record as JSON' }).click()
  await expect(page.getByRole('status')).toContainText('Copied the record as JSON.')
  await page.emulateMedia({ media: 'print' })
  await page.emulateMedia({ media: 'screen' })
  await settle(page)
  expect(made).toEqual([])
})

test('a record in a list is read from the file without a word to anybody, and saved as it stands there', async ({
  page,
}) => {
  const made = await start(page)
  const quiet = '{"id":"3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93", "output":"Ho"}'
  await choose(page, 'many.json', `{"total": 2, "data": [${quiet},\n  ${hostile.json.trim()} ]}`)
  const offer = page.getByRole('region', { name: 'List of IDs' })
  await expect(offer.getByRole('link', { name: 'Review these 2 interactions' })).toBeFocused()
  await settle(page)
  await offer.getByRole('button', { name: /^2\./ }).click()
  await expectOpen(page)
  await openMenu(page)
  await maskBox(page).uncheck()
  expect(await textOf(await download(page, 'JSON'))).toBe(hostile.json.trim())
  await settle(page)
  expect(made).toEqual([])
})

test('a file that names one interaction offers it, and asks for nothing before that is taken', async ({
  page,
}) => {
  await page.clock.install()
  const made = await start(page)
  await choose(page, 'note.txt', `see ${hostile.id}`)
  const link = page.getByRole('link', { name: 'Open this interaction' })
  await expect(link).toBeFocused()
  await link.hover()
  // The pointer and the focus both rest on the link for longer than it takes to count as intent.
  await page.clock.runFor(1000)
  await settle(page)
  expect(made).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(titleOf)
})

test('a pasted record, in the box or anywhere, is sent nowhere', async ({ page }) => {
  const made = await start(page)
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, hostile.json)
  await expectOpen(page)
  await settle(page)
  expect(made).toEqual([])
})

for (const isMasked of [true, false]) {
  test(`a page that was saved ${isMasked ? 'masked' : 'as it is'} opens again as the same record`, async ({
    page,
  }) => {
    const made = await start(page)
    await choose(page, 'record.json', hostile.json)
    await expectOpen(page)
    await openMenu(page)
    await maskBox(page).setChecked(isMasked)
    const html = await textOf(await download(page, 'web page'))
    const json = await textOf(await download(page, 'JSON'))
    await page.getByRole('button', { name: 'Close' }).click()
    await choose(page, 'saved.html', html)
    await expectOpen(page)
    await openMenu(page)
    await maskBox(page).uncheck()
    expect(await textOf(await download(page, 'JSON'))).toBe(json)
    expect(made).toEqual([])
  })
}
