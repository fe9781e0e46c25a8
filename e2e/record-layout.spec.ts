import { setTimeout as delay } from 'node:timers/promises'
import { expect, openInteraction, settle, test } from './fixtures'
import { MOST_SHIFT, shiftOf, watchShifts, WINDOWS } from './layout-shift'
import { SAMPLE_RECORDS, sampleRecord } from './samples'

const showpiece = sampleRecord('night-train-refund')
const long = sampleRecord('router-and-the-eels')
const noSources = sampleRecord('reference-letter-no-sources')
const unexpected = sampleRecord('unexpected-types')
const toolCall = sampleRecord('tool-call-as-answer')

for (const height of [900, 1000]) {
  // The code that reports hidden characters comes late. The head then grows, and in one of these windows becomes too
  // tall to stick.
  test(`the requested turn stands below the head, which grows late, in a window ${height} px high`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize({ width: 1440, height })
    const { id } = sampleRecord('hostile-text')
    const named = await (await request.get(`/i/${id}`)).text()
    // Scripts that the document does not name come later: here so late that the page has long been quiet.
    await page.route('**/*.js', async (route) => {
      if (!named.includes(new URL(route.request().url()).pathname)) await delay(1500)
      await route.continue()
    })
    await openInteraction(page, id)
    const flags = page.getByRole('region', { name: 'Flags' })
    await expect(flags.getByText('12 hidden characters').first()).toBeAttached()
    await settle(page)
    const room = await page
      .locator('html')
      .evaluate((html) => parseFloat(getComputedStyle(html).scrollPaddingTop) || 0)
    const turn = page.locator('article[aria-current="true"]')
    await expect
      .poll(() => turn.evaluate((element) => element.getBoundingClientRect().top))
      .toBeCloseTo(room, -1)
  })
}

for (const [width, height] of [
  [1280, 720],
  [320, 640],
] as const) {
  test(`a head that does not fit a window of ${width} × ${height} leaves a line with title and flags`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openInteraction(page, showpiece.id)
    await settle(page)
    const strip = page.getByRole('button', { name: /^Find out what .* Warning .*Back to the top$/ })
    const requested = page.getByRole('article', { name: 'Turn 3 of 5' })
    await expect(strip).toBeInViewport({ ratio: 1 })
    await expect(requested).toBeInViewport()
    const line = await strip.boundingBox()
    const turn = await requested.boundingBox()
    expect(turn?.y).toBeGreaterThanOrEqual((line?.y ?? 0) + (line?.height ?? 0))
    await strip.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
    await expect(strip).toBeHidden()
  })
}

for (const [width, height] of [
  [320, 640],
  [360, 740],
  [390, 844],
  [768, 1024],
  [1366, 900],
] as const) {
  test(`nothing moves while a record comes to ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await watchShifts(page)
    for (const { id } of [showpiece, long, noSources, unexpected, toolCall]) {
      await openInteraction(page, id)
      await settle(page)
      expect.soft(await shiftOf(page), id).toBeLessThan(MOST_SHIFT)
    }
  })
}

test('a short last turn stands at its place at once, below a head with very long figures', async ({
  page,
}) => {
  const turns = Array.from({ length: 6 }, (_, at) => ({
    input: `Question ${at + 1}`,
    output: 'A few words about it, and some more. '.repeat(20),
  }))
  const last = { input: 'And the last one?', output: 'Yes.' }
  const record = { ...showpiece.body, topic: 'many words '.repeat(40), ...last }
  await page.route(`**/api/interactions/${showpiece.id}`, (route) =>
    route.fulfill({ json: { ...record, conversation: [...turns, last] } }),
  )
  await watchShifts(page)
  await page.addInitScript(() => {
    const tops = new Set<number>()
    const look = () => {
      const top = document.getElementById('turn=7')?.getBoundingClientRect().top
      if (top !== undefined) tops.add(Math.round(top))
      document.documentElement.dataset['tops'] = [...tops].join(' ')
      // After the frame's own callbacks, which may still move the page.
      setTimeout(() => requestAnimationFrame(look))
    }
    requestAnimationFrame(look)
  })
  await openInteraction(page, showpiece.id)
  await settle(page)
  await expect(page.getByRole('article', { name: 'Turn 7 of 7' })).toBeInViewport()
  const tops = await page.evaluate(() => document.documentElement.dataset['tops'])
  expect(tops?.split(' ')).toHaveLength(1)
  expect(await shiftOf(page)).toBeLessThan(MOST_SHIFT)
})

test('nor while a link’s word is found in it', async ({ page }) => {
  await watchShifts(page)
  for (const size of WINDOWS) {
    await page.setViewportSize(size)
    for (const { id } of [showpiece, noSources]) {
      await page.goto('about:blank')
      await openInteraction(page, id, '#find=the')
      await expect(page.getByRole('button', { name: /^Conversation \d/ })).toBeVisible()
      await settle(page)
      expect.soft(await shiftOf(page), `${size.width} px, ${id}`).toBeLessThan(MOST_SHIFT)
    }
  }
})

test('on a phone, a record whose first turn was requested is opened at its title', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openInteraction(page, noSources.id)
  await settle(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('article', { name: 'Turn 1 of 1' })).toBeInViewport()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

/** Words that only a bug in the viewer puts on a page, unless the record itself contains them. */
const SLIPS = ['undefined', 'NaN', '[object Object]', 'Invalid Date', 'Infinity']

for (const { slug, id, json } of SAMPLE_RECORDS) {
  test(`${slug} stands without slips, from 320 px up`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await openInteraction(page, id)
    await settle(page)
    const text = await page.getByRole('main').innerText()
    expect(SLIPS.filter((slip) => !json.includes(slip) && text.includes(slip))).toEqual([])
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
          message: `no sideways scrolling at ${width} px`,
        })
        .toBeLessThanOrEqual(width)
    }
  })
}
