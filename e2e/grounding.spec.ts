import type { Page } from '@playwright/test'
import { violations } from './axe'
import { expect, openInteraction, settle, test } from './fixtures'
import { test as ownTest } from './own-records'
import { sampleRecord } from './samples'

const physiotherapy = sampleRecord('physiotherapy-five-sources')
const train = sampleRecord('night-train-refund')
const noSources = sampleRecord('reference-letter-no-sources')

const COPIED = 'A sheet with more than nine sessions counts as two prescriptions'

/** The texts painted under a highlight's name, in page order. */
const painted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    (key) =>
      Array.from(CSS.highlights.get(key) ?? [], (range) =>
        range instanceof Range ? range.toString() : '',
      ).map((text) => text.replaceAll(/\s+/g, ' ')),
    name,
  )

const share = (page: Page) => page.getByText('of the answer’s words also appear in a source')

const openPassages = (page: Page) => page.getByText(/^\d+ passages?$/).click()

test.describe('an answer that draws on its sources', () => {
  test.beforeEach(async ({ page }) => {
    await openInteraction(page, physiotherapy.id)
    await expect(share(page)).toBeVisible()
  })

  test('is compared with them beside the page, under the policy that the server sends', async ({
    page,
  }) => {
    // A policy report would fail this test: see `fixtures.ts`.
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname))
    await page.reload()
    await expect(share(page)).toContainText('13%')
    expect(workers).toEqual([expect.stringMatching(/^\/assets\/overlap\.worker-[\w-]+\.js$/)])
  })

  test('shows the share of each source, and says what this is not', async ({ page }) => {
    await expect(page.getByText('not a fact check')).toBeVisible()
    const shares = page.getByRole('list', { name: 'Share of each source' }).getByRole('listitem')
    await expect(shares.filter({ hasText: 'Conditions 2025, part C (archived)' })).toContainText(
      '5%',
    )
    await expect(shares.filter({ hasText: 'member_ledger' })).toContainText('0%')
  })

  test('has each passage as a button that leads to the answer', async ({ page }) => {
    await openPassages(page)
    await page.getByRole('button', { name: 'Passage 2: 13 words, source 5' }).click()
    await expect(page.getByRole('status')).toHaveText('Passage 2, in the answer of turn 2')
    expect(await painted(page, 'sentence')).toEqual([
      'Nothing needs to be approved beforehand in the first year after an operation',
    ])
  })

  test('leads into a closed source, which opens at the passage', async ({ page }) => {
    await openPassages(page)
    const source = page.getByRole('button', { name: 'Conditions 2025, part C (archived)' })
    await expect(source).toHaveAttribute('aria-expanded', 'false')
    await page.getByRole('button', { name: 'Passage 1 in source 3' }).click()
    await expect(page.getByRole('status')).toHaveText('Passage 1, in source 3')
    await expect(source).toHaveAttribute('aria-expanded', 'true')
    expect(await painted(page, 'sentence')).toEqual([COPIED])
    await expect(
      page.getByRole('region', { name: 'Sources' }).getByText('counts as two prescriptions'),
    ).toBeInViewport()
    await page.keyboard.press('Escape')
    expect(await painted(page, 'sentence')).toEqual([])
  })

  test('is marked on request, remembered, and a click leads from mark to mark', async ({
    page,
  }) => {
    expect(await painted(page, 'overlap')).toEqual([])
    await page.getByRole('checkbox', { name: 'Mark overlap in the answer' }).check()
    const inAnswer = [
      COPIED,
      'Nothing needs to be approved beforehand in the first year after an operation',
      '20 %, at most CHF 700 a year',
    ]
    await expect.poll(() => painted(page, 'overlap')).toEqual(inAnswer)
    await page.reload()
    await expect.poll(() => painted(page, 'overlap')).toEqual(inAnswer)

    const clickIn = async (place: string) => {
      const point = await page.evaluate((name) => {
        const range = [...(CSS.highlights.get('overlap') ?? [])].find(({ startContainer }) =>
          startContainer.parentElement?.closest(`[data-place="${name}"]`),
        )
        const rect = range instanceof Range ? range.getClientRects()[0] : undefined
        return { x: (rect?.x ?? 0) + 20, y: (rect?.y ?? 0) + (rect?.height ?? 0) / 2 }
      }, place)
      await page.mouse.click(point.x, point.y)
    }
    await clickIn('turn-2-assistant')
    await expect(page.getByRole('status')).toHaveText('Passage 1, in source 3')
    await expect.poll(() => painted(page, 'overlap')).toEqual([...inAnswer, COPIED])
    await clickIn('source-3-1')
    await expect(page.getByRole('status')).toHaveText('Passage 1, in the answer of turn 2')
  })
})

