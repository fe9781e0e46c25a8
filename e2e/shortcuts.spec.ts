import type { Page } from '@playwright/test'
import { expect, openInteraction, settle, test } from './fixtures'
import { sampleRecord } from './samples'

const eels = sampleRecord('router-and-the-eels')

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** The characters that a keyboard types with one key, or with Shift. */
const TYPED = [
  ...LETTERS,
  ...LETTERS.map((letter) => `Shift+${letter.toUpperCase()}`),
  ...`0123456789[]{}()/?.,;:'"-_=+*#!<>|@&%$^~`,
]

const listed = async (page: Page): Promise<string[]> => {
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const keys = await page.getByRole('dialog').locator('kbd').allTextContents()
  await page.keyboard.press('Escape')
  return keys.toSorted()
}

/** The keys that the page handles itself when they are pressed outside any field. */
const taken = async (page: Page): Promise<string[]> => {
  await page.evaluate(() => {
    addEventListener('keydown', ({ defaultPrevented }) => {
      document.documentElement.dataset['taken'] = String(defaultPrevented)
    })
  })
  const keys: string[] = []
  for (const key of TYPED) {
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
    await page.keyboard.press(key)
    if ((await page.locator('html').getAttribute('data-taken')) === 'true') keys.push(key)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  return keys.toSorted()
}

for (const [what, path] of [
  ['the start page', '/'],
  ['a record of 26 turns', `/i/${eels.id}`],
  ['a record of one turn', `/i/${sampleRecord('fresh-minutes').id}`],
] as const) {
  test(`the list of shortcuts has exactly the keys that do something, on ${what}`, async ({
    page,
  }) => {
    await page.goto(path)
    await settle(page)
    const keys = await listed(page)
    expect(keys).toContain('?')
    expect(await taken(page)).toEqual(keys)
  })
}

test('switched off, no key is taken', async ({ page }) => {
  await openInteraction(page, eels.id)
  await settle(page)
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck()
  await page.keyboard.press('Escape')
  expect(await taken(page)).toEqual([])
})

test('none runs while a character is composed, in a field or outside', async ({
  page,
  context,
}) => {
  await openInteraction(page, eels.id, '#turn=3')
  await settle(page)
  const field = page.getByRole('searchbox', { name: 'Find in this interaction' })
  await field.focus()
  const session = await context.newCDPSession(page)
  for (const text of ['j', 'jk', 'jk]'])
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await session.send('Input.insertText', { text: '字' })
  await expect(field).toHaveValue('字')
  await page.evaluate(() => {
    for (const init of [{ isComposing: true }, { keyCode: 229 }])
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true, ...init }),
      )
  })
  expect(new URL(page.url()).hash).toMatch(/turn=3\b/)
  await expect(page.getByRole('article', { name: 'Turn 4 of 26' })).not.toBeFocused()
})
