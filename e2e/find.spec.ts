import type { Page } from '@playwright/test'
import * as v from 'valibot'
import {
  HUNDRED_SOURCES_ID,
  LONG_OUTPUT_ID,
  TEN_THOUSAND_TURNS_ID,
  UNIQUE_WORD,
  UNIQUE_WORD_TURN,
} from '@/proxy/samples/generated'
import { waitForTurnInView } from './all-turns'
import { expect, openInteraction, settle, test } from './fixtures'
import { painted } from './highlights'
import { sampleRecord } from './samples'

const showpiece = sampleRecord('night-train-refund')
const arabic = sampleRecord('card-abroad-arabic')

test.use({ trace: 'off' })

const Details = v.object({ rags_details: v.array(v.object({ result: v.string() })) })

const box = (page: Page) => page.getByRole('searchbox', { name: 'Find in this interaction' })

/** After a step to another match, also where it is and what it says. */
const said = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('status')).toHaveText(
    typeof words === 'string' ? new RegExp(`^${words}(?:\\. |$)`) : words,
    { timeout: 90_000 },
  )

/** Waits until the current hit is this text in this place, and in view. */
const landed = (page: Page, text: string, place: string | RegExp) =>
  expect
    .poll(async () => (await painted(page, 'find-current'))[0], { timeout: 90_000 })
    .toEqual({
      text: expect.stringMatching(new RegExp(`^${text}$`, 'i')),
      place: typeof place === 'string' ? place : expect.stringMatching(place),
      isInView: true,
    })

test('a slash, a word, Enter: from hit to hit, everywhere in the record, and round again', async ({
  page,
}) => {
  await openInteraction(page, showpiece.id)
  await expect(box(page)).toBeVisible()
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('compensation')
  // The search starts at the turn being read and wraps around: the first of the nine hits is above that turn.
  const places: string[] = []
  for (const hit of [2, 3, 4, 5, 6, 7, 8, 9, 1]) {
    await said(page, `${hit} of 9`)
    await expect.poll(() => painted(page, 'find-current')).toHaveLength(1)
    await landed(page, 'compensation', /./)
    places.push((await painted(page, 'find-current'))[0]?.place ?? '')
    await page.keyboard.press('Enter')
  }
  expect(places.map((place) => place.split('-')[0])).toEqual([
    'turn',
    'turn',
    'turn',
    'turn',
    'source',
    'source',
    'source',
    'source',
    'summary',
  ])
  await said(page, '2 of 9')
  await page.keyboard.press('Shift+Enter')
  await said(page, '1 of 9')
  await expect(box(page)).toBeFocused()
})

test('going to the box, typing there and going on to its buttons scrolls nothing away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openInteraction(page, sampleRecord('night-train-refund').id)
  await settle(page)
  const scrolled = () => page.evaluate(() => scrollY)
  const place = await scrolled()
  expect(place).toBeGreaterThan(0)
  await page.keyboard.press('/')
  expect(await scrolled()).toBe(place)
  await page.keyboard.type('refund')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /^\d+ of \d+/ })).toBeAttached()
  const found = await scrolled()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Previous match' })).toBeFocused()
  expect(await scrolled()).toBe(found)
})

test('cleared far from its place, it leaves the reader at what was found', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 })
  await openInteraction(page, sampleRecord('night-train-refund').id)
  await settle(page)
  const scrolled = () => page.evaluate(() => scrollY)
  for (const clear of ['Escape', 'Enter']) {
    await page.keyboard.press('/')
    await page.keyboard.type('compartment')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: /^\d+ of \d+/ })).toBeAttached()
    const found = await scrolled()
    if (clear === 'Enter') await page.getByRole('button', { name: 'Clear find' }).focus()
    await page.keyboard.press(clear)
    await expect(page.getByRole('article').and(page.locator(':focus'))).toBeInViewport()
    await expect(box(page)).not.toBeInViewport()
    expect(await scrolled()).toBe(found)
  }
  await page.keyboard.press('Tab')
  await expect(page.getByRole('article').filter({ has: page.locator(':focus') })).toBeInViewport()
})

test('the counts lead to the parts of the page, and open what is closed there', async ({
  page,
}) => {
  await openInteraction(page, showpiece.id, '#find=compensation')
  await page.getByRole('button', { name: 'Sources 4' }).click()
  await said(page, /^6 of 9\. Source 1: .*compensation/i)
  await landed(page, 'compensation', 'source-1-query')
  const source = page.getByRole('region', { name: 'Sources' }).getByRole('button').first()
  await expect(source).toHaveAttribute('aria-expanded', 'true')
})

