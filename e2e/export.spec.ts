import { violations } from './axe'
import { clipboardText } from './clipboard'
import { download, openMenu, textOf } from './export-menu'
import { expect, openInteraction, settle, test } from './fixtures'
import { sampleRecord, shortId } from './samples'

const showpiece = sampleRecord('night-train-refund')
const hostile = sampleRecord('hostile-text')
const sources = sampleRecord('physiotherapy-five-sources')

test.describe('copying', () => {
  test.beforeEach(async ({ context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  })

  test('the whole record as JSON is what the server sent, to the character', async ({ page }) => {
    await openInteraction(page, showpiece.id)
    await openMenu(page)
    await expect(page.getByRole('checkbox', { name: /^Mask / })).not.toBeChecked()
    await page.getByRole('button', { name: 'Copy record as JSON' }).click()
    await expect(page.getByRole('status')).toContainText('Copied the record as JSON.')
    const response = await page.request.get(`/api/interactions/${showpiece.id}`)
    expect(await clipboardText(page)).toBe(await response.text())
  })

  test('a turn, the conversation and a ticket', async ({ page }) => {
    await openInteraction(page, showpiece.id)
    await page.getByRole('article', { name: 'Turn 3 of 5' }).hover()
    await page.getByRole('button', { name: 'Copy turn 3', exact: true }).click()
    await page.getByRole('button', { name: 'Copy turn 3 as Markdown' }).click()
    await expect(page.getByRole('status')).toContainText('Copied')
    expect(await clipboardText(page)).toContain('**Assistant**\n\n```text\nCompartment 41')

    await openMenu(page)
    await page.getByRole('button', { name: 'Copy conversation as text' }).click()
    await expect(page.getByRole('status')).toContainText('Copied the conversation as text.')
    expect(await clipboardText(page)).toContain('Turn 3 of 5, 17 Nov 2026, 20:58:31 UTC, requested')

    await page.getByRole('button', { name: 'Copy for a ticket' }).click()
    await expect(page.getByRole('status')).toContainText('the question and its answer')
    const ticket = await clipboardText(page)
    expect(ticket).toContain(`/i/${showpiece.id}`)
    expect(ticket).toContain('- Risky behaviour: ')
    expect(ticket).toContain('\n> Compartment 41')
  })

  test('works by keyboard alone, and gives the focus back', async ({ page }) => {
    await openInteraction(page, showpiece.id)
    const button = page.getByRole('button', { name: 'Copy or export' })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('checkbox', { name: /^Mask / })).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Copy conversation as text' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
    await expect(page.getByRole('checkbox', { name: /^Mask / })).toBeHidden()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the menu has no accessibility violations, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 800 })
    await openInteraction(page, showpiece.id)
    await openMenu(page)
    await settle(page)
    expect(await violations(page)).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(320)
  })
}

test('a record with personal data is masked unless the reader says otherwise', async ({ page }) => {
  await page.route(`**/api/interactions/${showpiece.id}`, async (route) => {
    const text = 'Write to jane@example.com, IBAN DE89 3704 0044 0532 0130 00.'
    await route.fulfill({ json: { id: showpiece.id, input: text, output: text } })
  })
  await openInteraction(page, showpiece.id)
  await openMenu(page)
  await expect(page.getByText('Masks 1 e-mail address, 1 IBAN.')).toBeVisible()
  const masked = await download(page, 'JSON')
  expect(masked.suggestedFilename()).toMatch(/^interaction-35e3a3a0-[\d-]+-masked\.json$/)
  expect(JSON.parse(await textOf(masked))).toMatchObject({
    id: showpiece.id,
    input: 'Write to [e-mail 1], IBAN [IBAN 1].',
  })
  await page.getByRole('checkbox', { name: /^Mask / }).uncheck()
  expect(await textOf(await download(page, 'JSON'))).toContain('jane@example.com')
})

