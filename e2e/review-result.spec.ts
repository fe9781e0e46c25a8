import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './fixtures'
import { SAMPLE_RECORDS, shortId } from './samples'

const IDS = SAMPLE_RECORDS.slice(0, 5).map(({ id }) => id)
const [first = '', second = '', third = '', fourth = '', fifth = ''] = IDS

const HOSTILE = '=HYPERLINK("http://evil.example") | [x](http://evil.example) <img src=x>'

/** The reviewer's verdicts, as the browser stores them. */
const MINE: Readonly<Record<string, object>> = {
  [first]: { verdict: 'Fine', note: 'Good', seconds: 12, judgedAt: Date.UTC(2026, 2, 4, 5, 6, 7) },
  [second]: { verdict: 'Unsafe', note: HOSTILE, seconds: 75, judgedAt: Date.UTC(2026, 2, 4) },
  [third]: { verdict: 'Fine', note: '', seconds: 3, judgedAt: Date.UTC(2026, 2, 4) },
  [fourth]: { verdict: 'Unhelpful', note: '', seconds: 6, judgedAt: Date.UTC(2026, 2, 4) },
}

const open = async (page: Page, ids: readonly string[] = IDS, judged = MINE) => {
  await page.addInitScript((judgements) => {
    for (const [id, judgement] of Object.entries(judgements))
      localStorage.setItem(`verdict:${id}`, JSON.stringify(judgement))
  }, judged)
  await page.goto(`/review#set=${ids.join(',')}&view=result`)
  await expect(page.getByRole('heading', { level: 1, name: 'Result' })).toBeVisible()
}

const textOf = async (download: Download) => await readFile(await download.path(), 'utf8')

const save = async (page: Page, name: string) => {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), text: await textOf(download) }
}

const theirFile = (judgements: readonly object[], more: object = {}) => ({
  name: 'grace.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      format: 'interaction-viewer-review',
      version: 1,
      reviewer: 'Grace',
      labels: ['Fine', 'Unsafe', 'Off topic'],
      judgements,
      ...more,
    }),
  ),
})

const THEIRS = [
  { id: first, verdict: 'Fine' },
  { id: second, verdict: 'Fine', note: 'It only quotes the rules.' },
  { id: third, verdict: 'Fine' },
  { id: fourth, verdict: 'Off topic' },
  { id: fifth, verdict: 'Fine' },
  { verdict: 'Fine' },
]

test('the result counts the verdicts and lists them, with links back into the review', async ({
  page,
}) => {
  await open(page)
  await expect(page.getByText('4 of 5 interactions judged')).toBeVisible()
  const verdicts = page.getByRole('region', { name: 'Verdicts' })
  await expect(verdicts.getByRole('row', { name: /^Fine .*2 50%/ })).toBeVisible()
  await expect(verdicts.getByRole('row', { name: /^No verdict .*1/ })).toBeVisible()
  const list = page.getByRole('region', { name: 'Interactions' })
  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Unhelpful (1)' })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await list.getByRole('link', { name: shortId(fourth) }).click()
  await expect(page).toHaveURL(/\/review#set=.+&at=4$/)
  await expect(page.getByRole('navigation', { name: 'Review set' })).toBeVisible()
})

test('topics come from the records, which are read on demand', async ({ page }) => {
  await open(page)
  const topics = page.getByRole('region', { name: 'By topic' })
  await expect(topics.getByRole('row', { name: /^Not read in this tab .*4$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Read topic and feedback of 4 records' }).click()
  await expect(topics.getByRole('row', { name: /^Not read/ })).toHaveCount(0)
  expect(await topics.getByRole('row').count()).toBeGreaterThan(1)
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }))
  for (const { body } of SAMPLE_RECORDS.slice(0, 4)) {
    const { topic } = body
    if (typeof topic === 'string' && topic !== '') expect(kept).not.toContain(topic)
  }
})

test.describe('where the service counts requests', () => {
  test.use({ expectsFailedRequests: true })

  test('records turned away are read again once it allows', async ({ page }) => {
    await open(page)
    let asked = 0
    await page.route(/\/api\/interactions\/[0-9a-f-]{36}$/, (route) => {
      asked += 1
      const error = { code: 'rate_limited', message: 'Slow down', requestId: 'r-1', retryAfter: 1 }
      return asked <= 3 ? route.fulfill({ status: 429, json: { error } }) : route.fallback()
    })
    await page.getByRole('button', { name: 'Read topic and feedback of 4 records' }).click()
    await expect(page.getByText('The service asks to wait: more in 1 s')).toBeVisible()
    const topics = page.getByRole('region', { name: 'By topic' })
    await expect(topics.getByRole('row', { name: /^Not read/ })).toHaveCount(0)
    expect(asked).toBe(7)
  })
})

test('the three files hold the verdicts, do no harm, and nothing that was recorded', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('textbox', { name: /^Your name/ }).fill('Ada')

  const csv = await save(page, 'Download CSV')
  expect(csv.name).toMatch(/^review-\d{4}-\d\d-\d\d\.csv$/)
  const origin = new URL(page.url()).origin
  expect(csv.text).toContain(
    `"1","${first}","${origin}/i/${first}","Fine","Good","12","2026-03-04T05:06:07.000Z"`,
  )
  expect(csv.text).toContain(`"'=HYPERLINK(""http://evil.example"")`)

  const json = await save(page, 'Download JSON')
  expect(JSON.parse(json.text)).toMatchObject({
    format: 'interaction-viewer-review',
    version: 1,
    reviewer: 'Ada',
    ids: IDS,
    judgements: [{ id: first, verdict: 'Fine', note: 'Good', seconds: 12 }, {}, {}, {}],
  })

  const report = await save(page, 'Download Markdown report')
  expect(report.text).toContain('- Judged: 4 of 5 interactions')
  expect(report.text).toContain(`[${shortId(first)}](${origin}/i/${first})`)
  expect(report.text).toContain(String.raw`\| \[x\](http\://evil.example) \<img src=x\>`)

  const recorded = SAMPLE_RECORDS.slice(0, 5)
    .flatMap(({ body }) => [body.user_query, body.input, body['topic']])
    .filter((text) => typeof text === 'string' && text !== '')
  expect(recorded.length).toBeGreaterThan(5)
  for (const { text } of [csv, json, report]) {
    for (const words of recorded) expect(text).not.toContain(words)
  }

  // The written file can be read back.
  await page.getByLabel('Choose a file').setInputFiles({
    name: json.name,
    mimeType: 'application/json',
    buffer: Buffer.from(json.text),
  })
  const compare = page.getByRole('region', { name: 'Compare with a colleague' })
  await expect(compare.getByText('4 of 4')).toBeVisible()
  await expect(compare.getByText('1.00', { exact: true })).toBeVisible()
})

