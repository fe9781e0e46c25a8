import type { Locator, Page } from '@playwright/test'
import { clipboardText, refuseClipboard } from './clipboard'
import { download, openMenu, textOf } from './export-menu'
import { expect, openInteraction, settle } from './fixtures'
import { test } from './own-records'

/** Text that a copy could get wrong, except for characters that no clipboard holds. */
const AWKWARD = [
  'Line one\r\nline two\rline three\n\n  indented\ttab, and two spaces at the end  ',
  '**bold** `code` <b onclick="x()">html</b> &amp; [a](https://x.test "t") ![i](https://x.test/i.png)',
  '```js\nlet a = `x`\n```\n````\n~~~',
  'no-break\u00a0space, soft\u00adhyphen, zero\u200bwidth, \u202eright to left\u202c, e\u0301 é, 😀👩‍👩‍👧',
  '> quote\n# heading\n- item\n\n\u2028separator\u2029',
].join('\n')

const RECORD = {
  user_query: 'A question',
  risky_behavior: 'A risk',
  pii_removed: true,
  conversation: [
    { input: 'First', output: 'One', timestamp: '2026-11-03T14:05:09Z', is_chosen: false },
    { input: AWKWARD, output: `${AWKWARD}\nEnd`, timestamp: null, is_chosen: true },
  ],
}

const said = (page: Page) => page.getByRole('status')

const fencesOf = (markdown: string): string[] =>
  Array.from(markdown.matchAll(/(`{3,})text\n([\s\S]*?)\n\1(?:\n|$)/g), ({ 2: text = '' }) => text)

test.describe('what is copied', () => {
  test.beforeEach(async ({ context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  })

  test('of a turn is the recorded text, in every form', async ({ page, record }) => {
    await openInteraction(page, record(RECORD))
    await page.getByRole('article', { name: 'Turn 2 of 2' }).hover()
    await page.getByRole('button', { name: 'Copy turn 2', exact: true }).click()
    const copy = async (form: string): Promise<string> => {
      await page.getByRole('button', { name: `Copy turn 2 as ${form}` }).click()
      await expect(said(page)).toContainText('Copied')
      return await clipboardText(page)
    }
    const { input, output } = { input: AWKWARD, output: `${AWKWARD}\nEnd` }
    expect(await copy('text')).toBe(`User:\n${input}\n\nAssistant:\n${output}`)
    expect(fencesOf(await copy('Markdown'))).toEqual([input, output])
    expect(JSON.parse(await copy('JSON'))).toEqual(RECORD.conversation[1])
  })

  test('of the short ID that the head shows is the whole ID', async ({ page, record }) => {
    const id = record(RECORD)
    await openInteraction(page, id)
    const short = page.getByRole('definition').getByRole('button', { name: id.slice(0, 8) })
    await expect(short).toHaveText(id.slice(0, 8))
    await expect(short).toBeInViewport({ ratio: 1 })
    await short.click()
    await expect(said(page)).toHaveText('Copied')
    expect(await clipboardText(page)).toBe(id)
    // Paper has the whole ID elsewhere, and nothing to press.
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('ID', { exact: true })).toBeHidden()
    await expect(page.getByText(`Interaction ${id}`)).toBeVisible()
  })

  test('is said over its button, so that no value moves and no page widens', async ({
    page,
    record,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await openInteraction(page, record(RECORD))
    const copy = page.getByRole('button', { name: 'Copy interaction id' })
    const value = page.getByRole('definition').filter({ has: copy })
    await copy.scrollIntoViewIfNeeded()
    const size = await value.boundingBox()
    await copy.click()
    await expect(value.getByText('Copied')).toBeInViewport({ ratio: 1 })
    expect(await value.boundingBox()).toEqual(size)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

  for (const width of [320, 1440]) {
    test(`of a turn may be its link while the forms are open, at ${width} pixels`, async ({
      page,
      record,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      const id = record(RECORD)
      await openInteraction(page, id)
      const article = page.getByRole('article', { name: 'Turn 2 of 2' })
      const copy = article.getByRole('button', { name: 'Copy turn 2', exact: true })
      await copy.scrollIntoViewIfNeeded()
      await article.hover()
      const link = article.getByRole('button', { name: 'Copy the link to turn 2' })
      const place = await link.boundingBox()
      await copy.click()
      const last = article.getByRole('button', { name: 'Copy turn 2 as JSON' })
      await expect(last).toBeInViewport({ ratio: 1 })
      await expect(article.getByRole('button', { name: 'Copy turn 2 as text' })).toBeInViewport({
        ratio: 1,
      })
      expect(await link.boundingBox()).toEqual(place)
      await link.click()
      await expect(last).toBeHidden()
      expect(await clipboardText(page)).toMatch(new RegExp(`/i/${id}#turn=2$`))
    })
  }

  test('of the conversation is every recorded text', async ({ page, record }) => {
    await openInteraction(page, record(RECORD))
    await openMenu(page)
    const copy = async (form: string): Promise<string> => {
      await page.getByRole('button', { name: `Copy conversation as ${form}` }).click()
      await expect(said(page)).toContainText(`Copied the conversation as ${form}.`)
      return await clipboardText(page)
    }
    const texts = RECORD.conversation.flatMap(({ input, output }) => [input, output])
    const text = await copy('text')
    for (const part of texts) expect(text).toContain(`:\n${part}\n`)
    expect(fencesOf(await copy('Markdown'))).toEqual(texts)
    expect(JSON.parse(await copy('JSON'))).toEqual({ conversation: RECORD.conversation })
  })

  test('of the record is what the server sent, and the saved file is the same', async ({
    page,
    record,
  }) => {
    const id = record(RECORD)
    await openInteraction(page, id)
    await openMenu(page)
    const received = await (await page.request.get(`/api/interactions/${id}`)).text()
    await page.getByRole('button', { name: 'Copy record as JSON' }).click()
    await expect(said(page)).toContainText('Copied the record as JSON.')
    expect(await clipboardText(page)).toBe(received)
    expect(await textOf(await download(page, 'JSON'))).toBe(received)
    for (const form of ['text', 'Markdown']) {
      await page.getByRole('button', { name: `Copy record as ${form}` }).click()
      await expect(said(page)).toContainText(`Copied the record as ${form}.`)
      expect(await clipboardText(page)).toContain(`${AWKWARD}\nEnd`)
    }
    const markdown = await clipboardText(page)
    expect(await textOf(await download(page, 'Markdown'))).toBe(markdown)
  })

  test('arrives by the browser’s copy command where the clipboard itself is refused', async ({
    page,
    record,
  }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    })
    const id = record(RECORD)
    await openInteraction(page, id)
    await openMenu(page)
    await page.getByRole('button', { name: 'Copy record as JSON' }).click()
    await expect(said(page)).toContainText('Copied the record as JSON.')
    const received = await (await page.request.get(`/api/interactions/${id}`)).text()
    expect(await clipboardText(page)).toBe(received)
  })
})

