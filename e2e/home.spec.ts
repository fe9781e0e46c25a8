import type { Locator, Page } from '@playwright/test'
import { expect, openInteraction, settle, test } from './fixtures'
import { MOST_SHIFT, shiftOf, watchShifts, WINDOWS } from './layout-shift'
import { sampleRecord, shortId } from './samples'

const showpiece = sampleRecord('night-train-refund')
const other = sampleRecord('router-and-the-eels')

/** Waits until the browser has kept an id. It does so only after the record is shown, and a test can be faster. */
const untilKept = (page: Page, id: string) =>
  expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain(id)

test.describe('home', () => {
  test('says that the data is invented and lists it', async ({ page }) => {
    await page.goto('/')
    await expect(page).toHaveTitle('Interaction viewer')
    await expect(page.getByRole('banner').getByText('Sample data')).toBeVisible()
    const samples = page.getByRole('region', { name: 'Sample interactions' })
    await samples.getByRole('link', { name: String(showpiece.body.user_query) }).click()
    await expect(page).toHaveURL(`/i/${showpiece.id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      String(showpiece.body.user_query),
    )
  })

  test('marks a record in the colours and icons that stand on it', async ({ page }) => {
    /** The icon of a mark as drawn, and its colour. */
    const look = (mark: Locator) =>
      mark
        .locator('svg')
        .first()
        .evaluate((icon) => ({ shape: icon.innerHTML, colour: getComputedStyle(icon).color }))
    await page.goto('/')
    const sample = page.getByRole('link', { name: String(showpiece.body.user_query) })
    const [warning, feedback] = [sample.getByText('Warning'), sample.getByText('Negative feedback')]
    const listed = { warning: await look(warning), feedback: await look(feedback) }

    await sample.click()
    const flags = page.getByRole('region', { name: 'Flags' })
    const flag = flags.getByRole('link', { name: /^Negative feedback/ })
    const panel = page.getByRole('region', { name: 'Feedback' })
    expect(listed.warning).toEqual(await look(flags.getByRole('link', { name: /^Warning/ })))
    expect(listed.feedback.colour).toBe((await look(flag)).colour)
    expect(listed.feedback).toEqual(await look(panel))
    expect(listed.feedback.colour).not.toBe(listed.warning.colour)

    await page.goto('/browse#range=all&user_feedback=negative_explicit')
    const row = page.getByRole('row').filter({ hasText: String(showpiece.body.user_query) })
    expect(await look(row.getByRole('cell', { name: /^Negative, given/ }))).toEqual(listed.feedback)
    expect(await look(row.getByRole('cell').last())).toEqual(listed.warning)
    await page.goto(`/compare/${showpiece.id}/${other.id}`)
    const line = page.getByRole('listitem').filter({ hasText: 'Warning:' })
    expect(await look(line)).toEqual(listed.warning)
  })

  test('opens an id that is typed in capitals, under its one address', async ({ page }) => {
    await page.goto('/')
    await page
      .getByRole('textbox', { name: 'Interaction ID or link' })
      .fill(showpiece.id.toUpperCase())
    await page.getByRole('button', { name: 'Open' }).click()
    await expect(page).toHaveURL(`/i/${showpiece.id}`)
    await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  })

  test('opens a link from another place by Enter', async ({ page }) => {
    await page.goto('/')
    const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
    await box.fill(`https://viewer.example.com/i/${other.id}#turn=2`)
    await box.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/i/${other.id}`))
    await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  })

  test('offers a choice where several ids are found', async ({ page }) => {
    await page.goto('/')
    const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
    await box.fill(`first ${showpiece.id}, then ${other.id}, again ${showpiece.id}`)
    await page.getByRole('button', { name: 'Open' }).click()
    await expect(page.getByText('2 interactions found')).toBeVisible()
    await page.getByRole('link', { name: other.id }).click()
    await expect(page).toHaveURL(`/i/${other.id}`)
  })

  test('says what is missing, keeps the focus, and asks the server nothing', async ({ page }) => {
    await page.goto('/')
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/interactions/')) asked.push(request.url())
    })
    const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
    for (const [text, said] of [
      ['', /Enter an interaction ID/],
      ['no id in here', /No interaction ID found/],
      [showpiece.id.slice(0, -1), /too short: 31 of 32 digits/],
    ] as const) {
      await box.fill(text)
      await box.press('Enter')
      await expect(box).toHaveAttribute('aria-invalid', 'true')
      await expect(box).toHaveAccessibleDescription(said)
      await expect(box).toBeFocused()
    }
    await expect(page).toHaveURL('/')
    expect(asked.filter((url) => !url.endsWith('/search'))).toEqual([])
  })

  for (const [where, path] of [
    ['on the start page', '/'],
    ['over a list', '/browse'],
    ['over a comparison', `/compare/${other.id}/${showpiece.id}`],
    ['over a record', `/i/${other.id}`],
  ] as const)
    test(`takes an id that is pasted anywhere ${where}`, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-write'])
      await page.goto(path)
      await expect(page.getByRole('textbox', { name: 'Interaction ID or link' })).toBeVisible()
      await page.getByRole('heading', { level: 1 }).focus()
      await page.evaluate(async (text) => {
        await navigator.clipboard.writeText(text)
      }, `trace for interaction_id=${showpiece.id} status=200`)
      await page.keyboard.press('ControlOrMeta+V')
      await expect(page).toHaveURL(`/i/${showpiece.id}`)
    })

  test('keeps the ids opened in this browser, and forgets them on request', async ({ page }) => {
    for (const { id } of [showpiece, other]) {
      await openInteraction(page, id)
      await untilKept(page, id)
    }
    await page.goto('/')
    const recent = page.getByRole('region', { name: 'Recently opened' })
    await expect(recent.getByRole('link')).toHaveText([
      new RegExp(shortId(other.id)),
      new RegExp(shortId(showpiece.id)),
    ])
    await recent.getByRole('button', { name: `Remove ${shortId(other.id)}` }).click()
    await expect(recent.getByRole('link')).toHaveCount(1)
    await recent.getByRole('button', { name: 'Clear list' }).click()
    await expect(recent).toBeHidden()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(recent).toBeHidden()
  })

  test('leaves nothing of a record in the browser but its id', async ({ page }) => {
    await openInteraction(page, showpiece.id)
    await untilKept(page, showpiece.id)
    await page.goto('/')
    const kept = await page.evaluate(async () => ({
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      cookies: document.cookie,
    }))
    expect(kept).toMatchObject({ session: '{}', databases: 0, caches: 0, workers: 0, cookies: '' })
    expect(kept.local).toContain(showpiece.id)
    expect(kept.local).not.toContain(String(showpiece.body.user_query))
  })
})

test.describe('a page that is not there', () => {
  test('says so and offers the box', async ({ page }) => {
    await page.goto('/no/such/page')
    await expect(page.getByRole('alert').getByRole('heading', { level: 1 })).toHaveText(
      'Page not found',
    )
    const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
    await box.fill(showpiece.id)
    await box.press('Enter')
    await expect(page).toHaveURL(`/i/${showpiece.id}`)
  })

  for (const address of ['/i/not-an-id', '/i/<b>x</b>', `/i/${showpiece.id}/extra`, '/i']) {
    test(`${address} is one, and shows what it was as text`, async ({ page }) => {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
      await expect(page.getByText(address, { exact: true })).toBeVisible()
    })
  }

  test('finds the id in an address that was cut or wrapped', async ({ page }) => {
    await page.goto(`/i/${showpiece.id.replaceAll('-', '')}`)
    await page.getByRole('link', { name: showpiece.id }).click()
    await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
  })
})

test('the header is one line from 768 px on, and names sample data at every width', async ({
  page,
}) => {
  const header = page.getByRole('banner')
  const height = () => header.evaluate((box) => box.clientHeight)
  for (const path of [`/i/${showpiece.id}`, '/browse', `/compare/${showpiece.id}/${other.id}`]) {
    await page.goto(path)
    await page.evaluate(() => window.scrollTo(0, 0))
    for (const width of [320, 640, 768, 1024, 1279, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      await expect(header.getByText('Sample data')).toBeVisible()
      await expect(header.getByRole('button', { name: 'Open' })).toBeVisible()
      if (width >= 768) expect(await height(), `${path} at ${width} px`).toBeLessThan(64)
    }
  }
})

test('Back to the tab’s first page leads to its heading, as to any other', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 })
  await openInteraction(page, showpiece.id)
  await expect(heading).toBeVisible()
  await expect(heading).not.toBeFocused()
  await page.getByRole('banner').getByRole('link', { name: 'Browse' }).click()
  await expect(heading).toHaveText('Browse')
  await expect(heading).toBeFocused()
  await page.goBack()
  await expect(heading).toHaveText(String(showpiece.body.user_query))
  await expect(heading).toBeFocused()
})

test('nothing moves while the samples come', async ({ page }) => {
  await watchShifts(page)
  for (const size of WINDOWS) {
    await page.setViewportSize(size)
    await page.goto('/')
    await expect(page.getByRole('button', { name: 'Clear everything kept' })).toBeAttached()
    await settle(page)
    expect.soft(await shiftOf(page), `${size.width} px`).toBeLessThan(MOST_SHIFT)
  }
})

test('who clears everything stays at the button while the samples come again', async ({ page }) => {
  await page.goto('/')
  const ask = page.getByRole('button', { name: 'Clear everything kept in this browser' })
  await ask.click()
  const again = page.waitForResponse('**/api/interactions/search')
  await page.getByRole('button', { name: 'Clear everything', exact: true }).click()
  await expect(page.getByText(/^Cleared: /).first()).toBeVisible()
  await again
  await settle(page)
  await expect(ask).toBeFocused()
  await expect(page.getByText(/^Cleared: /).first()).toBeVisible()
})

test('back and forward lead through what was opened', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
  const title = page.getByRole('heading', { level: 1 })
  await box.fill(showpiece.id)
  await box.press('Enter')
  await expect(title).toHaveText(String(showpiece.body.user_query))
  await box.fill(other.id)
  await box.press('Enter')
  await expect(title).toHaveText(String(other.body.user_query))
  await page.goBack()
  await expect(title).toHaveText(String(showpiece.body.user_query))
  await page.goBack()
  await expect(title).toHaveText('Open an interaction')
  await page.goForward()
  await expect(title).toHaveText(String(showpiece.body.user_query))
})

test('the page ends with the licences of what it is built from', async ({ page, request }) => {
  await page.goto('/')
  const licences = page.getByRole('contentinfo').getByRole('link', { name: 'Licences' })
  const file = await request.get((await licences.getAttribute('href')) ?? '')
  expect(file.status()).toBe(200)
  expect(await file.text()).toContain('recharts')
})
