import type { Page } from '@playwright/test'
import { type InteractionId, parseInteractionId } from '../src/lib/interaction-id'
import {
  DEFAULT_LABELS,
  readReviewFragment,
  writeReviewFragment,
} from '../src/lib/review-set/review-set'
import { violations } from './axe'
import { expect, settle, test } from './fixtures'
import { SAMPLE_RECORDS } from './samples'

const ids = SAMPLE_RECORDS.map(({ id }) => parseInteractionId(id))
  .filter((id): id is InteractionId => id !== null)
  .slice(0, 5)
const list = ids.join('\n')

const idsInAddress = (address: string): readonly string[] => {
  const { hash } = new URL(address, 'http://viewer.invalid')
  return readReviewFragment(hash).set.ids
}
const box = (page: Page) => page.getByRole('textbox', { name: 'Interaction ID or link' })
const choose = async (page: Page, name: string, content: string | Buffer): Promise<void> => {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/csv', buffer })
}
/** Collects requests: ids belong in the fragment, which no server sees. */
const watchRequests = (page: Page): string[] => {
  const seen: string[] = []
  page.on('request', (request) => seen.push(`${request.url()} ${request.postData() ?? ''}`))
  return seen
}

test('a pasted list becomes a set, without a word to the server', async ({ page }) => {
  await page.goto('/')
  await settle(page)
  const seen = watchRequests(page)
  await box(page).fill(`${list}\n${ids[0] ?? ''}`)
  await box(page).press('Enter')
  await expect(page.getByText('5 interactions found, 1 duplicate left out')).toBeVisible()
  const offer = page.getByRole('link', { name: 'Review these 5 interactions' })
  expect(idsInAddress((await offer.getAttribute('href')) ?? '')).toEqual(ids)
  expect(seen.filter((request) => ids.some((id) => request.includes(id)))).toEqual([])
  expect(await violations(page)).toEqual([])
  await offer.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/review#set=/)
  expect(idsInAddress(page.url())).toEqual(ids)
  await expect(page.getByRole('navigation', { name: 'Review set' })).toBeVisible()
  expect(seen.filter((request) => request.includes('set='))).toEqual([])
})

test('a table’s column of ids becomes a set, after a look at what was found', async ({ page }) => {
  await page.goto('/')
  const rows = ids.map((id, index) => `"topic ${index}, or so",${id}`)
  const [first = '', ...others] = rows
  await choose(
    page,
    'flagged.csv',
    ['topic,interaction', first, 'x,abc', ...others, first].join('\r\n'),
  )
  const found = page.getByRole('region', { name: 'List of IDs' })
  await expect(found).toContainText('flagged.csv')
  await expect(found).toContainText('5 interactions, 1 duplicate left out')
  await expect(found.getByRole('listitem')).toHaveText(['Line 3: “abc” is not an interaction ID.'])
  const offer = found.getByRole('link', { name: 'Review these 5 interactions' })
  await expect(offer).toBeFocused()
  await settle(page)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/review#set=/)
  expect(idsInAddress(page.url())).toEqual(ids)
  await expect(found).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Review set' })).toBeVisible()
})

test('so does JSON, and what a spreadsheet saves as Unicode', async ({ page }) => {
  await page.goto('/')
  const offer = page.getByRole('link', { name: 'Review these 5 interactions' })
  const later = page.getByRole('link', { name: 'Review these 4 interactions' })
  await choose(page, 'ids.json', JSON.stringify(ids.map((id) => ({ id, note: 'x' }))))
  await expect(offer).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(offer).toBeHidden()
  const text = `\ufefftopic\tid\r\n${ids
    .slice(1)
    .map((id) => `größer\t${id}`)
    .join('\r\n')}`
  await choose(page, 'ids.txt', Buffer.from(text, 'utf16le'))
  await expect(later).toBeFocused()
  expect(idsInAddress((await later.getAttribute('href')) ?? '')).toEqual(ids.slice(1))
})

test('a file without ids gets a sentence that names the line', async ({ page }) => {
  await page.goto('/')
  await choose(page, 'notes.csv', '\nname,age\nAda,36\n')
  await expect(page.getByRole('alert')).toContainText(
    'notes.csv holds no interaction ID. Line 2 is “name, age”.',
  )
})

test.describe('a damaged link', () => {
  const fragment = writeReviewFragment({ ids, labels: DEFAULT_LABELS })

  test('says which interaction can’t be read and opens the rest', async ({ page }) => {
    // The header has 8 characters and each id 23: this is a character of the second id.
    const at = '#set='.length + 8 + 23 + 4
    const sign = fragment[at] === 'x' ? 'y' : 'x'
    await page.goto(`/review${fragment.slice(0, at)}${sign}${fragment.slice(at + 1)}`)
    await expect(
      page.getByText('The 2nd of 5 interactions in this link can’t be read; the other 4 are here.'),
    ).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Review set' })).toBeVisible()
  })

  test('that was cut opens what is left', async ({ page }) => {
    await page.goto(`/review${fragment.slice(0, -40)}`)
    await expect(
      page.getByText(/The last 2 of 5 interactions in this link are missing/),
    ).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Review set' })).toBeVisible()
  })

  test('of which nothing can be read says so', async ({ page }) => {
    await page.goto('/review#set=hello')
    await expect(page.getByText('The set in this link can’t be read.')).toBeVisible()
  })
})

test('a link written by hand opens too', async ({ page }) => {
  await page.goto(`/review#set=${ids.slice(0, 3).join(',')},nonsense&at=2`)
  await expect(
    page.getByText('“nonsense”, the 4th of 4 in this link, is not an interaction ID.'),
  ).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Review set' })).toBeVisible()
  expect(idsInAddress(page.url())).toEqual(ids.slice(0, 3))
})
