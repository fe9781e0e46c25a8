import { readFile } from 'node:fs/promises'
import { expect, openInteraction, settle, test } from './fixtures'
import { sampleRecord, shortId } from './samples'

const showpiece = sampleRecord('night-train-refund')
const fresh = sampleRecord('fresh-minutes')
const long = sampleRecord('router-and-the-eels')
const withheld = sampleRecord('content-withheld')
const noSources = sampleRecord('reference-letter-no-sources')
const unexpected = sampleRecord('unexpected-types')

test.describe('a record with everything', () => {
  test.beforeEach(async ({ page }) => openInteraction(page, showpiece.id))

  test('is titled by what the user wanted; the tab by the short id alone', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Find out what a cancelled night train pays back, in money or vouchers, and by when',
    )
    await expect(page).toHaveTitle(new RegExp(shortId(showpiece.id)))
    await expect(page).not.toHaveTitle(/train/i)
  })

  test('has its panels, in this order', async ({ page }) => {
    const names = [
      'Flags',
      'Conversation',
      'Emotions',
      'Feedback',
      'Sources',
      'Tags',
      'Details',
      'Raw JSON',
    ]
    for (const name of names) {
      await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
    }
  })

  test('says why it is flagged, and leads there', async ({ page }) => {
    const flags = page.getByRole('region', { name: 'Flags' })
    await expect(flags.getByRole('listitem')).toHaveText([
      /Risky behaviour.*full date of birth/,
      /Warning.*within 30 days of a claim/,
      /Negative feedback.*small print/,
      /Low rating.*2 of 5/,
      /Negative sentiment/,
    ])
    await flags.getByRole('link', { name: /Low rating/ }).click()
    await expect(page.getByRole('region', { name: 'Feedback' })).toBeInViewport()
  })

  test('shows all turns, the requested one marked and in view', async ({ page }) => {
    const conversation = page.getByRole('region', { name: 'Conversation' })
    await expect(conversation.getByRole('article')).toHaveCount(5)
    await expect(conversation.locator('[aria-current="true"]')).toHaveCount(1)
    const requested = conversation.getByRole('article', { name: 'Turn 3 of 5' })
    await expect(requested).toHaveAttribute('aria-current', 'true')
    await expect(requested).toBeInViewport()
    await expect(requested.getByRole('heading', { name: 'User' })).toBeVisible()
    await expect(requested.getByRole('heading', { name: 'Assistant' })).toBeVisible()
    await expect(requested).toContainText('Compartment 41 is held until')
  })

  test('draws the answer as Markdown: a table, and no headings of its own', async ({ page }) => {
    const turn = page.getByRole('article', { name: 'Turn 3 of 5' })
    await expect(turn.getByRole('columnheader', { name: 'You get back' })).toBeVisible()
    await expect(turn.getByRole('cell', { name: '€84.00' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  })

  test('shows the emotions as a chart and as the same numbers', async ({ page }) => {
    const emotions = page.getByRole('region', { name: 'Emotions' })
    await expect(emotions.getByRole('figure')).toHaveAccessibleName(/frustration/i)
    const rows = emotions.getByRole('table').getByRole('row').filter({ hasText: '%' })
    await expect(rows).toHaveText([
      /Frustration\s*71\s?%/,
      /Anxiety\s*58\s?%/,
      /Tiredness\s*55\s?%/,
      /Hope\s*34\s?%/,
      /Relief\s*27\s?%/,
      /Disappointment\s*24\s?%/,
      /Gratitude\s*18\s?%/,
      /Amusement\s*9\s?%/,
    ])
    await expect(emotions).toContainText('whole interaction')
  })

  test('quotes the feedback in words', async ({ page }) => {
    const feedback = page.getByRole('region', { name: 'Feedback' })
    await expect(feedback).toContainText('Negative, given explicitly')
    await expect(feedback).toContainText('2 of 5')
    await expect(feedback.getByRole('blockquote')).toContainText('the hotel tip saved our night')
  })

  test('opens and closes a source, and opens the one that the address names', async ({ page }) => {
    const sources = page.getByRole('region', { name: 'Sources' })
    const first = sources.getByRole('button', { name: /Passenger terms, chapter 4/ })
    const text = sources.getByText('Supplements for a couchette', { exact: false })
    await expect(first).toHaveAttribute('aria-expanded', 'false')
    await expect(text).toBeHidden()
    await first.click()
    await expect(text).toBeVisible()
    await first.click()
    await expect(text).toBeHidden()
    await page.goto(`/i/${showpiece.id}#source=3`)
    await expect(sources.getByRole('button', { name: 'berth_inventory' })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
  })

  test('copies a tag with one click, to the character', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-write'])
    const tags = page.getByRole('region', { name: 'Tags' })
    await expect(tags.getByRole('listitem')).toHaveCount(6)
    await expect(tags.getByRole('listitem').filter({ hasText: 'escalated to' })).toContainText(
      'Not recorded',
    )
    await tags.getByRole('button', { name: 'Copy tag market' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
    const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
    await box.focus()
    await page.keyboard.press('ControlOrMeta+V')
    await expect(box).toHaveValue('market: DE→SE')
  })

  test('nothing moves when a cut flag unfolds or a link is copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await settle(page)
    const places = () =>
      Promise.all(
        [
          page.getByRole('searchbox'),
          page.getByRole('region', { name: 'Emotions' }),
          page.getByRole('article', { name: 'Turn 3 of 5' }),
        ].map((element) => element.boundingBox()),
      )
    const before = await places()
    const flag = page.getByRole('link', { name: /^Negative feedback/ })
    const folded = await flag.boundingBox()
    await flag.hover()
    await expect
      .poll(async () => (await flag.boundingBox())?.height)
      .toBeGreaterThan(folded?.height ?? 0)
    expect(await places()).toEqual(before)
    const copy = page.getByRole('button', { name: 'Copy link', exact: true })
    await copy.click()
    await expect(copy.locator('..')).toHaveText(/Copied/)
    expect(await places()).toEqual(before)
  })

  test('copies a link that leads back here', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-write'])
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
    await page.goto('/')
    await page.getByRole('textbox', { name: 'Interaction ID or link' }).focus()
    await page.keyboard.press('ControlOrMeta+V')
    await expect(page).toHaveURL(`/i/${showpiece.id}`)
  })

  test('downloads the record exactly as it was received', async ({ page, request }) => {
    const raw = page.getByRole('region', { name: 'Raw JSON' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      raw.getByRole('button', { name: 'Download JSON' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`interaction-${showpiece.id}.json`)
    const received = await request.get(`/api/interactions/${showpiece.id}`)
    expect(await readFile(await download.path(), 'utf8')).toBe(await received.text())
  })

  test('leads to the same interaction in Nebuly', async ({ page }) => {
    const link = page.getByRole('region', { name: 'Details' }).getByRole('link', {
      name: /Open in Nebuly/,
    })
    await expect(link).toHaveAttribute('href', new RegExp(`^https://.*${showpiece.id}$`))
    await expect(link).toHaveAttribute('rel', /noopener/)
  })
})

test('a record is asked for once', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith(`/api/interactions/${showpiece.id}`)) asked.push(request.method())
  })
  await openInteraction(page, showpiece.id)
  await settle(page)
  expect(asked).toEqual(['GET'])
})

