import type { Page } from '@playwright/test'
import { TEN_THOUSAND_TURNS_ID, UNIQUE_WORD, UNIQUE_WORD_TURN } from '@/proxy/samples/generated'
import { waitForAllTurns, waitForTurnInView } from './all-turns'
import { expect, openInteraction, settle, test as sampleTest } from './fixtures'
import { painted } from './highlights'
import { test } from './own-records'

test.use({ trace: 'off' })

const box = (page: Page) => page.getByRole('searchbox', { name: 'Find in this interaction' })

/** Searches for a term: returns where the page lands, and how many hits each part of the page has. */
const find = async (page: Page, term: string) => {
  // The text beside the box repeats the status region, and is empty while there is nothing to say.
  const words = page.locator('search input + span')
  await box(page).fill('')
  await expect(words).toBeEmpty()
  await box(page).fill(term)
  await expect(words).toHaveText(/^(?:1 of \d+|No results)$/)
  const parts = await page.locator('search li').allTextContents()
  const landed = async () => {
    const [hit] = await painted(page, 'find-current')
    return hit === undefined ? null : `${hit.text} @ ${hit.place}${hit.isInView ? '' : ' (hidden)'}`
  }
  return { parts: parts.join(', '), landed }
}

const numbered = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => `${name} ${index}`)

const RECORD = {
  user_query: 'Cancel the booking',
  user: 'user-77',
  input: 'Can I cancel?',
  output: 'Yes, until the EVENING.',
  timestamp: '2026-11-17T20:58:31.402Z',
  end_timestamp: '2026-11-17T20:58:38.219Z',
  latency: 6.817,
  cost: 18_420,
  text_language: 'it',
  sentiment: 'very_negative',
  topic: 'Refunds',
  intent: 'Claim a vóucher',
  pii_removed: true,
  verbosity: 1536,
  emotions: {
    Joy: 0.714,
    ...Object.fromEntries(numbered(70, 'Mood').map((name, index) => [name, 0.5 - index / 1000])),
  },
  actions: numbered(150, 'action'),
  action_details: 'Details of the action',
  feedback_type: 'negative_explicit',
  feedback_actions: ['thumbs_down', ...numbered(30, 'gesture')],
  feedback_action_rating: 2,
  feedback_action_text: 'Never said so',
  risky_behavior: 'Typed a card number',
  warning_message: 'Promises too much',
  tags: { channel: 'mobile', ...Object.fromEntries(numbered(150, 'tag').map((key) => [key, 7])) },
  rags: ['Terms'],
  rags_details: [
    { source: 'Terms', query: 'refund deadline', result: [`${'x '.repeat(5000)}fine print`] },
  ],
  ...Object.fromEntries(numbered(60, 'extra').map((name) => [name, `of ${name}`])),
}

test('everything that the page says of a record is found as it is said, and opened', async ({
  page,
  record,
}) => {
  test.slow()
  await openInteraction(page, record(RECORD))
  await page.getByRole('region', { name: 'Raw JSON' }).waitFor()
  for (const [term, parts, landed] of [
    ['21:58:31', 'Summary 1, Conversation 1', '21:58:31 @ summary-Started'],
    ['2026-11-17T20:58:38', 'Summary 1', '21:58:38 @ summary-Ended'],
    ['6.82 s', 'Summary 1', '6.82 s @ summary-Latency'],
    ['6.817', 'Summary 1', '6.82 s @ summary-Latency'],
    ['$0.01842', 'Summary 1', '$0.01842 @ summary-Cost'],
    ['18420', 'Summary 1', '$0.01842 @ summary-Cost'],
    ['italian', 'Summary 1', 'Italian @ summary-Language'],
    ['very negative', 'Summary 1', 'Very negative @ summary-Sentiment'],
    ['voucher', 'Summary 1', 'vóucher @ summary-Intent'],
    ['evening', 'Conversation 1', 'EVENING @ turn-1-assistant'],
    ['71%', 'Emotions 1', '71% @ score-Joy'],
    ['mood 69', 'Emotions 1', 'Mood 69 @ emotion-Mood 69'],
    ['given explicitly', 'Feedback 1', 'given explicitly @ feedback-Type'],
    ['thumbs down', 'Feedback 1', 'Thumbs down @ feedback-Actions-1'],
    ['gesture 29', 'Feedback 1', 'gesture 29 @ feedback-Actions-31'],
    ['2 of 5', 'Feedback 1', '2 of 5 @ feedback-Rating'],
    ['never said', 'Feedback 1', 'Never said @ feedback-Text'],
    ['fine print', 'Sources 1', 'fine print @ source-1-1'],
    ['deadline', 'Sources 1', 'deadline @ source-1-query'],
    ['channel: mobile', 'Tags 1', 'channel: mobile @ tag-1'],
    ['tag 149: 7', 'Tags 1', 'tag 149: 7 @ tag-151'],
    ['user-77', 'Details 1', 'user-77 @ detail-User'],
    ['action 149', 'Details 1', 'action 149 @ detail-Actions-150'],
    ['1,536 characters', 'Details 1', '1,536 characters @ detail-Verbosity'],
    ['card number', 'Details 1', 'card number @ detail-Risky behaviour'],
    ['promises', 'Details 1', 'Promises @ detail-Warning message'],
    ['of extra 59', 'Details 1', 'of extra 59 @ field-60'],
  ] as const) {
    const found = await find(page, term)
    expect(found.parts, term).toBe(parts)
    await expect.poll(found.landed, term).toBe(landed)
  }
})

