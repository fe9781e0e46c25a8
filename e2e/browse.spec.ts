import type { Page, Request, Route } from '@playwright/test'
import * as v from 'valibot'
import { readReviewFragment } from '@/lib/review-set/review-set'
import { expectAccessible, violations } from './axe'
import { expect, settle, test } from './fixtures'
import { shiftOf, watchShifts } from './layout-shift'

const SEARCH = '**/api/interactions/search'

const heading = (page: Page) => page.getByRole('heading', { level: 2 }).first()
const rowLinks = (page: Page) => page.getByRole('rowheader').getByRole('link')
const reviewLink = (page: Page) => page.getByRole('link', { name: /^Review \d/ })

const openList = async (page: Page, fragment = '') => {
  await page.goto(`/browse${fragment}`)
  await expect(heading(page)).toHaveText(/match(?:es)?$/)
}

/** The ids in a link to a review, decoded as the review does. */
const idsInReview = async (page: Page): Promise<readonly string[]> => {
  const href = (await reviewLink(page).getAttribute('href')) ?? ''
  return readReviewFragment(href.slice(href.indexOf('#'))).set.ids
}

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`

const Asked = v.object({
  time_range: v.object({ start: v.string(), end: v.string() }),
  filters: v.array(v.unknown()),
  offset: v.number(),
  limit: v.number(),
})

const askedBy = (request: Request) => v.parse(Asked, request.postDataJSON())

/** Simulates a project of many interactions; `fail` says for which offsets the service is down. */
const playMany = async (page: Page, total: number, fail = (_offset: number) => false) => {
  const asked: number[] = []
  await page.route(/\/api\/interactions\/[0-9a-f-]{36}/, (route) => {
    const [id = '', isLink] = route.request().url().split('/interactions/')[1]?.split('/') ?? []
    const link = { url: `https://platform.example/${id}` }
    return route.fulfill({ json: isLink === undefined ? { id, user_query: 'A question' } : link })
  })
  await page.route(SEARCH, async (route: Route) => {
    const { offset, limit } = askedBy(route.request())
    asked.push(offset)
    if (fail(offset)) {
      const error = { code: 'upstream_unavailable', message: 'Away', requestId: 'r-1' }
      return await route.fulfill({ status: 503, json: { error } })
    }
    const data = Array.from({ length: Math.min(limit, total - offset) }, (_, at) => ({
      id: idOf(offset + at),
      user_query: `Question ${offset + at}`,
      timestamp: new Date(Date.UTC(2026, 5, 1) - (offset + at) * 60_000).toISOString(),
    }))
    await route.fulfill({ json: { total, offset, limit, data } })
  })
  return asked
}

