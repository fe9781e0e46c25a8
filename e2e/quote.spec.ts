import type { Page } from '@playwright/test'
import { expect, openInteraction, settle, test } from './fixtures'
import { painted } from './highlights'
import { sampleRecord } from './samples'

const showpiece = sampleRecord('night-train-refund')
const arabic = sampleRecord('card-abroad-arabic')
const code = sampleRecord('retry-with-jitter')

const CHANGED = 'The text has changed since this link was made.'

/** Selects from the start of one text to the end of another within a place. Returns the selected text. */
const select = (page: Page, place: string, [from, to]: readonly [string, string]) =>
  page.evaluate(
    ([name, first, last]) => {
      const root = document.querySelector(`[data-place="${name}"]`)
      if (root === null) throw new Error(`There is no ${name}`)
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const range = new Range()
      let hasStart = false
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        if (!hasStart && text.includes(first)) {
          range.setStart(node, text.indexOf(first))
          hasStart = true
          node.parentElement?.scrollIntoView({ block: 'center' })
        }
        if (hasStart && text.includes(last)) {
          range.setEnd(node, text.indexOf(last) + last.length)
          break
        }
      }
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      return range.toString().replaceAll(/\s+/g, ' ').trim()
    },
    [place, from, to] as const,
  )

const button = (page: Page) => page.getByRole('button', { name: 'Copy link to this quote' })

