import type { Page } from '@playwright/test'
import { violations } from './axe'
import { expect, settle, test } from './fixtures'
import { SAMPLE_RECORDS, sampleRecord } from './samples'

const fault = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const SAMPLES = SAMPLE_RECORDS.map(({ id }) => id)

/** Random-looking ids, always the same ones. */
const manyIds = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const hex = (index * 2_654_435_761 + 97).toString(16).padStart(12, '0').slice(-12)
    return `${hex.slice(0, 8)}-${hex.slice(8)}-4000-8000-${hex}`
  })

const rail = (page: Page) => page.getByRole('navigation', { name: 'Review set' })
const verdict = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Verdict' }).getByRole('button', { name })
const note = (page: Page) => page.getByRole('textbox', { name: 'Note' })

const openSet = async (page: Page, ids: readonly string[], rest = ''): Promise<void> => {
  await page.goto(`/review#set=${ids.join(',')}${rest}`)
  await expect(rail(page)).toBeVisible()
}
/** Waits until the item at this position can be judged. */
const isAt = async (page: Page, place: number): Promise<void> => {
  await expect(rail(page).getByRole('button', { name: new RegExp(`^${place} of `) })).toBeVisible()
  await expect(verdict(page, 'Fine')).toBeEnabled()
}
const storedVerdicts = (page: Page) =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('verdict:'))
      .map(([, text]) => String(text))
      .filter((text) => !text.includes('"verdict":null')),
  )

