import type { Page } from '@playwright/test'
import { violations } from './axe'
import { expect, openInteraction, settle } from './fixtures'
import { test } from './own-records'

test.use({ trace: 'off' })

const answer = (page: Page) => page.locator('[data-place="turn-1-assistant"]')

/** The answer's whole block, including the page's words above it and its controls. */
const speech = (page: Page) => page.locator('.group', { has: answer(page) })

const scripts = (page: Page): string[] => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  return asked
}

const whole = (page: Page) => answer(page).evaluate((element) => element.textContent)

test('headings in any recorded text leave the outline of the page as it is', async ({
  page,
  record,
}) => {
  const heading = '# One\n\nTwo\n===\n\n## Three\n\n<h1>Four</h1>\n\n###### Five'
  const id = record({
    user_query: heading,
    input: heading,
    output: heading,
    topic: heading,
    feedback_action_text: heading,
    tags: { [heading]: heading },
    rags: [heading],
    rags_details: [{ source: heading, query: heading, result: heading }],
    warning_message: heading,
  })
  await openInteraction(page, id)
  await expect(answer(page)).toContainText('Three')
  await page.getByRole('region', { name: 'Raw JSON' }).waitFor()
  await expect(page.getByRole('heading', { name: 'Text overlap' })).toBeVisible()
  const headings = await page
    .getByRole('heading')
    .evaluateAll((all) => all.map(({ tagName, textContent }) => `${tagName} ${textContent}`))
  expect(headings.filter((text) => !text.startsWith('H1'))).toEqual([
    'H2 Conversation',
    'H3 User',
    'H3 Assistant',
    'H2 Emotions',
    'H2 Feedback',
    'H2 Sources',
    // The heading's name is that of the source's button.
    expect.stringMatching(/^H3 # One/),
    'H3 Text overlap',
    'H2 Tags',
    'H2 Details',
    'H2 Raw JSON',
  ])
  expect(headings).toHaveLength(12)
})

test('a wide table scrolls inside itself, by keyboard too, and the page does not', async ({
  page,
  record,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const cells = Array.from({ length: 12 }, (_, index) => `Long column ${index}`)
  const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |`
  const table = [row(cells), row(cells.map(() => '---')), row(cells)].join('\n')
  await openInteraction(page, record({ input: 'Compare', output: table }))
  const box = answer(page).getByRole('group', { name: 'Table' })
  await box.focus()
  await page.keyboard.press('End')
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight')
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
  const sizes = await box.evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))
  expect(sizes.scrollWidth).toBeGreaterThan(sizes.clientWidth)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('what sets formulas is asked for only where there are any', async ({ page, record }) => {
  const asked = scripts(page)
  const isMaths = (path: string) => /MathFormula|temml/.test(path)
  await openInteraction(page, record({ input: 'Price?', output: 'It is $5, or $6 with milk.' }))
  await settle(page)
  expect(asked.filter(isMaths)).toEqual([])
  await openInteraction(page, record({ input: 'Area?', output: 'It is $\\pi r^2$.' }))
  await expect(answer(page).locator('math')).toBeVisible()
  expect(asked.some(isMaths)).toBe(true)
})

test('commands of TeX that load, link, colour or define are shown as they were written', async ({
  page,
  record,
}) => {
  const commands = [
    String.raw`$\href{javascript:alert(1)}{x}$`,
    String.raw`$\url{https://evil.test/}$`,
    String.raw`$\includegraphics{https://evil.test/a.png}$`,
    String.raw`$\htmlStyle{background:url(https://evil.test)}{x}$`,
    String.raw`$\def\a{\a\a}\a$`,
    String.raw`$\newcommand{\b}{1}\b$`,
    String.raw`$\gdef\c{2}\c$`,
  ]
  await openInteraction(
    page,
    record({ input: 'q', output: [...commands, String.raw`$\sqrt{2}$`].join('\n\n') }),
  )
  await expect(answer(page).locator('math')).toHaveCount(1)
  for (const command of commands) await expect(answer(page)).toContainText(command)
  await expect(answer(page).locator('a, img, [style*="url"]')).toHaveCount(0)
})

const WORDS = 'word '.repeat(25_000)
const LIMITS = [
  ['long', `${WORDS}LAST`, 'it has more than 100,000 characters'],
  ['deep', `${'> '.repeat(150)}LAST`, 'it is nested more than 100 levels deep'],
  ['slow', `${'[a](b\\`'.repeat(12_000)} LAST`, 'reading its formatting would take too long'],
] as const

for (const [what, output, why] of LIMITS) {
  test(`a text that is too ${what} to be formatted is there at once, plain and whole, and says why`, async ({
    page,
    record,
  }) => {
    const id = record({ input: 'q', output })
    const began = Date.now()
    await openInteraction(page, id)
    await expect(answer(page)).toContainText(`Shown as plain text: ${why}.`)
    // The machine may be busy; a frozen tab would take minutes.
    expect(Date.now() - began).toBeLessThan(10_000)
    expect(await whole(page)).toContain(output.slice(-300))
    const reacted = Date.now()
    await page.getByRole('button', { name: 'Plain text in every turn' }).click()
    expect(Date.now() - reacted).toBeLessThan(2000)
    expect(await whole(page)).toBe(output)
  })
}

test('characters that stand in prose by their codes are offered as letters, and code keeps them', async ({
  page,
  record,
}) => {
  const output = String.raw`Un caf\u00e9, gar\u00e7on: d\u00e9j\u00e0 vu. \ud83d\ude00 Code: ${'`'}"\u00e9"${'`'}`
  await openInteraction(page, record({ input: 'q', output }))
  await expect(answer(page)).toContainText(String.raw`Un caf\u00e9`)
  await expect(speech(page)).toContainText('This text holds 5 escaped characters.')
  await speech(page).getByRole('button', { name: 'Show them as letters' }).click()
  await expect(answer(page)).toContainText('Un café, garçon: déjà vu. 😀')
  await expect(answer(page).locator('code')).toHaveText(String.raw`"\u00e9"`)
  await speech(page).getByRole('button', { name: 'Show as recorded' }).click()
  await expect(answer(page)).toContainText(String.raw`Un caf\u00e9`)
})

test('HTML entities read as letters in Markdown, and are offered as letters where they do not', async ({
  page,
  record,
}) => {
  const id = record({
    input: 'q',
    output: 'Fish &amp; chips, caf&eacute;; once more &amp;eacute;.',
  })
  await openInteraction(page, id)
  await expect(answer(page)).toContainText('Fish & chips, café; once more &eacute;.')
  await speech(page).getByRole('button', { name: 'Show them as letters' }).click()
  await expect(answer(page)).toContainText('Fish & chips, café; once more é.')
  await page.getByRole('button', { name: 'Plain text in every turn' }).click()
  await speech(page).getByRole('button', { name: 'Show as recorded' }).click()
  await expect(answer(page)).toContainText('Fish &amp; chips, caf&eacute;; once more &amp;eacute;.')
  await speech(page).getByRole('button', { name: 'Show them as letters' }).click()
  await expect(answer(page)).toContainText('Fish & chips, café; once more é.')
})

test('JSON that says a key twice is no tree: one of the two would be lost', async ({
  page,
  record,
}) => {
  await openInteraction(page, record({ input: 'q', output: '{"to": "first", "to": "second"}' }))
  await expect(answer(page)).toContainText('{"to": "first", "to": "second"}')
})

test('whatever is cut is there in full, in its place, after a click or two', async ({
  page,
  record,
}) => {
  const long = (what: string) => `${what} ${'and so on '.repeat(700)}END OF ${what.toUpperCase()}`
  const id = record({
    user_query: long('wish'),
    input: 'q',
    output: 'a',
    timestamp: long('date'),
    topic: { deep: [long('topic')] },
    emotions: { [`${'Very '.repeat(20)}END OF EMOTION`]: 0.5, Joy: 0.4 },
    feedback_actions: Array.from({ length: 30 }, (_, index) => `ACTION ${index}`),
    feedback_action_text: long('comment'),
    tags: {
      link: `https://x.test/${'path/'.repeat(100)}END-OF-LINK`,
      ...Object.fromEntries(
        Array.from({ length: 120 }, (_, index) => [`TAG ${index}`, `v${index}`]),
      ),
      [long('key')]: long('value'),
    },
    rags: ['doc'],
    rags_details: [{ source: 'doc', query: long('query'), result: [long('result')] }],
    ...Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`extra_${index}`, index])),
  })
  await openInteraction(page, id)
  await page.getByRole('region', { name: 'Raw JSON' }).waitFor()
  await page.getByRole('button', { name: 'doc', exact: true }).click()
  const summary = page.locator('#summary')
  await summary.getByRole('button', { name: /^deep/ }).click()
  const more = page
    .locator('main > div')
    .getByRole('button', { name: /^Show (?:all|names in full)/ })
    .and(page.locator(':not(#raw-json *)'))
  for (let clicks = 0; clicks < 30 && (await more.count()) > 0; clicks += 1) {
    const button = await more.first().elementHandle()
    await button?.click()
    await expect.poll(() => button?.textContent()).not.toMatch(/^Show (?:all|names in full)/)
  }
  for (const end of ['WISH', 'DATE', 'TOPIC', 'COMMENT', 'KEY', 'VALUE', 'QUERY', 'RESULT'])
    await expect(
      page.getByText(`END OF ${end}`).and(page.locator(':not(#raw-json *)')).first(),
      end,
    ).toBeVisible()
  for (const end of ['ACTION 29', 'TAG 119', 'extra_59'])
    await expect(page.getByText(end).and(page.locator(':not(#raw-json *)')).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /END-OF-LINK/ })).toBeVisible()
  const name = page.getByRole('rowheader', { name: /END OF EMOTION/ }).locator('[data-name]')
  expect(
    await name.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
  ).toBeLessThanOrEqual(1)
})