test('where the clipboard refuses, every button says so', async ({ page, record }) => {
  await refuseClipboard(page)
  const id = record({ ...RECORD, tags: { team: 'north' }, user: 'jane' })
  await openInteraction(page, id)
  await settle(page)
  /** Each button reports its own refusal: one message is dismissed before the next. */
  const expectRefusals = async (buttons: Locator, fewest: number) => {
    const all = await buttons.all()
    expect(all.length).toBeGreaterThanOrEqual(fewest)
    for (const button of all) {
      await button.click({ force: true })
      const name = await button.evaluate((one) => one.ariaLabel ?? one.textContent)
      await expect(said(page), name).toHaveText(/^Could not copy/)
      await page.evaluate(() => {
        for (const region of document.querySelectorAll('[role="status"]')) region.textContent = ''
      })
    }
  }
  const main = page.getByRole('main')
  await expectRefusals(main.getByRole('button', { name: /^Copy\b(?! turn \d+$| or )/ }), 8)
  await page.getByRole('button', { name: 'Copy turn 2', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Copy turn 2 as text' })).toBeVisible()
  await expectRefusals(main.getByRole('button', { name: /^Copy turn 2 as/ }), 3)
  await openMenu(page)
  const inMenu = page.locator('dl').getByRole('button', { name: /^Copy (?:conv|record|for)/ })
  await expect(inMenu).toHaveCount(7)
  for (const button of await inMenu.all()) {
    await button.click()
    await expect(
      page.getByText('Could not copy: the browser refused the clipboard').first(),
    ).toBeVisible()
  }
  await expect(page.getByText(/^Copied/)).toHaveCount(0)
})
