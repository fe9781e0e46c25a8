import type { Page } from '@playwright/test'
import { expect, openInteraction } from './fixtures'
import { test } from './own-records'

test.use({ trace: 'off' })

const QUESTION = 'שאלה: מה זה `npm run dev`?'
const CODE = '```js\nconst price = 5 // שלום\n```'

const turnOf = (page: Page, number: number) =>
  page.getByRole('article', { name: `Turn ${number} of 2` })

const twoTurns = (language: unknown) => ({
  input: QUESTION,
  output: `שלום.\n\n${CODE}`,
  text_language: language,
  conversation: [
    { input: 'First', output: 'One', timestamp: '2026-11-17T20:00:00Z' },
    {
      input: QUESTION,
      output: `שלום.\n\n${CODE}`,
      timestamp: '2026-11-17T20:01:00Z',
      is_chosen: true,
    },
  ],
})

for (const [recorded, lang] of [
  ['he', 'he'],
  ['pt_br', 'pt-BR'],
  ['EN', 'en'],
  ['Hebrew', null],
  ['xx', null],
  [42, null],
] as const) {
  test(`the language ${recorded} is told of the requested turn alone, ${lang === null ? 'not at all' : `as ${lang}`}`, async ({
    page,
    record,
  }) => {
    await openInteraction(page, record(twoTurns(recorded)))
    const texts = turnOf(page, 2).locator('.recorded-text')
    await expect(texts).toHaveCount(2)
    for (const text of await texts.all()) expect(await text.getAttribute('lang')).toBe(lang)
    await expect(turnOf(page, 1).locator('.recorded-text[lang]')).toHaveCount(0)
  })
}

test('each block of a text runs its own way, and code always from left to right', async ({
  page,
  record,
}) => {
  const text = `# כותרת\n\nעברית ועוד\n\nEnglish here\n\n- פריט\n\n> ציטוט\n\n| א | b |\n|---|---|\n| ג | d |\n\n${CODE}`
  await openInteraction(page, record({ input: text, output: text }))
  const blocks = await turnOfOne(page).evaluate((turn) =>
    [...turn.querySelectorAll('p, ul, blockquote, th, td, pre, code')]
      .filter((element) => /\p{L}/u.test(element.textContent) && element.closest('[data-place]'))
      .map((element) => ({
        tag: element.tagName,
        isRight: getComputedStyle(element).direction === 'rtl',
        isHebrew: /^[^\p{L}]*\p{Script=Hebrew}/u.test(element.textContent),
        isCode: element.closest('pre, code') !== null,
      })),
  )
  expect(blocks.length).toBeGreaterThan(16)
  for (const { tag, isRight, isHebrew, isCode } of blocks)
    expect(isRight, `${tag} ${isHebrew}`).toBe(isHebrew && !isCode)
})

const turnOfOne = (page: Page) => page.getByRole('article', { name: 'Turn 1 of 1' })

/** Every element that holds recorded words, with the nearest element that sets their direction. */
const directions = (page: Page, words: string) =>
  page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || node.textContent?.includes(text) !== true) continue
      const teller = parent.closest('[dir], bdi')
      const way = teller?.getAttribute('dir') ?? (teller?.tagName === 'BDI' ? 'auto' : 'none')
      if (way !== 'auto') found.push(`${way}: ${parent.outerHTML.slice(0, 200)}`)
    }
    return found
  }, words)

test('every recorded text anywhere says for itself which way it runs', async ({ page, record }) => {
  const text = 'שלום (א) 5'
  const id = record({
    user_query: text,
    user: text,
    project_id: text,
    input: text,
    output: text,
    topic: text,
    intent: text,
    sentiment: text,
    text_language: text,
    timestamp: text,
    emotions: [text],
    actions: [text],
    action_details: text,
    feedback_type: text,
    feedback_actions: [text],
    feedback_action_text: text,
    tags: { [text]: text },
    rags: [text],
    rags_details: [{ source: text, query: text, result: [text], rest: { [text]: text } }],
    risky_behavior: text,
    warning_message: text,
    [text]: text,
  })
  await openInteraction(page, id)
  await page.getByRole('region', { name: 'Raw JSON' }).waitFor()
  await page.getByRole('region', { name: 'Sources' }).getByRole('button').first().click()
  await expect(page.getByText(text).nth(10)).toBeVisible()
  expect(await directions(page, text)).toEqual([])
})

