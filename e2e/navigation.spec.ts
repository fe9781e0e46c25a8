import type { Page } from '@playwright/test'
import {
  TEN_THOUSAND_TURNS_ID,
  THOUSAND_TURNS_ID,
  UNIQUE_WORD,
  UNIQUE_WORD_TURN,
} from '@/proxy/samples/generated'
import { waitForAllTurns } from './all-turns'
import { expect, openInteraction, settle, test } from './fixtures'
import { sampleRecord } from './samples'

const eels = sampleRecord('router-and-the-eels')
const short = sampleRecord('night-train-refund')

const turn = (page: Page, number: number, total = 26) =>
  page.getByRole('article', { name: `Turn ${number} of ${total}`, exact: true })

const overview = (page: Page) => page.getByRole('slider', { name: 'Conversation overview' })

/** Expects the turn where jumps land: below the head and anything else that stays in view, and above the middle. */
const expectLanded = async (page: Page, number: number, total = 26): Promise<void> => {
  await expect(turn(page, number, total)).toBeInViewport()
  await expect
    .poll(() =>
      turn(page, number, total).evaluate((article) => {
        const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)
        return Math.abs(article.getBoundingClientRect().top - line)
      }),
    )
    .toBeLessThan(6)
}

test('j and k go from turn to turn, and the address says where without a history of it', async ({
  page,
}) => {
  await openInteraction(page, eels.id, '#turn=12')
  await settle(page)
  const entries = await page.evaluate(() => history.length)
  await page.keyboard.press('j')
  await expect(turn(page, 13)).toBeFocused()
  await expectLanded(page, 13)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(turn(page, 15)).toBeFocused()
  await page.keyboard.press('k')
  await expect(turn(page, 14)).toBeFocused()
  await expect(page).toHaveURL(`/i/${eels.id}#turn=14`)
  await expectLanded(page, 14)
  expect(await page.evaluate(() => history.length)).toBe(entries)
})

test('a key that is pressed before the code for it has come leads on when it comes', async ({
  page,
}) => {
  const held: (() => void)[] = []
  let isHeld = true
  await page.route(/\/assets\/record-[^/]*\.js$/, async (route) => {
    if (isHeld) await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  await page.goto(`/i/${eels.id}#turn=12`)
  await expect(turn(page, 12)).toBeInViewport()
  await page.keyboard.press('j')
  isHeld = false
  for (const release of held) release()
  await expect(turn(page, 13)).toBeFocused()
  await expectLanded(page, 13)
})

test('brackets lead to the turns worth looking at and say why; r leads to the requested one', async ({
  page,
}) => {
  await openInteraction(page, eels.id)
  await settle(page)
  await page.keyboard.press('r')
  await expect(turn(page, 13)).toBeFocused()
  await page.keyboard.press(']')
  await expect(turn(page, 19)).toBeFocused()
  await expect(turn(page, 19).getByText('Empty answer')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Empty answer')
  await page.keyboard.press('[')
  await page.keyboard.press('[')
  await expect(turn(page, 5)).toBeFocused()
  await expect(turn(page, 5).getByText('Long gap: 1 day before this turn')).toBeVisible()
  await page.keyboard.press('r')
  await expect(turn(page, 13)).toBeFocused()
  await expectLanded(page, 13)
})

test('a turn’s own link is an entry of the history, and can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write'])
  await openInteraction(page, eels.id)
  await settle(page)
  await turn(page, 14).getByRole('link', { name: 'Turn 14' }).click()
  await expectLanded(page, 14)
  await page.keyboard.press('j')
  await expect(page).toHaveURL(`/i/${eels.id}#turn=15`)
  await page.goBack()
  await expect(page).toHaveURL(`/i/${eels.id}`)

  await turn(page, 14).hover()
  await turn(page, 14).getByRole('button', { name: 'Copy the link to turn 14' }).click()
  await expect(page.getByRole('status')).toHaveText('Copied')
  // The page may not read the clipboard; pasting into a field shows what is on it.
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'))
    field.ariaLabel = 'Clipboard'
    field.focus()
  })
  await page.keyboard.press('ControlOrMeta+V')
  const copied = await page.getByRole('textbox', { name: 'Clipboard' }).inputValue()
  expect(new URL(copied).hash).toBe('#turn=14')
  await page.goto('/')
  await page.goto(copied)
  await expectLanded(page, 14)
})

