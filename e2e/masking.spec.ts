import { createHash } from 'node:crypto'
import { clipboardText } from './clipboard'
import { download, maskBox, openMenu, textOf } from './export-menu'
import { expect, openInteraction } from './fixtures'
import { test } from './own-records'

const SECRETS = [
  'jane.doe@example.com',
  '+39 06 6982 1234',
  '347 123 4567',
  '02-12345678',
  '4111 1111 1111 1111',
  'IT60 X054 2811 1010 0000 0123 456',
  '203.0.113.9',
  '2001:db8:85a3::8a2e:370:7334',
]
const KEPT = [
  'order 4111 1111 1111 1112',
  '2026-11-03 14:05',
  '1.234.567,00 €',
  'ordine n. 3471234567',
]
const TEXT = `Write to ${SECRETS.join(', or ')}. Not ${KEPT.join(', nor ')}.`
const RECORD = {
  text_language: 'it',
  input: TEXT,
  output: `Sure: ${TEXT}`,
  user: SECRETS[0],
  tags: { phone: '3479876543' },
  rags: ['mail of jane.doe@example.com'],
  rags_details: [{ source: 'mail of jane.doe@example.com', query: SECRETS[1], result: TEXT }],
  odd: { card: 4_111_111_111_111_111 },
}
const FOUND = '1 e-mail address, 4 phone numbers, 1 card number, 1 IBAN, 2 IP addresses'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

for (const [removed, isOn] of [
  [true, false],
  [false, true],
  [null, true],
  ['yes', true],
  [undefined, true],
] as const) {
  test(`masking is ${isOn ? 'on' : 'off'} where pii_removed is ${String(removed)}`, async ({
    page,
    record,
  }) => {
    await openInteraction(page, record({ ...RECORD, pii_removed: removed }))
    await openMenu(page)
    await expect(maskBox(page)).toBeChecked({ checked: isOn })
    await page.getByRole('button', { name: 'Copy or export' }).click()
    await expect(page.getByText('Both as received, nothing masked')).toBeVisible()
  })
}

test('nothing personal is in anything that leaves the page, and it is said what was masked', async ({
  page,
  context,
  record,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const id = record(RECORD)
  await openInteraction(page, id)
  await openMenu(page)
  await expect(page.getByText(`Masks ${FOUND}.`)).toBeVisible()
  const taken: [string, string][] = []
  for (const form of ['JSON', 'Markdown', 'web page']) {
    const saved = await download(page, form)
    expect(saved.suggestedFilename()).toContain('-masked.')
    taken.push([form, await textOf(saved)])
  }
  const copies = page.locator('dl').getByRole('button', { name: /^Copy (?:conv|record|for)/ })
  for (const button of await copies.all()) {
    await button.click()
    await expect(page.getByText(/^Copied the/).first()).toBeVisible()
    taken.push([String(await button.getAttribute('aria-label')), await clipboardText(page)])
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Copy turn 1', exact: true }).click()
  for (const form of ['text', 'Markdown', 'JSON']) {
    await page.getByRole('button', { name: `Copy turn 1 as ${form}` }).click()
    await expect(page.getByRole('status')).toContainText('masked 1 e-mail address, 3 phone numbers')
    taken.push([`turn as ${form}`, await clipboardText(page)])
  }
  expect(taken).toHaveLength(13)
  for (const [what, text] of taken) {
    for (const secret of [...SECRETS, '3479876543', '4111111111111111'])
      expect(text.includes(secret), `${secret} in ${what}`).toBe(false)
    for (const kept of KEPT) {
      const isThere = text.includes(kept) || text.includes(kept.replace('€', '&#8364;'))
      expect(isThere, `${kept} in ${what}`).toBe(true)
    }
    expect(text, what).toContain('[e-mail 1]')
  }
  for (const [what, text] of taken.filter(([name]) =>
    /web page|Markdown$|ticket|record as text/.test(name),
  )) {
    if (!/turn|conversation/.test(what)) expect(text, what).toContain(FOUND)
  }
})

test('the masked web page names both digests, and what it carries has the second', async ({
  page,
  record,
}) => {
  const id = record(RECORD)
  await openInteraction(page, id)
  await openMenu(page)
  const received = await (await page.request.get(`/api/interactions/${id}`)).text()
  const html = await textOf(await download(page, 'web page'))
  expect(html).toContain(digest(received))
  const masked = await textOf(await download(page, 'JSON'))
  expect(html).toContain(digest(masked))
  await maskBox(page).uncheck()
  const plain = await textOf(await download(page, 'web page'))
  expect(plain).toContain(digest(received))
  expect(plain).not.toContain(digest(masked))
})

test('a phone number needs no language to be masked, and what only looks like one is left', async ({
  page,
  context,
  record,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const numbers = ['(555) 123-4567', '555-987-6543', '212.555.0187', '+44 7700 900123']
  const others = [
    '2026-11-03',
    'version 5.12.345',
    '256 512 1024',
    'order 555-123-4567',
    '$1,234,567',
  ]
  await openInteraction(
    page,
    record({ input: `Not ${others.join(', ')}`, output: numbers.join('; ') }),
  )
  await openMenu(page)
  await expect(page.getByText('Masks 4 phone numbers.')).toBeVisible()
  await page.getByRole('button', { name: 'Copy conversation as text' }).click()
  await expect(page.getByText(/^Copied the/).first()).toBeVisible()
  const text = await clipboardText(page)
  for (const number of numbers) expect(text).not.toContain(number)
  for (const other of others) expect(text).toContain(other)
})

test('a line of megabytes is masked while the page goes on', async ({ page, record }) => {
  test.slow()
  const output = 'Words, jane@example.com and (555) 123-4567. '.repeat(60_000)
  await openInteraction(page, record({ input: 'q', output }))
  await page.evaluate(() => {
    const state = Object.assign(globalThis, { drawnFrames: 0 })
    const count = () => {
      state.drawnFrames += 1
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
  })
  await openMenu(page)
  const frames = () => page.evaluate(() => Number(Reflect.get(globalThis, 'drawnFrames')))
  const before = await frames()
  await expect(page.getByText('Masks 1 e-mail address, 1 phone number.')).toBeVisible({
    timeout: 60_000,
  })
  // If it were done in one piece, there would be one frame before and one after it.
  expect((await frames()) - before).toBeGreaterThan(5)
  const saved = await textOf(await download(page, 'JSON'))
  expect(saved).not.toContain('jane@')
  expect(saved).not.toContain('123-4567')
})