/** Copies the link to a quote of a place, and reads it by pasting: the page itself may not read the clipboard. */
const copyLink = async (page: Page, place: string): Promise<string> => {
  await button(page).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  const box = page.getByRole('searchbox', { name: 'Find in this interaction' })
  const paste = async () => {
    await box.fill('')
    await page.keyboard.press('ControlOrMeta+V')
    return box.inputValue()
  }
  await expect.poll(paste).toContain(`#quote=${place}.`)
  const link = await box.inputValue()
  await box.press('Escape')
  return link
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-write']))

const LETTERS = /[^\p{L}\p{N}]/gu
const letters = (text: string) => text.replaceAll(LETTERS, '')

for (const [what, id, place, piece] of [
  ['across paragraphs and a table', showpiece.id, 'turn-3-assistant', ['travelling', 'Hotel']],
  ['in emphasis', showpiece.id, 'turn-3-user', ['money or one', 'vouchers']],
  ['right to left', arabic.id, 'turn-2-assistant', ['العملية', 'نقدي']],
  ['in formulas and code', code.id, 'turn-2-assistant', ['ceiling', 'enqueueWithRetry']],
] as const) {
  test(`a quote ${what} is linked to and found again, and the link holds none of it`, async ({
    page,
  }) => {
    await openInteraction(page, id)
    await settle(page)
    // If they were selected before they are typeset, they would change under the selection.
    if (what.includes('formulas')) await expect(page.locator('math').first()).toBeAttached()
    const selected = await select(page, place, piece)
    const link = await copyLink(page, place)
    expect(decodeURIComponent(link)).toMatch(
      new RegExp(`/i/${id}#quote=${place}\\.\\d+\\.\\d+\\.[a-z0-9]{12}$`),
    )
    await page.goto('about:blank')
    await page.goto(link)
    await expect.poll(() => painted(page, 'quote')).toHaveLength(1)
    // Formulas are typeset a moment after the text appears.
    await expect
      .poll(async () => letters((await painted(page, 'quote'))[0]?.text ?? ''))
      .toBe(letters(selected))
    await expect.poll(async () => (await painted(page, 'quote'))[0]?.isInView).toBe(true)
  })
}

test('the words and their link are copied together, as they are read, on a narrow screen too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await openInteraction(page, showpiece.id)
  await settle(page)
  await select(page, 'turn-3-user', ['money or one', 'vouchers'])
  const copy = page.getByRole('button', { name: 'Copy quote and link' })
  await expect(copy).toBeInViewport({ ratio: 1 })
  await copy.click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  const box = page.getByRole('searchbox', { name: 'Find in this interaction' })
  await box.fill('')
  await page.keyboard.press('ControlOrMeta+V')
  // A box of one line drops the line break.
  await expect(box).toHaveValue(
    /^“money or one of your vouchers” ?http:\S+\/i\/[-\da-f]{36}#quote=turn-3-user\.\d+\.\d+\.\w{12}$/,
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('the same words stay marked when the text is shown plain, and a link made there leads to them in Markdown', async ({
  page,
}) => {
  await openInteraction(page, showpiece.id)
  await settle(page)
  const plain = page.getByRole('button', { name: 'Plain text in every turn' })
  await plain.click()
  await settle(page)
  await select(page, 'turn-3-assistant', ['travelling', 'Fare'])
  const link = await copyLink(page, 'turn-3-assistant')
  await page.goto('about:blank')
  await page.goto(link)
  const words = async () => letters((await painted(page, 'quote'))[0]?.text ?? '')
  await expect.poll(words).toMatch(/^travellingadaylate.*HowFare$/)
  await expect(plain).toHaveAttribute('aria-pressed', 'true')
  const inPlain = await words()
  await plain.click()
  // The highlight returns once the table is drawn as a table.
  await expect.poll(async () => (await painted(page, 'quote'))[0]?.text ?? '|').not.toContain('|')
  await expect.poll(words).toBe(inPlain)
})

test('a quote of a source opens the source', async ({ page }) => {
  await openInteraction(page, showpiece.id)
  const source = page.getByRole('region', { name: 'Sources' }).getByRole('button').first()
  await source.click()
  await select(page, 'source-1-1', ['Cancellations', 'delays'])
  const link = await copyLink(page, 'source-1-1')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(source).toHaveAttribute('aria-expanded', 'true')
  await expect
    .poll(() => painted(page, 'quote'))
    .toEqual([{ text: 'Cancellations and long delays', place: 'source-1-1', isInView: true }])
})

test('the words that moved within their text are found where they are now', async ({ page }) => {
  await openInteraction(page, showpiece.id)
  await select(page, 'turn-3-user', ['money or one', 'vouchers'])
  const link = await copyLink(page, 'turn-3-user')
  const moved = link.replace(/user\.\d+\./, 'user.7.')
  await page.goto('about:blank')
  await page.goto(moved)
  await expect
    .poll(async () => (await painted(page, 'quote'))[0]?.text)
    .toBe('money or one of your vouchers')
})

test('where the words are gone, a notice says so and stays, and their turn is shown', async ({
  page,
}) => {
  await openInteraction(page, showpiece.id, '#quote=turn-5-user.0.10.abcdefabcdef')
  await expect(page.getByText(CHANGED).and(page.locator('p'))).toBeVisible()
  await expect(page.getByRole('article', { name: 'Turn 5 of' })).toBeInViewport()
  await page.mouse.wheel(0, -2000)
  await expect(page.getByText(CHANGED).and(page.locator('p'))).toBeInViewport()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText(CHANGED).and(page.locator('p'))).toBeHidden()
})

test('each link that is followed is a step of Back and Forward', async ({ page }) => {
  await openInteraction(page, showpiece.id)
  await page.getByRole('searchbox').waitFor()
  await select(page, 'turn-3-user', ['money or one', 'vouchers'])
  const one = new URL(await copyLink(page, 'turn-3-user')).hash
  await select(page, 'turn-3-assistant', ['within 7', 'days'])
  const other = new URL(await copyLink(page, 'turn-3-assistant')).hash
  for (const hash of [one, other]) {
    await page.evaluate((next) => {
      location.hash = next
    }, hash)
    await expect.poll(() => painted(page, 'quote')).toHaveLength(1)
  }
  const textNow = async () => (await painted(page, 'quote'))[0]?.text
  await expect.poll(textNow).toBe('within 7 days')
  await page.goBack()
  await expect.poll(textNow).toBe('money or one of your vouchers')
  await expect.poll(async () => (await painted(page, 'quote'))[0]?.isInView).toBe(true)
  await page.goBack()
  await expect.poll(() => painted(page, 'quote')).toHaveLength(0)
  await page.goForward()
  await expect.poll(textNow).toBe('money or one of your vouchers')
})

test('a key copies the link too', async ({ page }) => {
  await openInteraction(page, showpiece.id)
  await page.getByRole('searchbox').waitFor()
  await select(page, 'turn-3-user', ['money or one', 'vouchers'])
  await expect(button(page)).toBeVisible()
  await page.keyboard.press('q')
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
})

test('Escape takes the selection back, and the button with it', async ({ page }) => {
  await openInteraction(page, showpiece.id)
  await select(page, 'turn-3-user', ['money or one', 'vouchers'])
  await expect(button(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button(page)).toBeHidden()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
})