test('the list of shortcuts opens by key and by button, and gives the focus back', async ({
  page,
}) => {
  await openInteraction(page, eels.id)
  await settle(page)
  const button = page.getByRole('button', { name: 'Keyboard shortcuts' })
  await button.focus()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list).toBeVisible()
  await expect(list.getByRole('listitem').filter({ hasText: 'Next turn' }).first()).toBeVisible()
  const keys = await list.locator('kbd').allTextContents()
  expect(keys).toEqual(expect.arrayContaining(['j', 'k', '[', ']', 'r', '?']))
  expect(new Set(keys).size, 'each key once').toBe(keys.length)
  const hash = new URL(page.url()).hash
  await page.keyboard.press('j')
  expect(new URL(page.url()).hash, 'nothing moves behind it').toBe(hash)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(button).toBeFocused()
})

test('what has nothing to lead to is not listed', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list).toContainText('Show this list')
  await expect(list).not.toContainText('Next turn')
})

test('switched off, the keys do nothing, on the next visit too; the button works', async ({
  page,
}) => {
  await openInteraction(page, eels.id, '#turn=3')
  await settle(page)
  const button = page.getByRole('button', { name: 'Keyboard shortcuts' })
  await button.click()
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await settle(page)
  await page.keyboard.press('j')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page).toHaveURL(`/i/${eels.id}#turn=3`)
  await button.click()
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).check()
  await page.keyboard.press('Escape')
  // The click has scrolled to the button, which is at the top of the page.
  await page.keyboard.press('j')
  await expect(turn(page, 1)).toBeFocused()
})

test('letters typed into a box stay letters', async ({ page }) => {
  await openInteraction(page, eels.id, '#turn=3')
  await settle(page)
  const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
  await box.focus()
  await page.keyboard.type('jk[]r?')
  await expect(box).toHaveValue('jk[]r?')
  await expect(page).toHaveURL(`/i/${eels.id}#turn=3`)
})

test('the overview is one tab stop, moved by the arrows, told in words', async ({ page }) => {
  await openInteraction(page, eels.id)
  await settle(page)
  await overview(page).focus()
  await page.keyboard.press('Home')
  await expect(overview(page)).toHaveAttribute('aria-valuetext', /^Turn 1 of 26/)
  await page.keyboard.press('ArrowDown')
  await expect(overview(page)).toHaveAttribute('aria-valuetext', /^Turn 2 of 26/)
  await page.keyboard.press('PageDown')
  await expect(overview(page)).toHaveAttribute('aria-valuetext', /^Turn 7 of 26/)
  await page.keyboard.press('End')
  await expect(overview(page)).toHaveAttribute('aria-valuetext', 'Turn 26 of 26, long gap')
  await expect(turn(page, 26)).toBeInViewport()
  await expect(overview(page)).toBeFocused()
})

test('a click on the overview goes there; scrolling moves its value', async ({ page }) => {
  await openInteraction(page, eels.id)
  await settle(page)
  const box = await overview(page).boundingBox()
  if (box === null) throw new Error('The overview has no place on the page')
  expect(box.width).toBeGreaterThanOrEqual(24)
  await page.mouse.click(box.x + box.width / 2, box.y + 2)
  await expectLanded(page, 1)
  await turn(page, 20).scrollIntoViewIfNeeded()
  await expect(overview(page)).not.toHaveValue('1')
})