const Z = '\u200b'
const TAGS = Array.from('hi', (letter) =>
  String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0)),
).join('')

test('hidden characters are counted wherever they were recorded, and shown there', async ({
  page,
  record,
}) => {
  const text = (name: string) => `${name}${Z}x\u202ey${TAGS} p\u0430y`
  // A direction control, a zero-width space and two tags; one Cyrillic letter in a Latin word.
  const words = '4 hidden characters and 1 look-alike letter'
  const id = record({
    user_query: text('Title'),
    input: text('Input'),
    output: text('Output'),
    topic: text('Topic'),
    emotions: { [text('Joy')]: 0.5 },
    feedback_type: text('Type'),
    feedback_actions: [text('Act')],
    feedback_action_text: text('Comment'),
    tags: { [text('key')]: text('value') },
    rags: [text('Doc')],
    user: text('user'),
    actions: [text('Action')],
    risky_behavior: text('Risk'),
    warning_message: text('Warning'),
    [text('field')]: 'plain',
  })
  await openInteraction(page, id)
  await page.getByRole('region', { name: 'Raw JSON' }).waitFor()
  const show = page.getByRole('button', { name: `Show ${words}` })
  for (const [where, count] of [
    ['#conversation', 2],
    ['#emotions', 1],
    ['#feedback', 3],
    ['#sources', 1],
    ['#tags', 2],
    // User, user query, warning, risk, an action, the name of a field.
    ['#details', 6],
    ['#summary', 1],
    ['[aria-label="Flags"]', 2],
  ] as const)
    await expect(page.locator(where).locator(show), where).toHaveCount(count)
  // One more for the title.
  await expect(show).toHaveCount(19)
  for (let left = 19; left > 0; left -= 1) {
    await expect(show).toHaveCount(left)
    await show.first().click()
  }
  const marks = (name: string) => page.getByRole('img', { name, exact: true })
  await expect(marks('Cyrillic letter U+0430')).toHaveCount(19)
  await expect(marks('Zero-width space U+200B')).toHaveCount(19)
  await expect(marks('Direction control U+202E')).toHaveCount(19)
  await expect(marks('Tag characters: hi')).toHaveCount(19)
  await page
    .getByRole('button', { name: `Hide ${words}` })
    .first()
    .click()
  await expect(marks('Cyrillic letter U+0430')).toHaveCount(18)
})

test('a long feedback type leaves room for the words on its hidden characters', async ({
  page,
  record,
}) => {
  await openInteraction(page, record({ feedback_type: `${'of its own kind '.repeat(12)}\u200b` }))
  const note = page.getByRole('region', { name: 'Feedback' }).getByText(/^1 hidden character/)
  expect((await note.boundingBox())?.width).toBeGreaterThan(100)
})

test('letters that pass for others are counted, in a word of two scripts and in one of its own', async ({
  page,
  record,
}) => {
  const output = 'Log in at p\u0430yp\u0430l.test or \u0430\u0440\u0440\u04cf\u0435.test.'
  await openInteraction(page, record({ input: 'Это молоко и milk.', output }))
  const turn = turnOfOne(page)
  await turn.getByRole('button', { name: 'Show 7 look-alike letters' }).click()
  await expect(turn.getByRole('img', { name: 'Cyrillic letter U+0430' })).toHaveCount(3)
  await expect(turn.getByRole('button', { name: /^Show/ })).toHaveCount(0)
})

test('JSON shown as a tree counts what is hidden in it, and writes it by its code', async ({
  page,
  record,
}) => {
  const output = JSON.stringify({ to: `a${Z}b`, host: 'p\u0430y' })
  await openInteraction(page, record({ input: 'q', output }))
  const turn = turnOfOne(page)
  await expect(turn).toContainText('1 hidden character, shown as codes.')
  await expect(turn).toContainText(String.raw`a\u200bb`)
  await turn.getByRole('button', { name: 'Show 1 look-alike letter' }).click()
  await expect(turn.getByRole('img', { name: 'Cyrillic letter U+0430' })).toBeVisible()
})
