import type { Page } from '@playwright/test'
import { expect, openInteraction, settle } from './fixtures'
import { painted } from './highlights'
import { test } from './own-records'

test.use({ trace: 'off', permissions: ['clipboard-write'] })

const ANSWER =
  'You get **money**, not vouchers.\n\n- Ask within *30 days*\n- Keep your `ticket` and the receipt\n\nA last word.'
const RECORD = { input: 'What do I get?', output: ANSWER }
const CHANGED = 'The text has changed since this link was made.'

/** Selects words inside one element of a place. */
const select = (page: Page, place: string, words: string) =>
  page.locator(`[data-place="${place}"]`).evaluate((root, text) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(text) ?? -1
      if (at === -1) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      getSelection()?.setBaseAndExtent(node, at, node, at + text.length)
      return
    }
    throw new Error(`There is no "${text}"`)
  }, words)

/** The text that a button has put on the clipboard. */
const copied = async (page: Page, name: string): Promise<string> => {
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  const box = page.getByRole('searchbox', { name: 'Find in this interaction' })
  await box.fill('')
  await box.press('ControlOrMeta+V')
  const link = await box.inputValue()
  await box.press('Escape')
  return link
}

const quoteLink = async (page: Page, place: string, words: string): Promise<string> => {
  await select(page, place, words)
  return copied(page, 'Copy link to this quote')
}

const quoted = async (page: Page) => (await painted(page, 'quote'))[0]

test('a quote is found on another machine: dark, plain, narrow, in another language', async ({
  page,
  record,
  browser,
  baseURL,
}) => {
  await openInteraction(page, record(RECORD))
  const link = await quoteLink(page, 'turn-1-assistant', '30 days')
  // The figures alone may occur by chance in an id or a digest.
  expect(decodeURIComponent(link)).not.toMatch(/days/)
  const other = await browser.newContext({
    baseURL: baseURL ?? '',
    colorScheme: 'dark',
    viewport: { width: 375, height: 700 },
    locale: 'ar',
    timezoneId: 'Asia/Tokyo',
  })
  await other.addInitScript(() => localStorage.setItem('text-view', 'plain'))
  const there = await other.newPage()
  await there.goto(link)
  await expect(there.locator('[data-place="turn-1-assistant"]')).toContainText('*30 days*')
  await expect
    .poll(() => quoted(there))
    .toEqual({ text: '30 days', place: 'turn-1-assistant', isInView: true })
  await there.getByRole('button', { name: 'Plain text in every turn' }).click()
  await expect(there.locator('[data-place="turn-1-assistant"] em')).toBeVisible()
  await expect.poll(async () => (await quoted(there))?.text).toBe('30 days')
  await expect(there.getByText(CHANGED)).toHaveCount(0)
  await other.close()
})

test('a quote whose text has changed is said to, wherever it is opened; one that has only moved is found', async ({
  page,
  record,
  browser,
  baseURL,
}) => {
  const id = record(RECORD)
  await openInteraction(page, id)
  const link = await quoteLink(page, 'turn-1-assistant', '30 days')
  record({ ...RECORD, output: `First of all: ${ANSWER}` }, id)
  const plain = await browser.newContext({ baseURL: baseURL ?? '', colorScheme: 'dark' })
  await plain.addInitScript(() => localStorage.setItem('text-view', 'plain'))
  const moved = await plain.newPage()
  await moved.goto(link)
  await expect.poll(async () => (await quoted(moved))?.text).toBe('30 days')

  record({ ...RECORD, output: ANSWER.replace('30', '14') }, id)
  const changed = await plain.newPage()
  await changed.goto(link)
  await expect(changed.locator('p', { hasText: CHANGED })).toBeVisible()
  await expect(changed.getByRole('article')).toBeInViewport()
  expect(await quoted(changed)).toBeUndefined()
  await page.reload()
  await openInteraction(page, id, new URL(link).hash)
  await expect(page.locator('p', { hasText: CHANGED })).toBeVisible()
  await plain.close()
})

test('a quote from a tree leads to the closed place that holds it, and to the JSON text', async ({
  page,
  record,
}) => {
  const output = JSON.stringify({ call: { args: { room: 'the blue room', price: 70 } }, ok: true })
  await openInteraction(page, record({ input: 'q', output }))
  const tree = page.locator('[data-place="turn-1-assistant"]')
  await tree.getByRole('button', { name: 'Expand all' }).click()
  const link = await quoteLink(page, 'turn-1-assistant', 'blue room')
  await page.goto('about:blank')
  await page.goto(link)
  await expect
    .poll(() => quoted(page))
    .toEqual({ text: 'blue room', place: 'turn-1-assistant', isInView: true })
  await page.getByRole('button', { name: 'Plain text in every turn' }).click()
  await expect(tree).toContainText('{"call":')
  await expect.poll(async () => (await quoted(page))?.text).toBe('blue room')
})

for (const [place, words] of [
  ['feedback-Text', 'said so'],
  ['detail-Warning message', 'too much'],
  ['source-1-query', 'deadline'],
  ['source-1-name', 'Term'],
  ['title', 'lost parcel'],
  ['tag-1', 'north side'],
  ['detail-User', 'jane'],
  ['detail-Actions-2', 'refund'],
] as const) {
  test(`a quote of ${place} is found again`, async ({ page, record }) => {
    const id = record({
      ...RECORD,
      user_query: 'Find the lost parcel',
      user: 'jane-77',
      actions: ['search', 'refund'],
      tags: { team: 'north side' },
      feedback_action_text: 'It never said so.',
      warning_message: 'Promises too much',
      rags: ['Terms'],
      rags_details: [{ source: 'Terms', query: 'refund deadline', result: ['x'] }],
    })
    await openInteraction(page, id)
    await page.getByRole('button', { name: 'Terms', exact: true }).click()
    const link = await quoteLink(page, place, words)
    await page.goto('about:blank')
    await page.goto(link)
    await expect.poll(() => quoted(page)).toEqual({ text: words, place, isInView: true })
  })
}