test.describe('the downloaded web page', () => {
  test('reads as the record’s page does: tables, links, percentages and labels', async ({
    page,
  }) => {
    await openInteraction(page, showpiece.id)
    await openMenu(page)
    const html = await textOf(await download(page, 'web page'))
    await page.route('**/saved', (route) => route.fulfill({ body: html, contentType: 'text/html' }))
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/saved')
      const answer = page.getByRole('article').nth(2)
      await expect(answer.getByRole('table')).toBeVisible()
      await expect(answer).not.toContainText('**')
      await expect(page.getByRole('link', { name: showpiece.id })).toHaveAttribute('href', /\/i\//)
      await expect(page.getByText('Comment', { exact: true })).toBeVisible()
      await expect(page.getByText('71%', { exact: true })).toBeVisible()
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(scroll).toBeLessThanOrEqual(width)
      expect(await violations(page)).toEqual([])
    }
  })

  test('is whole, runs nothing, loads nothing, and can be opened again', async ({ page }) => {
    await openInteraction(page, hostile.id)
    await openMenu(page)
    await page.getByRole('checkbox', { name: /^Mask / }).uncheck()
    const file = await download(page, 'web page')
    expect(file.suggestedFilename()).toMatch(
      new RegExp(`^interaction-${shortId(hostile.id)}-\\d{4}-\\d\\d-\\d\\d\\.html$`),
    )
    const html = await textOf(file)
    await page.goto('/')
    // Served at a route of the page itself, without headers, so that the policy in the file is the one that applies.
    await page.route('**/saved', (route) => route.fulfill({ body: html, contentType: 'text/html' }))
    await page.goto('/saved')
    await expect(page.getByRole('heading', { level: 1 })).toContainText("<script>alert('title')")
    await expect(page.getByRole('article')).not.toHaveCount(0)
    const count = await page.locator('script, img, iframe, link, form, input, svg, object').count()
    expect(count).toBe(0)
    await expect(page.locator('h1')).toHaveCSS('font-size', '24px')

    await page.goto('/')
    await page.getByLabel('Choose a file').setInputFiles({
      name: 'saved.html',
      mimeType: 'text/html',
      buffer: Buffer.from(html),
    })
    await expect(page.getByText('Nothing was sent anywhere')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toContainText("<script>alert('title')")
    await openMenu(page)
    await page.getByRole('checkbox', { name: /^Mask / }).uncheck()
    const response = await page.request.get(`/api/interactions/${hostile.id}`)
    expect(await textOf(await download(page, 'JSON'))).toBe(await response.text())
  })
})

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' })

  test('everything is open, whole and named, and no button is left', async ({ page }) => {
    await openInteraction(page, sources.id)
    await settle(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText(`Interaction ${sources.id}`)).toBeVisible()
    await expect(page.getByText(`/i/${sources.id}`)).toBeVisible()
    const closed = page
      .getByRole('region', { name: 'Sources' })
      .getByText('Results', { exact: true })
    await expect(closed).toHaveCount(6)
    for (const part of await closed.all()) await expect(part).toBeVisible()
    await expect(page.getByRole('region', { name: 'Raw JSON' }).locator('pre')).toContainText(
      `"id": "${sources.id}"`,
    )
    const left = await page.evaluate(() => {
      const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
      const all = [...document.querySelectorAll('main *')].filter(isShown)
      return {
        // Buttons that are mainly text, and lead somewhere on a screen, are printed as that text.
        buttons: all
          .filter((element) => element.matches('button:not(.printed)'))
          .filter((element) => element.closest('h3') === null)
          .map((element) => element.outerHTML),
        stuck: all
          .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
          .map((element) => element.outerHTML.slice(0, 200)),
        clipped: all
          .filter((element) => {
            const { overflowX, overflowY } = getComputedStyle(element)
            const isClip = [overflowX, overflowY].some((value) => /hidden|auto|scroll/.test(value))
            const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element
            const isSmall = clientHeight <= 1 || clientWidth <= 1
            return (
              isClip &&
              !isSmall &&
              (scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1)
            )
          })
          .map((element) => element.outerHTML.slice(0, 200)),
        ground: getComputedStyle(document.documentElement).colorScheme,
      }
    })
    expect(left).toEqual({ buttons: [], stuck: [], clipped: [], ground: 'light' })
    await page.emulateMedia({ media: 'screen' })
    await expect(page.getByRole('button', { name: 'Copy or export' })).toBeVisible()
  })

  test('it comes to pages', async ({ page }) => {
    await openInteraction(page, sources.id)
    await settle(page)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    // Each printed page is an object of this type.
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(3)
  })
})