test('an id in capitals is put right in the address, its turn kept', async ({ page }) => {
  await openInteraction(page, showpiece.id.toUpperCase(), '#turn=5')
  await expect(page).toHaveURL(`/i/${showpiece.id}#turn=5`)
  await expect(page.getByRole('article', { name: 'Turn 5 of 5' })).toBeInViewport()
})

test.describe('for a reader whose own time is UTC', () => {
  test.use({ timezoneId: 'UTC' })

  test('there is no other zone to switch to', async ({ page }) => {
    await openInteraction(page, showpiece.id)
    await expect(page.getByText('17 Nov 2026, 20:58:31 UTC')).toBeVisible()
    await expect(page.getByRole('button', { name: /times/ })).toHaveCount(0)
  })
})

test('a link to a turn or a source that is not there says so, and shows the record', async ({
  page,
}) => {
  const status = page.getByRole('status')
  const notice = page.getByRole('button', { name: 'Dismiss' }).locator('..')
  const noTurn = 'There is no turn 44: this conversation has 5 turns.'
  await openInteraction(page, showpiece.id, '#turn=44')
  await expect(status).toHaveText(noTurn)
  await expect(notice).toHaveText(noTurn)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toBeHidden()
  await openInteraction(page, showpiece.id, '#source=9')
  await expect(notice).toHaveText('There is no source 9: this record has 3 sources.')
  await openInteraction(page, noSources.id, '#source=1')
  await expect(notice).toHaveText('There is no source 1: this record has no sources.')
  await openInteraction(page, showpiece.id, '#turn=x')
  await expect(notice).toHaveText(
    'The turn in this link can’t be read: this conversation has 5 turns.',
  )
  await openInteraction(page, showpiece.id, '#turn=5&source=3')
  await settle(page)
  await expect(notice).toBeHidden()
})