test('a link finds at once, and Back goes to the page before, not through letters', async ({
  page,
}) => {
  await page.goto('/')
  await openInteraction(page, showpiece.id)
  await box(page).fill('voucher')
  await expect.poll(() => new URL(page.url()).hash).toBe('#find=voucher')
  await box(page).fill('hotel')
  await expect.poll(() => new URL(page.url()).hash).toBe('#find=hotel')
  await page.reload()
  await expect(box(page)).toHaveValue('hotel')
  await expect.poll(() => painted(page, 'find-current')).toHaveLength(1)
  await page.goBack()
  await expect(page).toHaveURL('/')
})

test('nothing found is said, and Escape clears the term, the paint and the address', async ({
  page,
}) => {
  await openInteraction(page, showpiece.id)
  await box(page).fill('zeppelin')
  await said(page, 'No results')
  await expect(box(page)).toBeFocused()
  await box(page).fill('hotel')
  await expect.poll(() => painted(page, 'find')).not.toHaveLength(0)
  await box(page).press('Escape')
  await expect(box(page)).toHaveValue('')
  await expect.poll(() => painted(page, 'find')).toHaveLength(0)
  await expect.poll(() => painted(page, 'find-current')).toHaveLength(0)
  await expect.poll(() => new URL(page.url()).hash).toBe('')
})

test('right-to-left text without its vowel signs is found', async ({ page }) => {
  await openInteraction(page, arabic.id)
  await box(page).fill('اليورو')
  await said(page, /^\d+ of \d+$/)
  await landed(page, 'اليورو', /^turn-\d-(user|assistant)$/)
})

test('one word in ten thousand turns is found, and landed on exactly', async ({ page }) => {
  test.slow()
  await openInteraction(page, TEN_THOUSAND_TURNS_ID)
  await box(page).fill(UNIQUE_WORD.toUpperCase())
  await waitForTurnInView(page, UNIQUE_WORD_TURN, 10_000)
  await said(page, '1 of 1')
  await landed(page, UNIQUE_WORD, `turn-${UNIQUE_WORD_TURN}-assistant`)
})

test('the end of a text of 5 MB is reached', async ({ page }) => {
  test.slow()
  await openInteraction(page, LONG_OUTPUT_ID)
  await box(page).fill('the night shift')
  await said(page, /^1 of \d+,\d{3}$/)
  await box(page).press('Shift+Enter')
  await landed(page, 'the night shift', 'turn-1-assistant')
})

test('what stands beyond the cut of a long source is shown', async ({ page }) => {
  test.slow()
  await openInteraction(page, HUNDRED_SOURCES_ID)
  const response = await page.request.get(`/api/interactions/${HUNDRED_SOURCES_ID}`)
  const { rags_details: details } = v.parse(Details, await response.json())
  // The last words without Markdown marks, far beyond the part that is drawn at first.
  const words = details[99]?.result.match(/[A-Za-z]+(?: [A-Za-z]+){4,}(?=[^A-Za-z]*$)/)?.[0] ?? ''
  const end = words.slice(-60).trim()
  expect(end.length).toBeGreaterThan(15)
  await box(page).fill(end)
  await said(page, /^1 of \d+$/)
  await box(page).press('Shift+Enter')
  await landed(page, end, 'source-100-1')
  await expect(page.locator('[data-place="source-100-1"]')).not.toContainText('…')
})

for (const [width, height] of [
  [390, 800],
  [1280, 640],
] as const) {
  test(`in a window of ${width} × ${height}, which the head leaves, the box stays in view while it is used`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openInteraction(page, showpiece.id)
    await settle(page)
    const strip = page.getByRole('button', { name: /Back to the top$/ })
    await expect(strip).toBeInViewport({ ratio: 1 })
    const before = await page.evaluate(() => scrollY)
    await page.keyboard.press('/')
    await expect(box(page)).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => scrollY)).toBe(before)

    await page.keyboard.type('compensation')
    await landed(page, 'compensation', /./)
    const next = page.getByRole('button', { name: 'Next match' })
    await expect(next).toBeInViewport({ ratio: 1 })
    await expect(page.getByText(/^\d of 9$/).first()).toBeInViewport({ ratio: 1 })
    await next.click()
    await landed(page, 'compensation', /./)
    await expect(box(page)).toBeInViewport({ ratio: 1 })

    // A phone has no Escape.
    if (width < 600) await page.getByRole('button', { name: 'Clear find' }).click()
    else await box(page).press('Escape')
    await expect(box(page)).not.toBeInViewport()
    await expect(strip).toBeInViewport({ ratio: 1 })
  })
}