test.describe('with failures among them', () => {
  test.use({ expectsFailedRequests: true })

  test('twenty interactions are judged by keyboard, with two keys each', async ({ page }) => {
    const ids = [...SAMPLES.slice(0, 10), fault(404), fault(410), ...SAMPLES.slice(10), fault(500)]
    const twenty = [...ids, fault(403)].slice(0, 20)
    expect(twenty).toHaveLength(20)
    await openSet(page, twenty)
    const status = page.getByRole('status')
    for (let place = 1; place <= 20; place += 1) {
      await isAt(page, place)
      await expect(status.filter({ hasText: `${place} of 20` })).toBeAttached()
      if (place > 1) await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
      await page.keyboard.press(String(((place - 1) % 5) + 1))
      await expect(status.filter({ hasText: `${place} of 20 judged` })).toBeAttached()
      await page.keyboard.press('n')
    }
    await expect(
      status.filter({ hasText: 'This is the last item. 20 of 20 judged' }),
    ).toBeAttached()
    await expect(rail(page).getByText('20 judged')).toBeVisible()
    expect(await storedVerdicts(page)).toHaveLength(20)
  })

  test('a record that fails stops nothing: it is judged, and Back and Next lead past it', async ({
    page,
  }) => {
    const [one, two] = SAMPLES
    await openSet(page, [one ?? '', fault(404), two ?? ''])
    await isAt(page, 1)
    await rail(page).getByRole('button', { name: 'Next', exact: true }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.keyboard.press('4')
    await expect(verdict(page, 'Unsafe')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('n')
    await isAt(page, 3)
    await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
    await page.goBack()
    await isAt(page, 2)
    await expect(verdict(page, 'Unsafe')).toHaveAttribute('aria-pressed', 'true')
    await page.goBack()
    await isAt(page, 1)
    await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  })
})

test('verdict, note and place survive a reload', async ({ page }) => {
  await openSet(page, SAMPLES)
  await isAt(page, 1)
  await page.keyboard.press('n')
  await isAt(page, 2)
  await page.keyboard.press('3')
  await note(page).fill('Says nothing of the deadline.')
  await page.reload()
  await isAt(page, 2)
  await expect(verdict(page, 'Unhelpful')).toHaveAttribute('aria-pressed', 'true')
  await expect(note(page)).toHaveValue('Says nothing of the deadline.')
})

test('a set is found again at the start page, and goes on where one left off', async ({ page }) => {
  await openSet(page, SAMPLES.slice(0, 4))
  await isAt(page, 1)
  await expect(page).toHaveURL(/&at=1$/)
  await page.keyboard.press('1')
  await page.keyboard.press('n')
  await isAt(page, 2)
  await page.keyboard.press('2')
  await page.goBack()
  await isAt(page, 1)
  await page.reload()
  await isAt(page, 1)
  await page.goto('/')
  const reviews = page.getByRole('region', { name: 'Reviews' })
  await settle(page)
  expect(await violations(page)).toEqual([])
  await reviews.getByRole('link', { name: '4 interactions, 2 judged' }).click()
  await isAt(page, 3)
  await page.keyboard.press('p')
  await isAt(page, 2)
  await page.goto('/review')
  await reviews.getByRole('button', { name: /^Remove/ }).click()
  await expect(reviews).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a second tab follows, and the verdicts of both survive', async ({ page, context }) => {
  await openSet(page, SAMPLES)
  await isAt(page, 1)
  const other = await context.newPage()
  await openSet(other, SAMPLES, '&at=2')
  await isAt(other, 2)
  await page.keyboard.press('1')
  await expect(rail(other).getByText('1 judged')).toBeVisible()
  await other.keyboard.press('2')
  await expect(rail(page).getByText('2 judged')).toBeVisible()
  await page.keyboard.press('n')
  await isAt(page, 2)
  await expect(verdict(page, 'Wrong answer')).toHaveAttribute('aria-pressed', 'true')
  await other.keyboard.press('p')
  await isAt(other, 1)
  await expect(verdict(other, 'Fine')).toHaveAttribute('aria-pressed', 'true')
})

test('a full storage is told, and nothing is lost in this tab', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await openSet(page, SAMPLES)
  await isAt(page, 1)
  await page.keyboard.press('1')
  const alert = page.getByRole('alert').filter({ hasText: 'storage is full' })
  await expect(alert).toBeVisible()
  await page.keyboard.press('n')
  await isAt(page, 2)
  await page.keyboard.press('p')
  await isAt(page, 1)
  await expect(verdict(page, 'Fine')).toHaveAttribute('aria-pressed', 'true')
  await alert.getByRole('link', { name: 'Download them' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Result' })).toBeFocused()
  await expect(alert).toBeVisible()
})

test('with one key for each item a set is judged to its end, and another shows the result', async ({
  page,
}) => {
  const ids = SAMPLES.slice(0, 3)
  await openSet(page, ids)
  await page.getByRole('checkbox', { name: 'Advance after a verdict' }).check()
  for (const place of [1, 2, 3]) {
    await isAt(page, place)
    await page.keyboard.press('1')
  }
  await expect(rail(page).getByText('All 3 judged')).toBeVisible()
  await isAt(page, 3)
  // Taking a verdict back leads nowhere, and undoing leads to the item that was undone.
  await page.keyboard.press('1')
  await expect(rail(page).getByText('2 judged')).toBeVisible()
  await page.keyboard.press('u')
  await expect(rail(page).getByText('All 3 judged')).toBeVisible()
  await page.keyboard.press('Shift+R')
  await expect(page.getByRole('heading', { level: 1, name: 'Result' })).toBeFocused()
  expect(await storedVerdicts(page)).toHaveLength(3)
})

test('a thousand interactions open at once, and any of them is a few keys away', async ({
  page,
}) => {
  await page.route('**/api/interactions/**', async (route) => {
    const [, , , id, part] = new URL(route.request().url()).pathname.split('/')
    const record = { id, input: `Question ${id}`, output: 'An answer.' }
    await route.fulfill({ json: part === 'deeplink' ? { url: null } : record })
  })
  const ids = manyIds(1000)
  await openSet(page, ids)
  await isAt(page, 1)
  for (const place of [2, 3, 4]) {
    await page.keyboard.press('n')
    await isAt(page, place)
  }
  const started = Date.now()
  await page.keyboard.press('n')
  await isAt(page, 5)
  expect(Date.now() - started, 'ms to the next one').toBeLessThan(3000)
  await rail(page).getByRole('button', { name: '5 of 1,000, all items' }).press('Enter')
  const list = page.getByRole('listbox', { name: 'Items of the set' })
  await expect(list).toBeFocused()
  expect(await page.evaluate(() => scrollY), 'the page behind stays').toBe(0)
  await expect(list.getByRole('option')).toHaveCount(1000)
  await expect(list.getByRole('option').nth(2)).toContainText(`Question ${ids[2]}`)
  await page.keyboard.type('997')
  await expect(list.getByRole('option', { name: /^997\b/ })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `Question ${ids[996]}` })).toBeFocused()
  await expect(rail(page).getByRole('button', { name: /^997 of 1,000/ })).toBeVisible()
})

test('keys typed into a note or the find box move and judge nothing', async ({ page }) => {
  await openSet(page, SAMPLES)
  await isAt(page, 1)
  await page.keyboard.press('m')
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('12 new, 5 pun')
  await page.getByRole('searchbox', { name: 'Find in this interaction' }).pressSequentially('1n')
  await isAt(page, 1)
  await expect(rail(page).getByText('0 judged')).toBeVisible()
  await expect(note(page)).toHaveValue('12 new, 5 pun')
  // The find term becomes part of the address, which still has the set.
  await expect(page).toHaveURL(/#set=.*&find=1n$/)
  await page.reload()
  await isAt(page, 1)
})

test('a verdict is taken back by its key again, or undone', async ({ page }) => {
  await openSet(page, SAMPLES)
  await isAt(page, 1)
  await page.keyboard.press('1')
  await page.keyboard.press('1')
  await expect(rail(page).getByText('0 judged')).toBeVisible()
  await page.keyboard.press('u')
  await expect(verdict(page, 'Fine')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(verdict(page, 'Fine')).toHaveAttribute('aria-pressed', 'false')
})

test('the record stays where it is while one writes a note and goes through the verdicts', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const { id } = sampleRecord('night-train-refund')
  await openSet(page, [id, ...SAMPLES.filter((other) => other !== id)])
  await isAt(page, 1)
  await settle(page)
  const place = await page.evaluate(() => scrollY)
  expect(place).toBeGreaterThan(0)
  await page.keyboard.press('m')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('The refund is wrong.')
  await page.keyboard.press('Escape')
  await expect(page.locator('body')).not.toBeFocused()
  await verdict(page, 'Fine').focus()
  for (let stop = 1; stop <= 4; stop += 1) await page.keyboard.press('Tab')
  expect(await page.evaluate(() => scrollY)).toBe(place)
})

test('labels are edited in the link, and verdicts follow', async ({ page }) => {
  await openSet(page, SAMPLES)
  await isAt(page, 1)
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Edit labels' }).click()
  await page.getByRole('textbox', { name: 'Label 1' }).fill('Good')
  await page.getByRole('button', { name: 'Save labels' }).click()
  await expect(verdict(page, 'Good')).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL(/labels=Good,/)
  await page.reload()
  await expect(verdict(page, 'Good')).toHaveAttribute('aria-pressed', 'true')
})

test('the set’s link is copied for a colleague, from the pass and from the result', async ({
  page,
}) => {
  // The clipboard can't be read here, so the copied text is kept in `window.name`.
  await page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => {
      window.name = text
      return Promise.resolve()
    }
  })
  await openSet(page, SAMPLES.slice(0, 3), '&labels=Good,Bad&at=2')
  const copied = async () => {
    await page.getByRole('button', { name: 'Copy the set’s link' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
    return await page.evaluate(() => window.name)
  }
  // The message about the place, once the record is there, would replace "Copied".
  await expect(page.getByRole('status').filter({ hasText: '2 of 3' })).toBeAttached()
  const link = await copied()
  await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(1)
  await page.evaluate(() => {
    window.name = ''
  })
  await rail(page).getByRole('link', { name: 'Result' }).click()
  expect(await copied()).toBe(link)
  await page.goto('/')
  await page.goto(link)
  await expect(rail(page).getByRole('button', { name: /^1 of 3/ })).toBeVisible()
  await expect(verdict(page, 'Bad')).toBeVisible()
})

test('links within the record keep the set; flags, turns and the skip link lead there', async ({
  page,
}) => {
  const { id } = sampleRecord('night-train-refund')
  await openSet(page, [id, ...SAMPLES.filter((other) => other !== id)])
  await isAt(page, 1)
  const flag = page.getByRole('region', { name: 'Flags' }).getByRole('link').first()
  const place = (await flag.getAttribute('href'))?.split('#')[1] ?? ''
  expect(await flag.getAttribute('href')).toMatch(new RegExp(`^/i/${id}#`))
  await flag.press('Enter')
  await expect(page.locator(`[id="${place}"]`)).toBeInViewport()
  const turn = page.getByRole('link', { name: 'Turn 5', exact: true })
  await turn.press('Enter')
  await expect(page).toHaveURL(/\/review#set=.*&turn=5$/)
  await expect(page.getByRole('article', { name: 'Turn 5 of 5' })).toBeFocused()
  await page.getByRole('link', { name: 'Skip to content' }).press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page).toHaveURL(/\/review#set=/)
  await page.keyboard.press('n')
  await isAt(page, 2)
  await expect(page).not.toHaveURL(/turn=/)
})

test('the server hears of the one being read and the next, and of nothing else', async ({
  page,
}) => {
  const heard: string[] = []
  page.on('request', (request) => {
    heard.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`)
  })
  const referrers: string[] = []
  page.on('request', (request) => referrers.push(request.headers()['referer'] ?? ''))
  await openSet(page, SAMPLES, '&labels=Zebra,Quagga')
  await expect(verdict(page, 'Zebra')).toBeEnabled()
  await settle(page)
  await page.keyboard.press('n')
  await expect(rail(page).getByRole('button', { name: /^2 of / })).toBeVisible()
  await page.keyboard.press('1')
  await note(page).fill('Okapi')
  await settle(page)
  const all = [...heard, ...referrers].join('\n')
  for (const id of SAMPLES.slice(0, 3)) expect(all).toContain(id)
  for (const id of SAMPLES.slice(3)) expect(all).not.toContain(id)
  expect(all).not.toMatch(/set=|labels=|Zebra|Quagga|Okapi/)
})

test('clearing everything takes verdicts, recent list and theme with it', async ({ page }) => {
  await openSet(page, SAMPLES)
  await isAt(page, 1)
  await page.keyboard.press('1')
  await page.getByRole('button', { name: /^Theme/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Recently opened' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear everything kept in this browser' }).click()
  await page.getByRole('button', { name: 'Clear everything', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Recently opened' })).toBeHidden()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  await openSet(page, SAMPLES)
  await isAt(page, 1)
  await expect(rail(page).getByText('0 judged')).toBeVisible()
})

test('on a phone the dock leaves room to read, and the rest is behind one button', async ({
  page,
}) => {
  for (const [width, height] of [
    [320, 640],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await openSet(page, SAMPLES, '&at=2')
    await isAt(page, 2)
    for (const name of ['Fine', 'Wrong answer', 'Unhelpful', 'Unsafe', 'Needs follow-up'])
      await expect(verdict(page, name)).toBeInViewport({ ratio: 1 })
    for (const name of ['Previous', 'Next'])
      await expect(rail(page).getByRole('button', { name })).toBeInViewport({ ratio: 1 })
    const top = await verdict(page, 'Fine').evaluate(
      (element) => element.getBoundingClientRect().top,
    )
    expect(top, 'of the window are for reading').toBeGreaterThan(height * 0.7)
    const copy = rail(page).getByRole('button', { name: 'Copy the set’s link' })
    await expect(copy).toBeHidden()
    const more = rail(page).getByRole('button', { name: 'More' })
    await more.press('Enter')
    await expect(copy).toBeInViewport({ ratio: 1 })
    await expect(rail(page).getByRole('link', { name: 'Result' })).toBeInViewport({ ratio: 1 })
    await settle(page)
    expect.soft(await violations(page), `${width} px`).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await expect(more).toBeFocused()
    await expect(copy).toBeHidden()
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openSet(page, SAMPLES, '&at=2')
    await isAt(page, 2)
    await page.keyboard.press('2')
    await settle(page)
    for (const width of [320, 768, 1366]) {
      await page.setViewportSize({ width, height: 900 })
      expect.soft(await violations(page), `${width} px`).toEqual([])
      const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect.soft(isWider, `${width} px has no sideways scrolling`).toBe(false)
    }
    await page.getByRole('button', { name: 'Edit labels' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect.soft(await violations(page), 'labels').toEqual([])
    await page.keyboard.press('Escape')
    await rail(page)
      .getByRole('button', { name: /all items/ })
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect.soft(await violations(page), 'items').toEqual([])
    await page.goto('/review')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect.soft(await violations(page), 'no set').toEqual([])
  })
}

test('what could not be stored is asked about on every page, until it is', async ({ page }) => {
  await openSet(page, SAMPLES.slice(0, 3), '&labels=Good,Bad')
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.keyboard.press('1')
  await expect(page.getByRole('alert')).toContainText('storage is full')
  await page.getByRole('banner').getByRole('link', { name: 'Interaction viewer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open an interaction')
  // As the browser does before it closes a tab.
  const asks = () =>
    page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
  expect(await asks()).toBe(true)
  await page.getByRole('button', { name: 'Clear everything kept in this browser' }).click()
  await page.getByRole('button', { name: 'Clear everything', exact: true }).click()
  expect(await asks()).toBe(false)
})