test('a text that was switched to plain is plain after a reload, and in its own interaction alone', async ({
  page,
  record,
}) => {
  const texts = { input: 'A **question**', output: 'An **answer**' }
  const [id, other] = [record(texts), record(texts)]
  const question = page.locator('[data-place="turn-1-user"]')
  await openInteraction(page, id)
  await speech(page).getByRole('button', { name: 'Plain text', exact: true }).click()
  await expect(answer(page)).toHaveText('An **answer**')
  await page.reload()
  await expect(answer(page)).toHaveText('An **answer**')
  await expect(question).toHaveText('A question')
  const kept = await page.evaluate(() => JSON.stringify(localStorage))
  expect(kept).toContain(`${id}/1/Assistant=plain`)
  expect(kept).not.toMatch(/question|answer/)
  await openInteraction(page, other)
  await expect(answer(page)).toHaveText('An answer')

  await page.goto('/')
  await page.getByRole('button', { name: 'Clear everything kept in this browser' }).click()
  await page.getByRole('button', { name: 'Clear everything', exact: true }).click()
  await openInteraction(page, id)
  await expect(answer(page)).toHaveText('An answer')
})

test('code of any width in a list can be scrolled by keyboard on the smallest screen', async ({
  page,
  record,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const code = (count: number) => `- \`\`\`\n  ${'m'.repeat(count)}\n  \`\`\`\n`
  const output = `- a\n${[20, 22, 25, 28, 32, 36, 40].map(code).join('').replace(/^/gm, '  ')}`
  await openInteraction(page, record({ input: 'Hi', output }))
  await settle(page)
  expect(await violations(page)).toEqual([])
})

test('a list’s numbers have room for all their digits', async ({ page, record }) => {
  const numbered = (from: number) => `${from}. a\n${from + 1}. b\n\ntext\n\n`
  const output = [1, 9, 99, 2024, 123_456_789].map(numbered).join('')
  await openInteraction(page, record({ input: 'Hi', output }))
  const rooms = await page.locator('article ol').evaluateAll((lists) =>
    lists.map((list) => {
      const { font, paddingInlineStart } = getComputedStyle(list)
      const pen = document.createElement('canvas').getContext('2d')
      if (pen === null) throw new Error('No canvas to measure with')
      pen.font = font
      const numbers = [...list.querySelectorAll('li')].map((item) => `${item.value}. `)
      const widths = numbers.map((number) => pen.measureText(number).width)
      return Number.parseFloat(paddingInlineStart) - Math.max(...widths)
    }),
  )
  expect(rooms).toHaveLength(5)
  // What sticks out at the side is cut off.
  expect(Math.min(...rooms)).toBeGreaterThanOrEqual(0)
})

test('a bullet stands in the line of its text, however deep the list', async ({ page, record }) => {
  const output = Array.from({ length: 9 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')
  await openInteraction(page, record({ input: 'Hi', output }))
  const lines = await page.locator('article li').evaluateAll((items) =>
    items.map((item) => {
      const text = item.querySelector('p')
      if (text === null) throw new Error('An item without a text')
      const range = document.createRange()
      range.selectNodeContents(text)
      return range.getBoundingClientRect().top - item.getBoundingClientRect().top
    }),
  )
  expect(lines).toHaveLength(9)
  expect(Math.max(...lines)).toBeLessThan(10)
})
