import type { Page, Route } from '@playwright/test'
import { SAMPLE_FAULTS } from '@/proxy/sample-service/sample-faults'
import { LONG_LINE_ID, LONG_OUTPUT_ID, MILLION_NODES_ID } from '@/proxy/samples/generated'
import { expectAccessible, violations } from './axe'
import { expect, settle, test } from './fixtures'
import { shiftOf, watchShifts } from './layout-shift'
import { sampleRecord, shortId } from './samples'

const first = sampleRecord('night-train-refund')
const again = sampleRecord('night-train-refund-again')
const japanese = sampleRecord('camera-for-stars-japanese')
const arabic = sampleRecord('card-abroad-arabic')

// A trace would hold the whole page at every step, and some of these pages are large.
test.use({ trace: 'off' })

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

const openPair = async (page: Page, a: string, b: string): Promise<void> => {
  await page.goto(`/compare/${a}/${b}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare two interactions')
  await expect(region(page, 'Figures')).toBeVisible()
}

const faultId = (name: string): string => {
  const found = SAMPLE_FAULTS.find((fault) => fault.name === name)
  if (found === undefined) throw new Error(`No sample fault is called "${name}"`)
  return found.id
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Both texts of a region as drawn, A first, without the sides' letters and line ends. */
const sidesOf = (page: Page, name: string) =>
  region(page, name)
    .locator('.recorded-text')
    .evaluateAll((texts) => texts.map((text) => text.textContent))

test.describe('an answer and the one after it', () => {
  test.beforeEach(({ page }) => openPair(page, first.id, again.id))

  test('stand side by side, whole, and marked where they differ', async ({ page }) => {
    await expect(page).toHaveTitle(
      `Compare ${shortId(first.id)} and ${shortId(again.id)} · Interaction viewer`,
    )
    await expect(region(page, 'Input')).toContainText('The same')
    await expect(region(page, 'Input').locator('ins, del')).toHaveCount(0)
    const output = region(page, 'Output')
    await expect(output).toContainText(/\d+ words removed, \d+ added/)
    await expect(output.getByRole('deletion').first()).toBeVisible()
    await expect(output.getByRole('insertion').first()).toBeVisible()
    await expect(
      output.getByRole('insertion').filter({ hasText: 'Voucher, unless you ask for payment' }),
    ).toBeVisible()
    expect(await sidesOf(page, 'Output')).toEqual([
      textOf(first.body['output']),
      textOf(again.body['output']),
    ])
    const [left, right] = await output
      .locator('.recorded-text')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().x))
    expect(left).toBeLessThan(right ?? 0)
  })

  test('show scores, sources, tags and figures next to each other', async ({ page }) => {
    const emotions = region(page, 'Emotions')
    await expect(emotions.getByRole('figure')).toHaveAccessibleName(
      /^Emotions compared: \w+ differs most, \d+% in A and \d+% in B$/,
    )
    await expect(emotions.getByRole('row', { name: /^Frustration/ })).toHaveText(
      'Frustration71%44%−27',
    )
    await expect(emotions.getByRole('row', { name: /^Amusement/ })).toContainText('Not recorded')
    await expect(emotions.locator('.recharts-bar-rectangle path')).not.toHaveCount(0)
    await expect(region(page, 'Sources')).toContainText('3 kept')
    await expect(region(page, 'Tags').getByRole('row', { name: /^channel/ })).toContainText(
      'Changed',
    )
    await expect(region(page, 'Tags').getByRole('row', { name: /^market/ })).toContainText(
      'Only in A',
    )
    const figures = region(page, 'Figures')
    await expect(figures.getByRole('row', { name: /^Cost/ })).toContainText('+$0.00334 (+18%)')
    await expect(figures.getByRole('row', { name: /^Latency/ })).toContainText('−2.59 s (−38%)')
    await expect(figures.getByRole('row', { name: /^Rating/ })).toContainText('Not recorded')
  })

  test('change sides, by keyboard alone, and lead to their records', async ({ page }) => {
    const swap = page.getByRole('link', { name: 'Swap sides' })
    await swap.focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/compare/${again.id}/${first.id}`)
    await expect(swap).toBeFocused()
    expect(await sidesOf(page, 'Output')).toEqual([
      textOf(again.body['output']),
      textOf(first.body['output']),
    ])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/i/${again.id}`)
    await expect(region(page, 'Conversation')).toBeVisible()
  })
})

test('a long name of an emotion is whole once a reader asks, and on paper; its bars keep to its row', async ({
  page,
}) => {
  const long = 'a mixture of relief, doubt and quiet annoyance '.repeat(3).trim()
  await page.route('**/api/interactions/*', (route) =>
    route.fulfill({
      json: {
        id: new URL(route.request().url()).pathname.split('/').at(-1),
        emotions: { [long]: 0.5, calm: 0.1 },
      },
    }),
  )
  await openPair(page, first.id, again.id)
  const emotions = region(page, 'Emotions')
  const name = emotions.getByText(long).locator('..')
  const isCut = () => name.evaluate((box) => box.scrollHeight > box.clientHeight + 1)
  const strays = () =>
    emotions.getByRole('figure').evaluate((figure) => {
      const rows = [...figure.querySelectorAll('tbody tr')].map((row) =>
        row.getBoundingClientRect(),
      )
      const bars = [...figure.querySelectorAll('.recharts-bar-rectangle path')]
      // The first side's bars come first, each from the top down.
      return bars.filter((bar, index) => {
        const { top, bottom } = bar.getBoundingClientRect()
        const row = rows[index % rows.length]
        return row === undefined || top < row.top || bottom > row.bottom
      }).length
    })
  await expect(emotions.locator('.recharts-bar-rectangle path')).toHaveCount(4)
  expect(await isCut()).toBe(true)

  await page.emulateMedia({ media: 'print' })
  await expect.poll(isCut).toBe(false)
  await expect.poll(strays).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await expect.poll(isCut).toBe(true)

  await emotions.getByRole('button', { name: 'Show names in full' }).click()
  await expect.poll(isCut).toBe(false)
  await expect.poll(strays).toBe(0)
  await emotions.getByRole('button', { name: 'Show names shortened' }).click()
  await expect.poll(isCut).toBe(true)
})

test('the words for a score that is not there stand beside the other side’s bar', async ({
  page,
}) => {
  const emotions = (id: string | undefined) => (id === first.id ? ['calm'] : { calm: 1, joy: 1 })
  await page.route('**/api/interactions/*', (route) => {
    const id = new URL(route.request().url()).pathname.split('/').at(-1)
    return route.fulfill({ json: { id, emotions: emotions(id) } })
  })
  for (const width of [1366, 320]) {
    await page.setViewportSize({ width, height: 800 })
    await openPair(page, first.id, again.id)
    const figure = region(page, 'Emotions').getByRole('figure')
    const bars = figure.locator('.recharts-bar-rectangle path')
    await expect(bars).toHaveCount(2)
    for (const words of ['Named, no score', 'Not recorded']) {
      const box = await figure.getByText(words).boundingBox()
      const bar = await bars.first().boundingBox()
      expect(box?.x, `${words} at ${width} px`).toBeGreaterThan((bar?.x ?? 0) + (bar?.width ?? 0))
    }
  }
})

test('what is recorded instead of a score is there, and moves no bar out of its row', async ({
  page,
}) => {
  const odd = { anger: { score: 0.5, of: 'the user' }, joy: 'none '.repeat(30) }
  await page.route('**/api/interactions/*', (route) => {
    const id = new URL(route.request().url()).pathname.split('/').at(-1)
    const emotions = id === first.id ? odd : { anger: 0.8, fear: 0.4, joy: 0.1 }
    return route.fulfill({ json: { id, emotions } })
  })
  await openPair(page, first.id, again.id)
  const figure = region(page, 'Emotions').getByRole('figure')
  await expect(figure.getByText('anger in A')).toBeVisible()
  await expect(figure.getByText('"the user"')).toBeVisible()
  const bars = figure.locator('.recharts-bar-rectangle path')
  await expect(bars).toHaveCount(3)
  for (const [at, name] of ['anger', 'fear', 'joy'].entries()) {
    const row = await figure.getByRole('row', { name }).boundingBox()
    const bar = await bars.nth(at).boundingBox()
    expect(bar?.y, name).toBeGreaterThan(row?.y ?? Infinity)
    expect(bar?.y, name).toBeLessThan((row?.y ?? 0) + (row?.height ?? 0))
  }
})

test('ids are read in any spelling, and the address becomes the one there is', async ({ page }) => {
  await openPair(page, first.id.toUpperCase(), again.id)
  await expect(page).toHaveURL(`/compare/${first.id}/${again.id}`)
})

test('an address that holds no id is not found', async ({ page }) => {
  await page.goto(`/compare/${first.id}/nonsense`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
})

test('one interaction with itself is said to be', async ({ page }) => {
  await openPair(page, first.id, first.id)
  await expect(page.getByText('Both sides are the same interaction')).toBeVisible()
  await expect(region(page, 'Output')).toContainText('The same')
  await expect(page.locator('ins, del')).toHaveCount(0)
})

test('two languages that share nothing are both shown whole', async ({ page }) => {
  await openPair(page, japanese.id, arabic.id)
  const output = region(page, 'Output')
  await expect(output).toContainText('both are shown whole')
  expect(await sidesOf(page, 'Output')).toEqual([
    textOf(japanese.body['output']),
    textOf(arabic.body['output']),
  ])
  const [left, right] = await output
    .locator('.recorded-text')
    .evaluateAll((texts) =>
      texts.map((text) => [text.getAttribute('lang'), getComputedStyle(text).direction]),
    )
  expect([left, right]).toEqual([
    ['ja', 'ltr'],
    ['ar', 'rtl'],
  ])
})

test.describe('where one side fails', () => {
  test.use({ expectsFailedRequests: true })

  test('it says why, and the other one is read', async ({ page }) => {
    await openPair(page, faultId('status-404'), again.id)
    await expect(page.getByRole('alert')).toContainText('No interaction with this ID')
    await expect(page.getByRole('button', { name: /Try again/ })).toHaveCount(0)
    await expect(region(page, 'Output')).toContainText('Not loaded')
    expect(await sidesOf(page, 'Output')).toEqual([textOf(again.body['output'])])
    await settle(page)
    expect(await violations(page)).toEqual([])
  })

  test('trying again brings it', async ({ page }) => {
    await page.goto(`/compare/${first.id}/${faultId('flaky')}`)
    const retry = page.getByRole('button', { name: 'Try again with B' })
    await expect(retry).toHaveAttribute('aria-disabled', 'false')
    await retry.click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(region(page, 'Output')).not.toContainText('Not loaded')
  })

  test('where both fail, both say why', async ({ page }) => {
    await page.goto(`/compare/${faultId('status-404')}/${faultId('status-401')}`)
    await expect(page.getByRole('alert')).toHaveCount(2)
    await expect(page.getByText('nothing was compared')).toBeVisible()
    await expect(region(page, 'Output')).toHaveCount(0)
    await settle(page)
    expect(await violations(page)).toEqual([])
  })

  test('one that fails, with itself, is not said to be the same', async ({ page }) => {
    await page.goto(`/compare/${faultId('status-404')}/${faultId('status-404')}`)
    await expect(page.getByRole('alert')).toHaveCount(2)
    await expect(page.getByText('nothing was compared')).toBeVisible()
    await expect(page.getByText('nothing differs')).toHaveCount(0)
  })
})

test.describe('long texts', () => {
  test('are compared beside the page, which answers meanwhile', async ({ page }) => {
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname))
    await openPair(page, LONG_OUTPUT_ID, LONG_LINE_ID)
    const output = region(page, 'Output')
    await expect(output).toContainText(/Comparing the texts…|both are shown whole/)
    await page
      .getByRole('button', { name: /Show (?:times in UTC|local times)/ })
      .click({ timeout: 2000 })
    await expect(output).toContainText('both are shown whole', { timeout: 30_000 })
    expect(workers).toEqual([expect.stringMatching(/^\/assets\/difference\.worker-[\w-]+\.js$/)])
    // The rest can be shown on request.
    const more = output.getByRole('button', { name: /^Show 100,000 more of 5,000,000/ })
    await more.click()
    await expect
      .poll(async () => (await sidesOf(page, 'Output'))[0]?.length)
      .toBeGreaterThan(110_000)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      1366,
    )
  })

  test('work without workers', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'Worker')
    })
    await openPair(page, LONG_OUTPUT_ID, first.id)
    await expect(region(page, 'Output')).toContainText('both are shown whole')
  })

  test('and sources of a million nodes leave the page usable', async ({ page }) => {
    await openPair(page, MILLION_NODES_ID, MILLION_NODES_ID)
    await page
      .getByRole('button', { name: 'Unnamed source · In both, same text' })
      .click({ timeout: 5000 })
    await expect(region(page, 'Sources')).toContainText('buckets')
  })
})

test('hostile text stays text', async ({ page }) => {
  await openPair(page, sampleRecord('hostile-text').id, sampleRecord('unexpected-types').id)
  await settle(page)
  expect(await violations(page)).toEqual([])
})

test.describe('the page', () => {
  test.describe.configure({ timeout: 180_000 })

  for (const [what, a, b] of [
    ['night trains', first.id, again.id],
    ['two languages', japanese.id, arabic.id],
    [
      'a withheld and a fresh one',
      sampleRecord('content-withheld').id,
      sampleRecord('fresh-minutes').id,
    ],
  ] as const) {
    test(`keeps to the accessibility rules and to its width: ${what}`, async ({ page }) => {
      await openPair(page, a, b)
      for (const button of await region(page, 'Sources')
        .getByRole('heading', { level: 3 })
        .getByRole('button')
        .all())
        await button.click()
      await expectAccessible(page)
    })
  }
})

test('a side that comes first waits a moment for the other, so that nothing jumps', async ({
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 1024 })
  await watchShifts(page)
  const held: Route[] = []
  await page.route(`**/api/interactions/${again.id}`, (route) => void held.push(route))
  const came = page.waitForResponse(`**/api/interactions/${first.id}`)
  await page.goto(`/compare/${first.id}/${again.id}`)
  await (await came).finished()
  await expect(page.getByRole('main').getByText('Loading…')).toHaveCount(2)
  await expect.poll(() => held.length).toBe(1)
  for (const route of held) await route.continue()
  await expect(region(page, 'Figures')).toBeVisible()
  await settle(page)
  // Not quite nothing: the place of the second side moves down.
  expect(await shiftOf(page)).toBeLessThan(0.1)
})

test('but not for long', async ({ page }) => {
  await page.route(`**/api/interactions/${again.id}`, () => {})
  await page.goto(`/compare/${first.id}/${again.id}`)
  await expect(region(page, 'Output')).toContainText('Loading…')
  expect(await sidesOf(page, 'Output')).toEqual([textOf(first.body['output'])])
})

test('while the two are on their way, their places say so', async ({ page }) => {
  const held: Route[] = []
  await page.route('**/api/interactions/*', (route) => void held.push(route))
  await page.goto(`/compare/${first.id}/${again.id}`)
  const loading = page.getByRole('main').getByText('Loading…')
  await expect(loading).toHaveCount(2)
  await expect(loading.first()).toBeVisible()
  for (const route of held) await route.continue()
  await expect(loading).toHaveCount(0)
})
