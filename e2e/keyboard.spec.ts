import type { Page } from '@playwright/test'
import { expect, openInteraction, settle, test } from './fixtures'
import { sampleRecord } from './samples'

const showpiece = sampleRecord('night-train-refund')

type Stop = {
  /** Tag and name of the element, to identify it in a failure. */
  readonly what: string
  /** The heading of the panel that has the focus; empty outside all panels. */
  readonly panel: string
  /** Whether its centre is in the window and uncovered. */
  readonly isVisible: boolean
  /** Whether it looks different with the focus than without. */
  readonly hasRing: boolean
}

const stopHere = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    // An inline link can span two lines, and the centre of both lies between them.
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const x = box.left + Math.min(box.width / 2, 20)
    const y = box.top + Math.min(box.height / 2, 20)
    const top = document.elementFromPoint(x, y)
    const panel = element.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby') ?? ''
    // A text field's ring is drawn on the box around it.
    const ringed = [element, element.parentElement].filter((candidate) => candidate !== null)
    return {
      what: `${element.tagName} "${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}"`,
      panel: document.getElementById(panel)?.textContent ?? '',
      isVisible: top !== null && (element.contains(top) || top.contains(element)),
      hasRing: ringed.some((candidate) => getComputedStyle(candidate).outlineStyle !== 'none'),
    }
  })

/** Presses Tab until the focus leaves the page, and returns its stops. */
const walk = async (page: Page): Promise<Stop[]> => {
  const stops: Stop[] = []
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await stopHere(page)
    if (stop === null) return stops
    stops.push(stop)
  }
  throw new Error('The focus never left the page')
}

test('a record is opened without a mouse', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
  await expect(box).toBeVisible()
  for (let presses = 0; presses < 10; presses += 1) {
    if (await box.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(box).toBeFocused()
  await page.keyboard.type(showpiece.id)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page).toHaveURL(`/i/${showpiece.id}`)
})

test('the first stop leads past the header', async ({ page }) => {
  await openInteraction(page, showpiece.id)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('Tab reaches every panel, in order, with the focus always in sight', async ({ page }) => {
  await openInteraction(page, showpiece.id)
  await settle(page)
  const stops = await walk(page)
  const panels = stops.map(({ panel }) => panel).filter((panel) => panel !== '')
  const order = panels.filter((panel, index) => panel !== panels[index - 1])
  expect.soft(order).toEqual(expect.arrayContaining(['Conversation', 'Sources', 'Tags', 'Details']))
  expect.soft(order.at(-1)).toBe('Raw JSON')
  expect.soft(new Set(order).size, 'no panel is left and come back to').toBe(order.length)
  expect
    .soft(
      stops.filter(({ isVisible }) => !isVisible).map(({ what }) => what),
      'hidden or covered while focused',
    )
    .toEqual([])
  expect
    .soft(
      stops.filter(({ hasRing }) => !hasRing).map(({ what }) => what),
      'no visible focus',
    )
    .toEqual([])
})

test('the flags lead to every place they name, and Tab goes on from there', async ({ page }) => {
  await openInteraction(page, showpiece.id)
  const flags = page.getByRole('region', { name: 'Flags' }).getByRole('link')
  for (const flag of await flags.all()) {
    await flag.focus()
    await page.keyboard.press('Enter')
    const place = await flag.getAttribute('href')
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(place)
    await expect(page.locator(`[id="${place?.slice(1) ?? ''}"]`)).toBeInViewport()
  }
})

test('a source is opened and closed by Enter and by Space', async ({ page }) => {
  await openInteraction(page, showpiece.id)
  const source = page.getByRole('region', { name: 'Sources' }).getByRole('button').first()
  await source.focus()
  await page.keyboard.press('Enter')
  await expect(source).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Space')
  await expect(source).toHaveAttribute('aria-expanded', 'false')
  await expect(source).toBeFocused()
})