test('a source has a link, which opens it on another machine', async ({
  page,
  record,
  browser,
  baseURL,
}) => {
  const names = Array.from({ length: 30 }, (_, index) => `Document ${index + 1}`)
  const id = record({ ...RECORD, rags: names })
  await openInteraction(page, id)
  await page.getByRole('button', { name: 'Document 27', exact: true }).click()
  const link = await copied(page, 'Copy the link to source 27')
  expect(new URL(link).hash).toBe('#source=27')
  const other = await browser.newContext({ baseURL: baseURL ?? '', colorScheme: 'dark' })
  const there = await other.newPage()
  await there.goto(link)
  const source = there.getByRole('button', { name: 'Document 27', exact: true })
  await expect(source).toHaveAttribute('aria-expanded', 'true')
  await expect(source).toBeInViewport()
  const sources = there.getByRole('region', { name: 'Sources' })
  await expect(sources.getByRole('button', { expanded: true })).toHaveCount(1)
  await other.close()
})

test('a link to a find term finds it at once on another machine, and a turn before it begins there', async ({
  page,
  record,
  browser,
  baseURL,
}) => {
  const turn = (number: number) => ({
    input: `Question ${number}`,
    output: `A refund, says answer ${number}.`,
    timestamp: `2026-11-17T20:00:0${number}Z`,
    is_chosen: number === 1,
  })
  const id = record({ ...turn(1), conversation: [1, 2, 3].map(turn) })
  await openInteraction(page, id)
  await page.getByRole('searchbox').fill('réfund')
  await expect.poll(() => new URL(page.url()).hash).not.toBe('')
  const { hash } = new URL(page.url())
  expect(decodeURIComponent(hash)).toBe('#find=réfund')
  const other = await browser.newContext({ baseURL: baseURL ?? '' })
  const there = await other.newPage()
  await openInteraction(there, id, hash)
  await expect(there.getByRole('status')).toHaveText('1 of 3')
  await there.goto('about:blank')
  await openInteraction(there, id, '#turn=3&find=refund')
  await expect(there.getByRole('status')).toHaveText('3 of 3')
  await other.close()
})

test('back and forward go through the turns, sources and quotes whose links were followed', async ({
  page,
  record,
}) => {
  const turns = Array.from({ length: 12 }, (_, index) => ({
    input: `Question ${index + 1}`,
    output: `Answer ${index + 1}. ${'And so on. '.repeat(120)}`,
    timestamp: `2026-11-17T20:00:${String(index + 10)}Z`,
    is_chosen: index === 0,
  }))
  const id = record({
    ...turns[0],
    conversation: turns,
    rags: ['Terms'],
    rags_details: [{ source: 'Terms', query: 'q', result: ['Fine print.'] }],
  })
  await page.goto('/')
  await openInteraction(page, id)
  await settle(page)
  const turn = (number: number) => page.getByRole('article', { name: `Turn ${number} of 12` })
  const follow = (hash: string) =>
    page.evaluate((next) => {
      location.hash = next
    }, hash)

  await turn(4).getByRole('link', { name: 'Turn 4', exact: true }).click()
  await expect(turn(4)).toBeInViewport()
  await follow('#turn=11')
  await expect(turn(11)).toBeInViewport()
  await follow('#source=1')
  const source = page.getByRole('button', { name: 'Terms', exact: true })
  await expect(source).toHaveAttribute('aria-expanded', 'true')
  // A search along the way adds no step to the history.
  await page.getByRole('searchbox').fill('answer 7')
  await expect.poll(() => page.url()).toContain('find=answer+7')

  await page.goBack()
  await expect.poll(() => new URL(page.url()).hash).toBe('#turn=11')
  await expect(turn(11)).toBeInViewport()
  await page.goBack()
  await expect.poll(() => new URL(page.url()).hash).toBe('#turn=4')
  await expect(turn(4)).toBeInViewport()
  await expect(turn(11)).not.toBeInViewport()
  await page.goForward()
  await expect(turn(11)).toBeInViewport()
  await page.goBack()
  await page.goBack()
  await expect.poll(() => new URL(page.url()).hash).toBe('')
  await page.goBack()
  await expect(page).toHaveURL(/\/$/)
  await page.goForward()
  await expect(page.getByRole('region', { name: 'Conversation' })).toBeVisible()
})

test('several ids, or none, pasted far down a page are answered in view', async ({
  page,
  record,
}) => {
  const conversation = Array.from({ length: 20 }, () => ({
    input: 'Question',
    output: 'Answer\n\n'.repeat(9),
  }))
  await openInteraction(page, `${record({ conversation })}#turn=15`)
  await settle(page)
  const paste = async (text: string) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text)
    await page.getByRole('article', { name: 'Turn 15 of 20' }).click()
    await page.keyboard.press('ControlOrMeta+V')
  }
  const box = page.getByRole('textbox', { name: 'Interaction ID or link' })
  await paste('nothing here')
  await expect(page.getByText(/^No interaction ID found here/)).toBeInViewport()
  await expect(box).toHaveValue('nothing here')
  await paste(`${record({ input: 'a' })} ${record({ input: 'b' })}`)
  await expect(page.getByText('2 interactions found')).toBeInViewport()
})