test('from a filter to a review of the twenty first rows, in their order', async ({ page }) => {
  await openList(page)
  const all = await heading(page).innerText()
  await page.getByRole('link', { name: 'Negative feedback' }).click()
  await expect(page).toHaveURL(/#user_feedback=negative_explicit,negative_implicit$/)
  await expect(heading(page)).toHaveText(/match/)
  await expect(heading(page)).not.toHaveText(all)
  await expect(page.getByRole('button', { name: /^Edit filter User feedback/ })).toBeVisible()

  const boxes = page.getByRole('rowgroup').nth(1).getByRole('checkbox')
  await boxes.nth(0).click()
  await boxes.nth(19).click({ modifiers: ['Shift'] })
  await expect(reviewLink(page)).toHaveText('Review 20 interactions')
  const shown = await rowLinks(page).evaluateAll((links) =>
    links.slice(0, 20).map((link) => (link.getAttribute('href') ?? '').slice('/i/'.length)),
  )
  expect(await idsInReview(page)).toEqual(shown)
})

test('exactly two rows can be compared, the upper one first', async ({ page }) => {
  await playMany(page, 3)
  await openList(page)
  const box = (at: number) =>
    page.getByRole('checkbox', { name: `Select Question ${at}`, exact: true })
  const compare = page.getByRole('link', { name: 'Compare' })
  await box(2).check()
  await expect(reviewLink(page)).toHaveText('Review 1 interaction')
  await expect(compare).toHaveCount(0)
  await box(0).check()
  await expect(compare).toHaveAttribute('href', `/compare/${idOf(0)}/${idOf(2)}`)
  await box(1).check()
  await expect(compare).toHaveCount(0)
  await box(1).uncheck()
  await compare.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare two interactions')
})

test('last week’s negative feedback is two clicks and a link that stays relative', async ({
  page,
}) => {
  await openList(page)
  await page.getByRole('link', { name: 'Last 7 days' }).click()
  await page.getByRole('link', { name: 'Negative feedback' }).click()
  const sent = page.waitForRequest(SEARCH)
  await page.reload()
  const { time_range: range, filters } = askedBy(await sent)
  expect(Date.parse(range.end) - Date.parse(range.start)).toBe(7 * 86_400_000)
  expect(filters).toEqual([
    { kind: 'user_feedback', values: ['negative_explicit', 'negative_implicit'] },
  ])
  await expect(page).toHaveURL('/browse#range=7d&user_feedback=negative_explicit,negative_implicit')
  await expect(page.getByRole('link', { name: 'Last 7 days' })).toHaveAttribute(
    'aria-current',
    'true',
  )
})

test('what is filtered by never reaches a server in an address', async ({ page }) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await openList(page, '#user=anna@example.com')
  expect(addresses.filter((address) => address.includes('anna'))).toEqual([])
})

test('days of one’s own are sent as instants, the last one whole', async ({ page }) => {
  await openList(page)
  await page.getByRole('button', { name: 'Custom range' }).click()
  await page.getByRole('button', { name: 'Show this range' }).click()
  await expect(page.getByRole('alert')).toHaveText('Give a date to begin or to end with.')
  await expect(page.getByLabel('From, date')).toBeFocused()
  await page.getByLabel('From, date').fill('2026-07-01')
  await page.getByLabel('To, date').fill('2026-07-02')
  const sent = page.waitForRequest(SEARCH)
  await page.getByRole('button', { name: 'Show this range' }).click()
  // The browser's clock is set to Rome, two hours ahead of UTC in summer.
  expect(askedBy(await sent).time_range).toEqual({
    start: '2026-06-30T22:00:00.000Z',
    end: '2026-07-02T21:59:59.999Z',
  })
})

test('a tag needs its name, and is filtered by', async ({ page }) => {
  await openList(page)
  await page.getByRole('button', { name: 'Add a filter' }).click()
  const form = page.getByRole('form', { name: 'New filter' })
  await form.getByLabel('Filter by').selectOption({ label: 'Tag' })
  await form.getByLabel('Values, one per line').fill('team')
  await form.getByRole('button', { name: 'Add filter' }).click()
  const tag = form.getByLabel('Name of the tag')
  await expect(tag).toBeFocused()
  await expect(tag).toHaveAccessibleDescription(/Say which tag/)
  await tag.fill('plan')
  const sent = page.waitForRequest(SEARCH)
  await tag.press('Enter')
  expect(askedBy(await sent).filters).toEqual([{ kind: 'tag', tag: 'plan', values: ['team'] }])
  await expect(page).toHaveURL('/browse#tag:plan=team')
  await expect(page.getByRole('button', { name: 'Add a filter' })).toBeFocused()
  await page.getByRole('button', { name: 'Remove filter Tag plan: team' }).click()
  await expect(page).toHaveURL('/browse')
  await expect(page.getByRole('button', { name: 'Add a filter' })).toBeFocused()
})