test('passages in a table and sentences without a source lead to their places', async ({
  page,
}) => {
  await openInteraction(page, train.id)
  await expect(share(page)).toContainText('8%')
  await openPassages(page)
  await page.getByRole('button', { name: 'Passage 2: 7 words, source 2' }).click()
  await expect.poll(() => painted(page, 'sentence')).toEqual(['up to €120 a room and night'])

  await page.getByText('19 of 22 sentences without a source').click()
  await page.getByRole('button', { name: /^The amount is paid in cash/ }).click()
  await expect
    .poll(() => painted(page, 'sentence'))
    .toEqual([
      "The amount is paid in cash to the card that you booked with, within 7 days, and you don't have to do anything for it.",
    ])
  await expect(page.getByText('The amount is paid in cash').first()).toBeInViewport()
})

test('keeps to the accessibility rules with all of it open', async ({ page }) => {
  await openInteraction(page, train.id)
  await openPassages(page)
  await page.getByText(/sentences without a source$/).click()
  await page.getByRole('checkbox', { name: 'Mark overlap in the answer' }).check()
  await settle(page)
  expect(await violations(page)).toEqual([])
})

test('works without workers', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Worker')
  })
  await openInteraction(page, physiotherapy.id)
  await expect(share(page)).toContainText('13%')
})

test('sources show the numbers by which they are referred to, outside their names', async ({
  page,
}) => {
  await openInteraction(page, physiotherapy.id)
  const fourth = page
    .getByRole('region', { name: 'Sources' })
    .getByRole('button', { name: 'Practice line handbook', exact: true })
  await expect(fourth).toHaveText('Practice line handbook')
  const drawn = await fourth.evaluate((button) =>
    [...button.querySelectorAll('*')].map((part) => getComputedStyle(part, '::before').content),
  )
  expect(drawn.filter((content) => content !== 'none')).toEqual(['"4." / ""'])
})

test('is not there where there are no sources', async ({ page }) => {
  await openInteraction(page, noSources.id)
  await settle(page)
  await expect(page.getByRole('heading', { name: 'Tags' })).toBeVisible()
  await expect(page.getByText('Text overlap')).toHaveCount(0)
})

ownTest(
  'a name that reorders or imitates letters is marked in the list of shares too',
  async ({ page, record }) => {
    const id = record({
      input: 'When?',
      output: 'Supplements are refunded in full when the bed was not provided.',
      rags: ['Te\u202erms', 'p\u0430ypal'],
      rags_details: ['Te\u202erms', 'p\u0430ypal'].map((source) => ({
        source,
        query: 'q',
        result: 'refunded in full when the bed was not provided',
      })),
    })
    await openInteraction(page, id)
    const shares = page.getByRole('list', { name: 'Share of each source' })
    await expect(shares).toContainText('Te⟨U+202E⟩rms')
    expect(await shares.evaluate(({ textContent }) => textContent)).not.toContain('\u202e')
    await shares.getByRole('button', { name: 'Show 1 look-alike letter' }).click()
    await expect(shares.getByRole('img', { name: 'Cyrillic letter U+0430' })).toBeVisible()
  },
)