test('a colleague’s file shows agreement, kappa and each difference', async ({ page }) => {
  await open(page)
  await page.getByLabel('Choose a file').setInputFiles(theirFile(THEIRS))
  const compare = page.getByRole('region', { name: 'Compare with a colleague' })
  await expect(compare.getByText('50%')).toBeVisible()
  await expect(compare.getByText('2 of 4')).toBeVisible()
  // Agreed 2/4, by chance (2·3 + 0 + 0)/16: (0.5 − 0.375) / (1 − 0.375).
  await expect(compare.getByText('0.20', { exact: true })).toBeVisible()
  await expect(compare.getByText('The 6th judgement has no id.')).toBeVisible()
  await expect(compare.getByText(/only your colleague has “Off topic”/)).toBeVisible()
  await expect(compare.getByRole('row', { name: 'Unsafe 1 0' })).toBeVisible()
  await expect(compare.getByRole('heading', { name: '2 differences' })).toBeVisible()
  await expect(compare.getByText('It only quotes the rules.')).toBeVisible()

  // Opening one of them doesn't lose the comparison.
  await compare.getByRole('link', { name: shortId(second) }).click()
  await expect(page).toHaveURL(/&at=2$/)
  await page.goBack()
  await expect(compare.getByText('2 of 4')).toBeVisible()

  // A good file replaces it; a bad one doesn't.
  await page.getByLabel('Choose another file').setInputFiles(theirFile([]))
  await expect(compare.getByText(/^No interaction has a verdict from both/)).toBeVisible()
  await page
    .getByLabel('Choose another file')
    .setInputFiles({ name: 'bad.json', mimeType: '', buffer: Buffer.from('{\n"a":') })
  await expect(compare.getByRole('alert')).toHaveText(
    'bad.json is not JSON: it ends too early at line 2, column 5.',
  )
  await expect(compare.getByText('grace.json')).toBeVisible()
})

test('a file dropped anywhere is compared with, and not opened as a record', async ({ page }) => {
  await open(page)
  await page.evaluate((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }))
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
      )
  }, theirFile(THEIRS).buffer.toString())
  await expect(page.getByText('dropped.json')).toBeVisible()
  await expect(page.getByText('Drop your colleague’s file to compare.')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Result' })).toBeVisible()
})

test('a thousand are there at once, and all of them on demand', async ({ page }) => {
  const ids = Array.from(
    { length: 1000 },
    (_, index) => `3f2b8c1e-7a54-4e0b-9c1d-${String(index).padStart(12, '0')}`,
  )
  const judgement = { verdict: 'Fine', note: 'A note', seconds: 9, judgedAt: 1 }
  await open(page, ids, Object.fromEntries(ids.map((id) => [id, judgement])))
  await expect(page.getByText('1,000 of 1,000 interactions judged')).toBeVisible()
  const items = page.locator('#interactions li')
  await expect(items).toHaveCount(100)
  await page.getByRole('button', { name: 'Show all 1,000 interactions' }).click()
  await expect(items).toHaveCount(1000)
})

test('axe finds nothing, and the page never scrolls sideways', async ({ page }) => {
  test.setTimeout(180_000)
  await open(page)
  await page.getByRole('button', { name: /^Read topic/ }).click()
  await expect(page.getByRole('button', { name: /^Read topic/ })).toHaveCount(0)
  await page.getByLabel('Choose a file').setInputFiles(theirFile(THEIRS))
  await page.getByText('Paste it instead').click()
  await expectAccessible(page)
})