test('the words over the text go with Escape, wherever the focus is', async ({ page }) => {
  await openInteraction(page, eels.id)
  await settle(page)
  const words = page.getByText(/^Turn \d+ of 26/)
  // The drawing beneath the slider takes the pointer.
  await overview(page).hover({ force: true })
  await expect(words).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(words).toHaveCount(0)
  await overview(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.mouse.move(0, 0)
  await expect(words).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(words).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(words).toBeVisible()
})

test('a short conversation needs no overview', async ({ page }) => {
  await openInteraction(page, short.id)
  await settle(page)
  await expect(overview(page)).toHaveCount(0)
  await page.keyboard.press('r')
  await expect(turn(page, 3, 5)).toBeFocused()
})

test('on a narrow screen the overview lies above the text and covers nothing that is jumped to', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 700 })
  await openInteraction(page, eels.id)
  await settle(page)
  await page.keyboard.press('r')
  await page.keyboard.press('j')
  await expect(turn(page, 14)).toBeFocused()
  await expectLanded(page, 14)
  const strip = await overview(page).boundingBox()
  const landed = await turn(page, 14).boundingBox()
  expect(strip?.height).toBeGreaterThanOrEqual(24)
  expect((strip?.y ?? 0) + (strip?.height ?? 0)).toBeLessThanOrEqual(landed?.y ?? 0)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
})

test('in a thousand turns every key lands exactly, wherever it leads', async ({ page }) => {
  await openInteraction(page, THOUSAND_TURNS_ID)
  await settle(page)
  await page.keyboard.press('r')
  await expectLanded(page, 500, 1000)
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('j')
  await expect(turn(page, 505, 1000)).toBeFocused()
  await expectLanded(page, 505, 1000)
  await overview(page).focus()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageUp')
  await expectLanded(page, 305, 1000)
  await page.keyboard.press('End')
  await expect(overview(page)).toHaveValue('1000')
  await expect(turn(page, 1000, 1000)).toBeInViewport()
})

test('a turn that is drawn stays, whoever moves about while the others come', async ({ page }) => {
  await page.addInitScript(() => {
    const hasTurn = (node: Node) =>
      node instanceof Element && (node.matches('article') || node.querySelector('article') !== null)
    let gone = 0
    new MutationObserver((changes) => {
      for (const { removedNodes } of changes) gone += [...removedNodes].filter(hasTurn).length
      document.documentElement.dataset['turnsGone'] = String(gone)
    }).observe(document, { childList: true, subtree: true })
  })
  await openInteraction(page, THOUSAND_TURNS_ID)
  await expect(page.getByRole('slider', { name: 'Conversation overview' })).toBeVisible()
  for (const key of ['j', 'j', 'j', 'j', 'r', 'k', 'j', 'j']) await page.keyboard.press(key)
  await waitForAllTurns(page, 1000)
  expect(await page.evaluate(() => document.documentElement.dataset['turnsGone'])).toBe('0')
})

test('in ten thousand turns the keys go on from a linked turn', async ({ page }) => {
  await openInteraction(page, TEN_THOUSAND_TURNS_ID, `#turn=${UNIQUE_WORD_TURN - 1}`)
  await settle(page)
  await page.keyboard.press('j')
  await expect(turn(page, UNIQUE_WORD_TURN, 10_000)).toBeFocused()
  await expect(turn(page, UNIQUE_WORD_TURN, 10_000)).toContainText(UNIQUE_WORD)
  await expectLanded(page, UNIQUE_WORD_TURN, 10_000)
})

test('Back to a record leads to where it was left, not to its requested turn', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 700 })
  for (const { id } of [eels, sampleRecord('unexpected-types')]) {
    await page.goto('about:blank')
    await openInteraction(page, id)
    await settle(page)
    await page.mouse.move(500, 500)
    await page.mouse.wheel(0, -20_000)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
    await page.mouse.wheel(0, 500)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(500)
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, short.id)
    await expect(page).toHaveURL(`/i/${short.id}`)
    await settle(page)
    await page.goBack()
    await expect(page).toHaveURL(`/i/${id}`)
    await settle(page)
    expect.soft(await page.evaluate(() => scrollY), id).toBe(500)
  }
})

test('Back to a list that was not scrolled leads to its top', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 700 })
  await page.goto('/browse')
  const rows = page.getByRole('table').getByRole('link')
  await rows.nth(2).click()
  await expect(page).toHaveURL(/\/i\//)
  await settle(page)
  await page.mouse.move(300, 400)
  await page.mouse.wheel(0, 600)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  await page.goBack()
  await expect(rows.nth(2)).toBeFocused()
  await settle(page)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})
