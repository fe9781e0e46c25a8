import type { Page } from '@playwright/test'
import { expect, openInteraction } from './fixtures'
import { test } from './own-records'

// A trace would hold the whole page at every step.
test.use({ trace: 'off' })

/** In UTF-16 units; the sources together are as long. */
const LENGTH = 5_000_000
const SOURCES = 5
const COPIED_WORDS = 20

const seeded = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** An answer of 5 MB, in which about every fourth word is copied from five sources of 1 MB. */
const largeRecord = () => {
  const random = seeded(7)
  const syllables = 'ta re mi lo su ne ka po di ver sen tal mor ish qu ar'.split(' ')
  const int = (limit: number) => Math.floor(random() * limit)
  const word = () =>
    Array.from({ length: 1 + int(3) }, () => syllables[int(syllables.length)]).join('')
  const words = (length: number): string[] => {
    const list: string[] = []
    for (let size = 0; size < length; size += (list.at(-1)?.length ?? 0) + 1) list.push(word())
    return list
  }
  const sources = Array.from({ length: SOURCES }, () => words(LENGTH / SOURCES))
  const parts: string[] = []
  for (let size = 0; size < LENGTH; size += parts.at(-1)?.length ?? 0) {
    const source = sources[int(SOURCES)] ?? []
    const start = int(source.length - COPIED_WORDS)
    const copied = source.slice(start, start + COPIED_WORDS).join(' ')
    parts.push(`${words(300).join(' ')}. ${copied}.\n\n`)
  }
  const names = sources.map((_, index) => `Volume ${index + 1}`)
  const record = {
    text_language: 'en',
    input: 'Everything, please.',
    output: parts.join(''),
    rags: names,
    rags_details: sources.map((list, index) => ({
      source: names[index],
      query: 'all',
      result: list.join(' '),
    })),
  }
  return { record, copies: parts.length }
}

/** The browser itself looks for the text: the test's own locators would read the whole page each time. */
const panelText = (page: Page) =>
  page.evaluate(
    () =>
      document.querySelector('.record-panels')?.querySelector('p:has(strong)')?.textContent ?? '',
  )

test('an answer of 5 MB is compared with as much of sources, and the page can be used meanwhile', async ({
  page,
  record,
}) => {
  test.setTimeout(180_000)
  const { record: body, copies } = largeRecord()
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const root = document.documentElement.dataset
      const longest = Math.max(...list.getEntries().map(({ duration }) => duration))
      root['longest'] = String(Math.max(Number(root['longest'] ?? 0), longest))
    }).observe({ type: 'longtask', buffered: true })
  })
  await openInteraction(page, record(body))
  await expect
    .poll(() => panelText(page), { timeout: 60_000 })
    .toMatch(/^2\d% of the answer’s words/)
  // Drawing and comparing would block the page for seconds if they were not divided up, or done in a worker.
  expect(Number(await page.locator('html').getAttribute('data-longest'))).toBeLessThan(1000)
  const fold = page.locator('.record-panels details').first()
  const [found = ''] = (await fold.locator('summary').innerText()).match(/^[\d,]+/) ?? []
  expect(Number(found.replaceAll(',', '')) / copies).toBeGreaterThan(0.95)
  await fold.locator('summary').click()
  const passage = fold.locator('li').nth(39)
  const words = String(await passage.locator('p').textContent()).slice(0, 60)
  const sentence = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('sentence') ?? []
      if (!(range instanceof Range)) return null
      const { top } = range.getBoundingClientRect()
      const place = range.startContainer.parentElement?.closest('[data-place]')
      const isInView = top > 0 && top < innerHeight
      return {
        text: range.toString().slice(0, 60),
        place: place?.getAttribute('data-place'),
        isInView,
      }
    })
  await passage.getByRole('button').first().click()
  await expect.poll(sentence).toEqual({ text: words, place: 'turn-1-assistant', isInView: true })
  await passage.getByRole('button').last().click()
  await expect
    .poll(sentence)
    .toMatchObject({ text: words, place: expect.stringMatching(/^source-\d-1$/), isInView: true })
})