test('a link that is damaged in two places says both, one above the other', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await openInteraction(page, showpiece.id, '#turn=0&quote=nonsense')
  const quote = page.locator('p', { hasText: 'The quote in this link can’t be read' })
  const turn = page.locator('p', { hasText: 'There is no turn 0' })
  await expect(quote).toBeInViewport({ ratio: 1 })
  await expect(turn).toBeInViewport({ ratio: 1 })
  const [one, other] = [await quote.boundingBox(), await turn.boundingBox()]
  expect((one?.y ?? 0) + (one?.height ?? 0)).toBeLessThan(other?.y ?? 0)
})

test('a long talk is sorted by time, and a link leads to one turn of it', async ({ page }) => {
  await openInteraction(page, long.id, '#turn=26')
  const turns = page.getByRole('region', { name: 'Conversation' }).getByRole('article')
  await expect(turns).toHaveCount(26)
  await expect(turns.last()).toBeInViewport()
  const times = await turns
    .getByRole('time')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('datetime') ?? ''))
  expect(times.length).toBeGreaterThan(20)
  expect(times).toEqual(times.toSorted())
})

test('a fresh record says that it is not analysed yet, and invents nothing', async ({ page }) => {
  await openInteraction(page, fresh.id)
  await expect(page.getByRole('region', { name: 'Emotions' })).toContainText('Not analysed yet')
  await expect(page.getByRole('region', { name: 'Emotions' }).getByRole('figure')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Feedback' })).toContainText('Not recorded')
  await expect(page.getByRole('main')).not.toContainText('$0')
})

test('withheld content is said to be missing, and flagged', async ({ page }) => {
  await openInteraction(page, withheld.id)
  await expect(page.getByRole('region', { name: 'Flags' })).toContainText('Empty answer')
  const turn = page.locator('article[aria-current="true"]')
  await expect(turn).toContainText('Not recorded')
  await expect(turn).toContainText('Empty')
})

test('an answer without sources says "None"', async ({ page }) => {
  await openInteraction(page, noSources.id)
  await expect(page.getByRole('region', { name: 'Sources' })).toContainText('None')
})

test('fields of another type are shown, and listed once as unexpected', async ({ page }) => {
  await openInteraction(page, unexpected.id)
  const details = page.getByRole('region', { name: 'Details' })
  const drift = details.getByRole('region', { name: 'Unexpected fields' })
  await expect(drift.getByText('cost', { exact: true })).toHaveCount(1)
  await expect(details.getByRole('region', { name: 'Other fields' })).toContainText('guardrails')
})