test('an interaction is read, and Back finds the place, the rows and the selection', async ({
  page,
}) => {
  const asked = await playMany(page, 1000)
  await openList(page)
  await page.getByRole('checkbox', { name: 'Select Question 3', exact: true }).check()
  const target = page.getByRole('link', { name: 'Question 250', exact: true })
  // Step by step, as a reader scrolls: each page is fetched when the end of the previous one is near.
  await expect(async () => {
    if ((await target.count()) === 0) await page.mouse.wheel(0, 800)
    expect(await target.count()).toBe(1)
  }).toPass({ intervals: [50] })
  await target.scrollIntoViewIfNeeded()
  await settle(page)
  const before = (await target.boundingBox())?.y ?? 0
  const pages = asked.length
  await target.click()
  await expect(page).toHaveURL(`/i/${idOf(250)}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()

  await page.goBack()
  await expect(target).toBeInViewport()
  await expect(target).toBeFocused()
  await expect
    .poll(async () => Math.abs(((await target.boundingBox())?.y ?? 0) - before))
    .toBeLessThan(3)
  expect(asked, 'nothing is asked for again').toHaveLength(pages)
  await expect(reviewLink(page)).toHaveText('Review 1 interaction')
  expect(await idsInReview(page)).toEqual([idOf(3)])
})

test.describe('where requests fail', () => {
  test.use({ expectsFailedRequests: true })

  test('a filter that the service refuses shows its reason at that filter', async ({ page }) => {
    await page.goto('/browse#topic=Cooking&user_feedback=lukewarm')
    await expect(page.getByRole('alert')).toContainText('The service does not accept a filter')
    const refused = page.getByRole('button', { name: 'Edit filter User feedback: lukewarm' })
    await expect(refused).toHaveAccessibleDescription(/^Refused: .*negative_implicit/)
    await expect(
      page.getByRole('button', { name: /^Edit filter Topic/ }),
    ).toHaveAccessibleDescription('')
    expect(await violations(page)).toEqual([])
    // The filter is corrected where it is.
    await refused.click()
    const form = page.getByRole('form', { name: 'Edit filter' })
    await form.getByRole('checkbox', { name: 'lukewarm' }).uncheck()
    await form.getByRole('checkbox', { name: 'Negative, given explicitly' }).check()
    await form.getByRole('button', { name: 'Change filter' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page).toHaveURL('/browse#topic=Cooking&user_feedback=negative_explicit')
  })

  test('a search refused as a whole shows the service’s reason, and no promise of another', async ({
    page,
  }) => {
    await page.route(SEARCH, (route) => {
      const message = 'The service refused this search: “Pottery” is no topic of this project'
      const error = { code: 'filter_refused', message, requestId: 'r-1', filters: [] }
      return route.fulfill({ status: 422, json: { error } })
    })
    await page.goto('/browse#topic=Pottery')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('“Pottery” is no topic of this project')
    await expect(alert).not.toContainText('at the filter')
  })

  test('what was selected stays at hand where a list fails, is empty, or is to come', async ({
    page,
  }) => {
    let isAway = false
    await playMany(page, 3, () => isAway)
    await openList(page)
    await page.getByRole('checkbox', { name: 'Select Question 1', exact: true }).check()
    isAway = true
    await page.getByRole('link', { name: 'Last 7 days' }).click()
    await expect(page.getByRole('alert')).toContainText('temporarily unavailable')
    await expect(reviewLink(page)).toHaveText('Review 1 interaction')
    expect(await idsInReview(page)).toEqual([idOf(1)])
    await page.unroute(SEARCH)
    await page.route(SEARCH, (route) =>
      route.fulfill({ json: { total: 0, offset: 0, limit: 100, data: [] } }),
    )
    await page.getByRole('link', { name: 'Last 30 days' }).click()
    await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
    await expect(reviewLink(page)).toHaveText('Review 1 interaction')
    await page.getByRole('button', { name: 'Clear' }).press('Enter')
    await expect(reviewLink(page)).toHaveCount(0)
    await expect(page.getByRole('main')).toBeFocused()
    await expect(page.getByRole('status')).toContainText('Nothing selected')
  })

  test('a page that fails leaves the rows there, and is tried again where it failed', async ({
    page,
  }) => {
    let isAway = true
    const asked = await playMany(page, 300, (offset) => offset === 100 && isAway)
    await openList(page)
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    const retry = page.getByRole('button', { name: 'Try again' })
    await expect(page.getByRole('alert')).toContainText('temporarily unavailable')
    await expect(rowLinks(page).last()).toBeVisible()
    expect(asked.filter((offset) => offset === 100)).toHaveLength(1)
    isAway = false
    await retry.click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.getByText(/^[23]00 of 300 loaded|End of the list/)).toBeVisible()
  })

  test('a list that can’t be read says why, and is tried again', async ({ page }) => {
    let isAway = true
    await playMany(page, 3, () => isAway)
    await page.goto('/browse')
    await expect(page.getByRole('alert')).toContainText('temporarily unavailable')
    isAway = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(heading(page)).toHaveText('3 interactions match')
  })
})

test.describe('fifty thousand interactions', () => {
  test('are counted, scrolled and drawn a few at a time', async ({ page }) => {
    const asked = await playMany(page, 50_000)
    await openList(page)
    await expect(heading(page)).toHaveText('50,000 interactions match')
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '50001')
    await expect(async () => {
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      expect(asked.length).toBeGreaterThan(8)
    }).toPass({ intervals: [100] })
    expect(new Set(asked).size, 'no page is asked for twice').toBe(asked.length)
    expect(await page.getByRole('row').count()).toBeLessThan(80)
    // Both are read at one moment: while the list still scrolls, another row may become the last.
    const [text, place] = await page
      .getByRole('row')
      .last()
      .evaluate((row) => [row.textContent, row.getAttribute('aria-rowindex')] as const)
    const number = /Question (\d+)/.exec(text)?.[1]
    expect(place).toBe(String(Number(number) + 2))
  })

  test('are selected as far as a review has room, and the reading can be stopped', async ({
    page,
  }) => {
    await playMany(page, 50_000)
    await openList(page)
    await page.getByRole('button', { name: 'Select the first 1,000 of 50,000 that match' }).click()
    await expect(reviewLink(page)).toHaveText('Review 1,000 interactions')
    expect(await idsInReview(page)).toEqual(Array.from({ length: 1000 }, (_, at) => idOf(at)))
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect(reviewLink(page)).toHaveCount(0)
  })

  test('stopping leaves the selection as it was', async ({ page }) => {
    await playMany(page, 50_000)
    await openList(page)
    await page.getByRole('checkbox', { name: 'Select Question 0', exact: true }).check()
    await page.unroute(SEARCH)
    const held: Route[] = []
    await page.route(SEARCH, (route) => void held.push(route))
    await page.getByRole('button', { name: /^Select the first 1,000/ }).click()
    const bar = page.getByRole('region', { name: 'Selection' })
    await expect(bar).toContainText(/of 1,000 read/)
    await bar.getByRole('button', { name: 'Stop' }).click()
    await expect(bar).toContainText('1 selected')
    await expect(bar.getByRole('button', { name: 'Stop' })).toHaveCount(0)
    await expect(reviewLink(page)).toHaveText('Review 1 interaction')
    for (const route of held) await route.abort()
  })
})

test('a list is walked, selected from and opened without a mouse', async ({ page }) => {
  await playMany(page, 500)
  await openList(page)
  for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('j')
  const link = page.getByRole('link', { name: 'Question 39', exact: true })
  await expect(link).toBeFocused()
  await expect(link).toBeInViewport()
  await page.keyboard.press('x')
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await expect(reviewLink(page)).toHaveText('Review 2 interactions')
  expect(await idsInReview(page)).toEqual([idOf(38), idOf(39)])
  // The focus stays where it is, however far the page scrolls, and the next key continues from there.
  await page.evaluate(() => window.scrollTo(0, 0))
  await expect(page.getByRole('link', { name: 'Question 0', exact: true })).toBeInViewport()
  await expect(page.getByRole('link', { name: 'Question 38', exact: true })).toBeFocused()
  await page.keyboard.press('j')
  await expect(link).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByLabel('Filter by')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Add a filter' })).toBeFocused()
  // With the focus elsewhere, the next row is the first in view.
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: 'Question 0', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/i/${idOf(0)}`)
})