test('times are found in the zone that they are shown in', async ({ page, record }) => {
  await openInteraction(page, record({ ...RECORD, end_timestamp: null }))
  await page.getByRole('button', { name: 'Show times in UTC' }).click()
  expect((await find(page, '20:58:31 UTC')).parts).toBe('Summary 1, Conversation 1')
  expect((await find(page, '21:58:31')).parts).toBe('')
})

test('a hit deep in a closed tree opens the tree at it', async ({ page, record }) => {
  const call = {
    tool: 'book',
    list: Array.from({ length: 250 }, (_, index) => ({ name: `item ${index}`, note: 'café' })),
    long: `${'y'.repeat(1000)} tail`,
  }
  let deep: unknown = 'rock bottom'
  for (let level = 0; level < 60; level += 1) deep = { inner: deep }
  const id = record({
    input: 'q',
    output: JSON.stringify(call).replaceAll('é', String.raw`\u00e9`),
    latency: { odd: ['slow one'] },
    tags: { nested: { list: ['tagged'] } },
    rags_details: [
      { source: 'doc', query: 'q', result: ['r'], more: { score: { fine: 0.87654 } } },
    ],
    deep,
  })
  await openInteraction(page, id)
  await page.getByRole('region', { name: 'Raw JSON' }).waitFor()
  for (const [term, landed] of [
    ['item 177', 'item 177 @ turn-1-assistant'],
    ['cafe', 'café @ turn-1-assistant'],
    ['tail', 'tail @ turn-1-assistant'],
    ['slow one', 'slow one @ summary-Latency'],
    ['tagged', 'tagged @ tag-1-value'],
    ['0.87654', '0.87654 @ source-1-rest'],
    ['rock bottom', 'rock bottom @ field-1'],
  ] as const) {
    const found = await find(page, term)
    await expect.poll(found.landed, term).toBe(landed)
  }
})

/**
 * Makes the browser itself search for words, with a link to them. This opens collapsed parts as the browser's find bar
 * does, which no test can reach.
 */
const browserFind = async (page: Page, words: string): Promise<void> => {
  await page.evaluate((text) => {
    const link = document.createElement('a')
    link.href = `#:~:text=${encodeURIComponent(text)}`
    link.textContent = 'Look for it'
    link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 99'
    document.body.append(link)
  }, words)
  await page.getByRole('link', { name: 'Look for it' }).click()
}

test('the browser itself finds what a closed source holds, and opens it', async ({
  page,
  record,
}) => {
  const id = record({
    input: 'q',
    output: 'a',
    rags: ['doc'],
    rags_details: [{ source: 'doc', query: 'q', result: 'the words in question' }],
  })
  await openInteraction(page, id)
  await settle(page)
  const source = page.getByRole('button', { name: 'doc', exact: true })
  await expect(source).toHaveAttribute('aria-expanded', 'false')
  await browserFind(page, 'words in question')
  await expect(source).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('[data-place="source-1-1"]')).toBeInViewport()
})

test('the browser itself finds the last words of a hundred closed sources of 100 KB, and opens the one', async ({
  page,
  record,
}) => {
  test.slow()
  const names = Array.from({ length: 100 }, (_, index) => `Document ${index + 1}`)
  const filler = 'Nothing to be seen here, nor in the next sentence. '.repeat(2000)
  const id = record({
    input: 'q',
    output: 'a',
    rags: names,
    rags_details: names.map((source, index) => ({
      source,
      query: 'q',
      result: `${filler}Words of number ${index + 1} alone.`,
    })),
  })
  await openInteraction(page, id)
  const source = (number: number) =>
    page.getByRole('button', { name: `Document ${number}`, exact: true })
  const place = (number: number) => page.locator(`[data-place="source-${number}-1"]`)
  await expect(place(100)).toContainText('number 100 alone', { timeout: 30_000 })
  await expect(source(100)).toHaveAttribute('aria-expanded', 'false')
  await browserFind(page, 'Words of number 100 alone')
  // The browser lays out all hidden parts before it searches.
  await expect(source(100)).toHaveAttribute('aria-expanded', 'true', { timeout: 60_000 })
  await expect(place(100).getByText('Words of number 100 alone')).toBeVisible()
  await expect(place(100)).not.toContainText('…')
  await expect
    .poll(() => place(100).evaluate((element) => element.getBoundingClientRect().bottom))
    .toBeLessThan(900)
  // An open part is cut as before, and the search also finds what lies beyond the cut.
  await source(7).click()
  await page.evaluate(() => document.querySelector('a[href^="#:~:text"]')?.remove())
  await browserFind(page, 'Words of number 7 alone')
  await expect(place(7).getByText('Words of number 7 alone')).toBeInViewport({ timeout: 60_000 })
  await expect(source(8)).toHaveAttribute('aria-expanded', 'false')
})

sampleTest('the browser itself finds one word in ten thousand turns', async ({ page }) => {
  sampleTest.slow()
  await openInteraction(page, TEN_THOUSAND_TURNS_ID)
  await waitForAllTurns(page, 10_000)
  const turn = page.getByRole('article', { name: `Turn ${UNIQUE_WORD_TURN} of 10000` })
  await expect(turn).not.toBeInViewport()
  await browserFind(page, UNIQUE_WORD)
  await waitForTurnInView(page, UNIQUE_WORD_TURN, 10_000)
  await expect(turn).toBeInViewport()
})
