import type { Locator, Page } from '@playwright/test'
import { openMenu } from './export-menu'
import { expect, test } from './fixtures'
import { sampleRecord } from './samples'

const showpiece = sampleRecord('night-train-refund')
const again = sampleRecord('night-train-refund-again')

/** As readers' own style sheets do; the page's policy allows no other way in. */
const addStyles = (page: Page, css: string) =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [sheet]
  }, css)

/** What WCAG 1.4.12 lets readers ask for. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'

/** The emotions whose name is cut, or whose bars do not stand in their row. */
const flaws = (figure: Locator) =>
  figure.evaluate((root) => {
    const rows = [...root.querySelectorAll('tbody tr')]
    const cut = [...root.querySelectorAll('[data-name]')].filter(
      ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1,
    )
    const strays = [...root.querySelectorAll('.recharts-bar-rectangle path')].filter(
      (bar, index) => {
        const row = rows[index % rows.length]?.getBoundingClientRect()
        const { top, bottom } = bar.getBoundingClientRect()
        return row === undefined || top < row.top || bottom > row.bottom
      },
    )
    return [...cut.map(({ textContent }) => textContent), ...strays.map(() => 'a stray bar')]
  })

for (const [what, path, name] of [
  ['a record', `/i/${showpiece.id}`, 'Disappointment'],
  ['a comparison', `/compare/${showpiece.id}/${again.id}`, 'Gratitude and some relief'],
] as const) {
  test(`names of emotions on ${what} can be read in full with spaced text`, async ({ page }) => {
    await page.route('**/api/interactions/*', (route) => {
      const id = new URL(route.request().url()).pathname.split('/').at(-1)
      return route.fulfill({ json: { id, emotions: { [name]: 0.5, Calm: 0.1 } } })
    })
    await page.setViewportSize({ width: 320, height: 900 })
    await page.goto(path)
    const figure = page.getByRole('region', { name: 'Emotions' }).getByRole('figure')
    await expect(figure.locator('.recharts-bar-rectangle path').first()).toBeVisible()
    expect(await flaws(figure)).toEqual([])
    await addStyles(page, SPACED)
    await figure.getByRole('button', { name: 'Show names in full' }).click()
    await expect.poll(() => flaws(figure)).toEqual([])
    await addStyles(page, SPACED.replace('0.12em', '0.9em'))
    await expect.poll(() => flaws(figure)).toEqual([])
  })
}

const LARGE = 'html { font-size: 200% !important }'

/** Before the page is drawn, as the browser does with a reader's own style sheet. */
const openLarge = async (page: Page, path: string): Promise<void> => {
  await page.addInitScript((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, LARGE)
  await page.goto(path)
}

for (const width of [320, 768, 1280]) {
  test(`with text twice as large, titles in Browse have room at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await openLarge(page, '/browse')
    const title = page.getByRole('rowheader').getByRole('link').first()
    await expect(title).toBeVisible()
    const box = await title.boundingBox()
    expect(box?.width).toBeGreaterThan(width / 3)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
  })

  test(`with text twice as large, the export menu fits at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await openLarge(page, `/i/${showpiece.id}`)
    await openMenu(page)
    const outside = () =>
      page
        .getByRole('button', { name: 'Copy or export' })
        .locator('..')
        .evaluate((menu) =>
          [...menu.querySelectorAll('*')]
            .filter((element) => {
              const { left, right } = element.getBoundingClientRect()
              return left < 0 || right > document.documentElement.clientWidth
            })
            .map(({ textContent }) => textContent),
        )
    await expect.poll(outside).toEqual([])
  })
}