test('on paper stand all rows that are loaded, and what they were narrowed by', async ({
  page,
}) => {
  await playMany(page, 100)
  await openList(page, '#range=30d&topic=Refunds')
  await page.emulateMedia({ media: 'print' })
  await expect(rowLinks(page)).toHaveCount(100)
  await expect(page.getByText('Time range: Last 30 days')).toBeVisible()
  const filter = page.getByText('Topic: Refunds', { exact: true }).filter({ visible: true })
  await expect(filter).toHaveCount(1)
  await page.emulateMedia({ media: 'screen' })
  await expect.poll(() => page.getByRole('row').count()).toBeLessThan(80)
})

test('a row taken by its key alone is said to be', async ({ page }) => {
  await playMany(page, 3)
  await openList(page)
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(page.getByRole('status').filter({ hasText: '1 selected' })).toBeAttached()
})

test.describe('a record that is opened from the list', () => {
  const place = (page: Page) => page.getByRole('navigation', { name: 'Browse list' })
  const next = (page: Page) => page.getByRole('link', { name: 'Next in list' })
  const previous = (page: Page) => page.getByRole('link', { name: 'Previous in list' })

  const openRow = async (page: Page, at: number) => {
    await page.getByRole('link', { name: `Question ${at}`, exact: true }).click()
    await expect(page).toHaveURL(`/i/${idOf(at)}`)
  }

  test('leads to the ones beside it, and Back leads to the list at the one read last', async ({
    page,
  }) => {
    await playMany(page, 1000)
    await openList(page, '#range=90d')
    await openRow(page, 1)
    await expect(place(page)).toContainText('2 of 100 loaded')
    const entries = await page.evaluate(() => history.length)
    await previous(page).click()
    await expect(page).toHaveURL(`/i/${idOf(0)}`)
    await expect(place(page)).toContainText('1 of 100 loaded')
    await expect(previous(page)).toHaveCount(0)
    await next(page).press('Enter')
    await expect(page).toHaveURL(`/i/${idOf(1)}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    for (let at = 2; at <= 40; at += 1) {
      await page.keyboard.press('n')
      await expect(page).toHaveURL(`/i/${idOf(at)}`)
    }
    await page.keyboard.press('p')
    await expect(page).toHaveURL(`/i/${idOf(39)}`)
    expect(await page.evaluate(() => history.length)).toBe(entries)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toContainText('Next in listn')
    await page.keyboard.press('Escape')

    await page.goBack()
    await expect(page).toHaveURL('/browse#range=90d')
    const row = page.getByRole('link', { name: 'Question 39', exact: true })
    await expect(row).toBeFocused()
    await expect(row).toBeInViewport()
  })

  test('keeps its place when it is reloaded or jumped about in, and its link is its own', async ({
    page,
  }) => {
    await openList(page, '#data_source=Hand-written+samples')
    await page
      .getByRole('link', { name: /internet goes out/ })
      .first()
      .click()
    await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
    const words = (await place(page).getByRole('paragraph').textContent()) ?? ''
    expect(words).toMatch(/^\d+ of \d+/)
    const address = page.url()
    await page.reload()
    await expect(place(page)).toContainText(words)
    await page.evaluate(() => location.assign('#turn=1'))
    await expect(page).toHaveURL(`${address}#turn=1`)
    await settle(page)
    await page.reload()
    await expect(place(page)).toContainText(words)
    await page.keyboard.press('j')
    await page.reload()
    await expect(place(page)).toContainText(words)
    await place(page).getByRole('link', { name: 'Back to list' }).click()
    await expect(page).toHaveURL('/browse#data_source=Hand-written+samples')
    await expect(page.locator('tr :focus')).toHaveText(/internet goes out/)
  })

  test('a step says where it leads, by key and by link', async ({ page }) => {
    await playMany(page, 4)
    await openList(page)
    await openRow(page, 0)
    await settle(page)
    const said = await page.getByRole('status').evaluateHandle((region) => {
      const texts: string[] = []
      const hear = () => texts.push(region.textContent)
      new MutationObserver(hear).observe(region, { childList: true, subtree: true })
      return texts
    })
    const places = async () =>
      (await said.jsonValue()).filter((text) => text.endsWith('in the list'))
    await page.keyboard.press('n')
    await expect.poll(places).toEqual(['2 of 4 in the list'])
    await settle(page)
    await next(page).press('Enter')
    await expect.poll(places).toEqual(['2 of 4 in the list', '3 of 4 in the list'])
    await settle(page)
    await previous(page).click()
    await expect.poll(async () => (await places()).at(2)).toBe('2 of 4 in the list')
    await expect(page.getByRole('status')).toHaveText(/loaded$/)
  })

  test('the last one says so, and leads back to the list as it was', async ({ page }) => {
    const asked = await playMany(page, 3)
    await openList(page)
    await openRow(page, 1)
    await next(page).click()
    await expect(place(page)).toContainText('3 of 3 · End of the list')
    await expect(next(page)).toHaveCount(0)
    // The record's arrival is said too, and would replace the answer to the key.
    await expect(page.getByRole('status')).toHaveText(/loaded$/)
    await settle(page)
    await page.keyboard.press('n')
    await expect(page.getByRole('status')).toHaveText('3 of 3. End of the list')
    await place(page).getByRole('link', { name: 'Back to list' }).click()
    await expect(page.getByRole('link', { name: 'Question 2' })).toBeFocused()
    expect(asked, 'nothing is asked for again').toEqual([0])
    await page.goBack()
    await expect(place(page)).toContainText('3 of 3')
  })

  test('any other record has no such place', async ({ page }) => {
    await playMany(page, 3)
    await openList(page)
    await openRow(page, 0)
    await expect(place(page)).toBeVisible()
    await page.getByRole('textbox', { name: 'Interaction ID or link' }).fill(idOf(77))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/i/${idOf(77)}`)
    await settle(page)
    await expect(place(page)).toHaveCount(0)
    await page.goto(`/i/${idOf(1)}`)
    await settle(page)
    await expect(place(page)).toHaveCount(0)
  })

  test('the next one is read ahead when the pointer rests on its link', async ({ page }) => {
    await playMany(page, 5)
    await openList(page)
    await openRow(page, 0)
    await settle(page)
    const ahead = page.waitForRequest(`**/api/interactions/${idOf(1)}`)
    await next(page).hover()
    await ahead
    let again = 0
    page.on('request', (request) => (again += Number(request.url().endsWith(`/${idOf(1)}`))))
    await next(page).click()
    await expect(page).toHaveURL(`/i/${idOf(1)}`)
    await settle(page)
    expect(again).toBe(0)
  })

  test('moves nothing when its place comes, keeps to 320 px, and stays off paper', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await playMany(page, 2000)
    await openList(page)
    await openRow(page, 20)
    await expect(place(page)).toBeInViewport()
    await watchShifts(page)
    const shift = async () => {
      await settle(page)
      return shiftOf(page)
    }
    await page.reload()
    await expect(place(page)).toBeInViewport()
    const withPlace = await shift()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page)).toEqual([])
    }
    await page.emulateMedia({ media: 'print' })
    await expect(place(page)).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
    await page.goto('/')
    await page.goto(`/i/${idOf(20)}`)
    expect(withPlace).toBeLessThanOrEqual((await shift()) + 0.001)
  })
})

test('where nothing matches, the way out is named', async ({ page }) => {
  await page.goto('/browse#range=7d&topic=No+such+topic&user_feedback=negative_explicit')
  await expect(heading(page)).toHaveText('Nothing matches')
  await expect(page.getByRole('link', { name: 'Clear all filters' })).toHaveAttribute(
    'href',
    '/browse#range=7d',
  )
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible()
  await page.getByRole('link', { name: 'Without Topic: No such topic' }).click()
  await expect(page).toHaveURL('/browse#range=7d&user_feedback=negative_explicit')
})

test('what goes with the list it stands in leaves the focus on the page', async ({ page }) => {
  const title = page.getByRole('heading', { level: 1 })
  await openList(page)
  // A page that is opened leaves the browser's own order: the header comes first.
  await expect(page.locator('body')).toBeFocused()
  await page.getByRole('button', { name: 'Refresh' }).press('Enter')
  await expect(title).toBeFocused()
  await page.goto('/browse#range=7d&topic=No+such+topic')
  await page.getByRole('link', { name: 'Clear all filters' }).press('Enter')
  await expect(title).toBeFocused()
})

test('of a broken link the rest holds', async ({ page }) => {
  await openList(page, '#range=3y&topic=Cooking&mood=bad')
  await expect(page.getByRole('alert')).toContainText('time range')
  await expect(page.getByRole('alert')).toContainText('“mood”')
  await expect(page.getByRole('button', { name: 'Edit filter Topic: Cooking' })).toBeVisible()
})

test('a title that is read from the right stands on the right, as its answer does', async ({
  page,
}) => {
  await openList(page, '#range=all&language=ar')
  const row = page.getByRole('row').nth(1)
  for (const cell of [row.getByRole('rowheader'), row.getByRole('cell').nth(2)]) {
    const gap = await cell.evaluate((box) => {
      const text = document.createRange()
      text.selectNodeContents(box.querySelector('bdi') ?? box)
      return box.getBoundingClientRect().right - text.getBoundingClientRect().right
    })
    expect(gap).toBeLessThan(20)
  }
})

test('the header knows the list by whatever address leads to it, and by no other', async ({
  page,
}) => {
  const link = page.getByRole('banner').getByRole('link', { name: 'Browse' })
  const idBox = page.getByRole('banner').getByRole('textbox', { name: 'Interaction ID or link' })
  await page.goto('/Browse/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Browse')
  await expect(link).toHaveAttribute('aria-current', 'page')
  await expect(idBox).toBeVisible()
  await page.goto('/browser')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await expect(link).not.toHaveAttribute('aria-current')
})

test('the header says that this is the current page, also where colours are forced', async ({
  page,
}) => {
  const link = page.getByRole('banner').getByRole('link', { name: 'Browse' })
  const look = () => link.evaluate((a) => getComputedStyle(a).backgroundColor)
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/')
  await expect(link).not.toHaveAttribute('aria-current')
  const elsewhere = await look()
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
  expect(await look()).not.toBe(elsewhere)
})

test('on a screen of 320 px nothing scrolls sideways, and axe finds nothing, in either theme', async ({
  page,
}) => {
  await openList(page, '#range=90d&user_feedback=negative_explicit,negative_implicit')
  await page.getByRole('checkbox', { name: 'Select all loaded' }).check()
  await page.getByRole('button', { name: 'Add a filter' }).click()
  await expectAccessible(page)
})

test('text that was meant to do harm is text', async ({ page }) => {
  const evil = '<img src=x onerror=alert(1)>\u202egnol\u001b'
  await page.route(SEARCH, (route) =>
    route.fulfill({
      json: {
        total: 2,
        data: [
          {
            id: idOf(1),
            user_query: evil,
            output_text: evil,
            sentiment: evil,
            feedback_type: evil,
          },
          { id: 'none', user_query: 'x' },
        ],
      },
    }),
  )
  await page.goto('/browse')
  await expect(rowLinks(page)).toHaveText('<img src=x onerror=alert(1)>⟨U+202E⟩gnol␛')
  await expect(page.getByText('One row has no readable ID and was left out.')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Warning' })).toHaveCount(0)
})
