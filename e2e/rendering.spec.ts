import type { Page } from '@playwright/test'
import { expect, openInteraction, settle, test } from './fixtures'
import { sampleRecord } from './samples'

const retry = sampleRecord('retry-with-jitter')
const hostile = sampleRecord('hostile-text')
const toolCall = sampleRecord('tool-call-as-answer')
const arabic = sampleRecord('card-abroad-arabic')

const requested = (page: Page) => page.locator('article[aria-current]')

/** The text that a reader gets on pasting: the page itself may not read the clipboard. */
const pasted = async (page: Page): Promise<string> => {
  const box = await page.evaluateHandle(() => {
    const area = document.createElement('textarea')
    document.body.append(area)
    area.focus()
    return area
  })
  await page.keyboard.press('ControlOrMeta+v')
  return box.evaluate((area) => {
    area.remove()
    return area.value
  })
}

/** The text that a reader gets by selecting an element with the mouse, copying and pasting. */
const copied = async (page: Page, selector: string): Promise<string> => {
  const element = page.locator(selector).first()
  await element.evaluate((node) => getSelection()?.selectAllChildren(node))
  await page.keyboard.press('ControlOrMeta+c')
  return pasted(page)
}

test.use({ permissions: ['clipboard-write'] })

test('formulas are set, prices are not, and a formula is copied as its source', async ({
  page,
}) => {
  await openInteraction(page, retry.id)
  const turn = requested(page)
  await expect(turn.locator('math')).toHaveCount(11)
  await expect(turn.locator('math[display="block"]')).toHaveCount(1)
  await expect(
    turn.locator('math[alttext="\\\\frac{15.5}{2} = 7.75\\\\,\\\\text{s}"]'),
  ).toBeVisible()
  await expect(turn).toContainText('It costs $5 and no meeting.')
  expect(await copied(page, 'article[aria-current] p:has-text("with base")')).toContain(
    String.raw`with base $b = 0.5\,\text{s}$ and cap $C = 20\,\text{s}$. The delay $d_n$ is drawn`,
  )
})

test('code is coloured, its language asked for alone, and copied to the character', async ({
  page,
}) => {
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname))
  await openInteraction(page, retry.id)
  const diff = requested(page).locator('code.language-diff')
  await expect(diff.locator('span').first()).toContainText('await sleep(1000')
  await settle(page)
  expect(scripts.some((path) => path.includes('/sql-'))).toBe(true)
  expect(scripts.some((path) => path.includes('/rust-'))).toBe(false)

  const block = page.locator('div:has(> pre > code.language-diff)')
  await block.hover()
  await block.getByRole('button', { name: 'Copy code' }).click()
  await expect(block.getByText('Copied')).toBeVisible()
  expect(await pasted(page)).toBe(
    '-    await sleep(1000 * 2 ** attempt)\n+    await sleep(Math.random() * Math.min(20_000, 500 * 2 ** attempt))',
  )
})

test('a text is shown as it was recorded, by itself or with all others, which is remembered', async ({
  page,
}) => {
  await openInteraction(page, retry.id)
  const answer = requested(page).locator('.group').last()
  await answer.hover()
  const own = answer.getByRole('button', { name: 'Plain text' })
  await own.click()
  await expect(own).toHaveAttribute('aria-pressed', 'true')
  await expect(answer).toContainText('## 1. The formula')
  await own.click()
  await expect(answer).not.toContainText('## 1. The formula')

  await page.getByRole('button', { name: 'Plain text in every turn' }).click()
  await expect(answer).toContainText('```python\nimport random, time')
  await page.reload()
  await expect(answer).toContainText('```python\nimport random, time')
})

test('an answer that is JSON is a tree, and its text on demand', async ({ page }) => {
  await openInteraction(page, toolCall.id)
  const answer = requested(page).locator('.group').last()
  await expect(answer.getByRole('button', { name: /arguments/ })).toBeVisible()
  await answer.hover()
  await answer.getByRole('button', { name: 'Plain text' }).click()
  await expect(answer).toContainText('{"tool_call": {"name": "book_room", "arguments"')
})

test('hidden characters are counted, shown on demand, and copied as they are', async ({ page }) => {
  await openInteraction(page, hostile.id)
  const question = requested(page).locator('.group').first()
  const show = question.getByRole('button', { name: /^Show \d+ hidden characters/ })
  await expect(show).toBeVisible()
  await show.click()
  await expect(question.getByRole('img', { name: 'Zero-width space U+200B' })).toBeVisible()
  await expect(
    question.getByRole('img', { name: /Tag characters: ignore all previous instructions/ }),
  ).toBeVisible()
  const text = await copied(page, 'article[aria-current] .group p:has-text("invoice is called")')
  expect(text).toContain('Pass\u200bword')
  expect(text).not.toContain('U+200B')

  // Each stack of combining marks stays within its own line.
  const tower = question.locator('.mark-tower').first()
  const { height, clip } = await tower.evaluate((element) => ({
    height: element.getBoundingClientRect().height,
    clip: getComputedStyle(element).overflowY,
  }))
  expect(height).toBeLessThan(40)
  expect(clip).toBe('clip')
})

test('Arabic runs from right to left, its lists and quotes too, and code does not', async ({
  page,
}) => {
  await openInteraction(page, arabic.id)
  const runs = await requested(page).evaluate((turn) =>
    [...turn.querySelectorAll('p[dir], ol, ul, blockquote, pre')].map((element) => ({
      tag: element.tagName,
      direction: getComputedStyle(element).direction,
      isArabic: /^[^\p{L}]*\p{Script=Arabic}/u.test(element.textContent),
    })),
  )
  expect(runs.filter((run) => run.isArabic).length).toBeGreaterThan(2)
  for (const { tag, direction, isArabic } of runs) {
    if (tag === 'PRE') expect(direction).toBe('ltr')
    else if (isArabic) expect(direction, tag).toBe('rtl')
  }
})

test('what reads from right to left begins at one edge, tables too', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 900 })
  await openInteraction(page, sampleRecord('card-abroad-arabic').id)
  await settle(page)
  const answer = page.locator('[data-place="turn-2-assistant"]')
  await expect(answer.locator('table')).toBeVisible()
  const edges = await answer
    .locator('p:not(li p), table')
    .evaluateAll((blocks) => blocks.map((block) => Math.round(block.getBoundingClientRect().right)))
  expect(edges.length).toBeGreaterThan(5)
  expect(new Set(edges).size).toBe(1)
})
