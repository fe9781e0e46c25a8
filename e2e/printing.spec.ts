import type { Page } from '@playwright/test'
import { expect, openInteraction, settle } from './fixtures'
import { test } from './own-records'
import { lost, paper } from './paper'

// These pages are large, and a trace would hold the whole page at every step.
test.use({ trace: 'off' })

const WIDE = [
  '```sql',
  `SELECT ${Array.from({ length: 60 }, (_, index) => `column_${index}`).join(', ')} FROM t`,
  '```',
  '',
  `\`${'inline'.repeat(60)}\``,
  '',
  `| ${Array.from({ length: 14 }, (_, index) => `Heading${index}`).join(' | ')} |`,
  `|${' --- |'.repeat(14)}`,
  `| ${Array.from({ length: 14 }, (_, index) => `cell-${index}-${'w'.repeat(20)}`).join(' | ')} |`,
  '',
  'x'.repeat(3000),
  '',
  `${'> '.repeat(12)}deep quote ${'long '.repeat(40)}`,
  '',
  '$$ \\sum_{i=1}^{n} '.padEnd(400, 'a + b + ') + ' + endofsum $$',
  '',
  'The last words.',
].join('\n')

test('code, tables and words that are wider than the paper are on it to their ends', async ({
  page,
  record,
}) => {
  const source = {
    source: 'y'.repeat(400),
    query: 'q'.repeat(900),
    result: `${WIDE}\nEnd of source.`,
  }
  const id = record({
    user_query: 'z'.repeat(500),
    conversation: [{ input: WIDE, output: WIDE, timestamp: null, is_chosen: true }],
    rags_details: [source],
    rags: [source.source],
    tags: { ['k'.repeat(200)]: 'v'.repeat(900) },
    feedback_action_text: 'f'.repeat(900),
    user: 'u'.repeat(300),
    odd: { deep: { er: 'o'.repeat(900) } },
  })
  await openInteraction(page, id)
  await settle(page)
  const text = (await paper(page)).join('')
  const has = (part: string) => text.includes(part)
  for (const end of [
    'column_59FROMt',
    'inline'.repeat(60),
    'Thelastwords.',
    'Endofsource.',
    'endofsum$$',
  ])
    expect(has(end), end).toBe(true)
  for (const [letter, length] of [
    ['x', 3000],
    ['v', 900],
    ['q', 900],
    ['f', 900],
    ['u', 300],
    ['o', 900],
  ] as const)
    expect(has(letter.repeat(length)), letter).toBe(true)
  for (let cell = 0; cell < 14; cell += 1)
    expect(text.split(`cell-${cell}-${'w'.repeat(20)}`).length, `cell ${cell}`).toBeGreaterThan(2)
  expect(await lost(page)).toEqual([])
})

test('every page has its number and the id, and the record is whole', async ({ page, record }) => {
  const turns = Array.from({ length: 1000 }, (_, index) => ({
    input: `Question-${index + 1}- about the parcel?`,
    output: `Answer-${index + 1}- **yes**.\n\n- first\n- last-${index + 1}-`,
    timestamp: new Date(Date.UTC(2026, 9, 5) + index * 60_000).toISOString(),
    is_chosen: index === 499,
  }))
  const id = record({ conversation: turns })
  await openInteraction(page, id)
  await settle(page)
  const pages = await paper(page)
  const isFooted = (text: string, index: number) =>
    text.includes(`${index + 1}/${pages.length}`) && text.includes(`Interaction${id}`)
  expect(pages.filter((text, index) => !isFooted(text, index)).length).toBe(0)
  const [text = '', json = ''] = pages.join('').split('RawJSON')
  for (const name of ['Question', 'Answer', 'last']) {
    const found = new Set(
      Array.from(text.matchAll(new RegExp(`${name}-(\\d+)-`, 'g')), ([it]) => it),
    )
    expect(found.size, name).toBe(1000)
  }
  expect(json, 'the end of Raw JSON').toContain('"is_chosen":false}]}')
  const empty = pages.filter((page_) => page_.length < id.length + 40)
  expect(empty, 'blank pages').toEqual([])
})

test('the text overlap is printed open, and says what it is', async ({ page, record }) => {
  const copied = 'supplements are refunded in full when the accommodation was not provided'
  const id = record({
    input: 'When?',
    output: `Well: ${copied}. This sentence is from nowhere.`,
    rags: ['Terms'],
    rags_details: [{ source: 'Terms', query: 'refund', result: `4.2 ${copied}` }],
  })
  await openInteraction(page, id)
  await expect(page.getByText('words also appear in a source')).toBeVisible()
  const text = (await paper(page)).join('')
  expect(text).toContain('notafactcheck')
  expect(text).toContain('Passage1:11words,source1')
  expect(text).toContain('1of2sentenceswithoutasource')
  expect(text.split('Thissentenceisfromnowhere.').length).toBeGreaterThan(2)
  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByText('1 passage', { exact: true }).locator('..')).not.toHaveAttribute(
    'open',
  )
})

/** How many bars lie outside their rows, on paper: when the browser lays that out, nothing has been measured anew. */
const strayBars = (page: Page): Promise<number> =>
  page.getByRole('figure', { name: /^Emotions/ }).evaluate((figure) => {
    dispatchEvent(new Event('beforeprint'))
    const rows = [...figure.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect())
    const bars = [...figure.querySelectorAll('.recharts-bar-rectangle path')]
    const strays = bars.filter((bar, index) => {
      const { top, bottom } = bar.getBoundingClientRect()
      const row = rows[index % rows.length]
      return row === undefined || top < row.top || bottom > row.bottom
    })
    dispatchEvent(new Event('afterprint'))
    return bars.length === 0 ? Infinity : strays.length
  })

for (const [what, emotions] of [
  ['more emotions than are shown at first', Array.from({ length: 60 }, (_, at) => `no. ${at}`)],
  ['long names', ['calm', 'a mixture of relief, doubt and quiet annoyance '.repeat(2)]],
] as const) {
  test(`bars are printed in their rows, one record’s and two compared ones’: ${what}`, async ({
    page,
    record,
  }) => {
    const scores = emotions.map((name, at) => [name, 1 - at / 100] as const)
    const id = record({ emotions: Object.fromEntries(scores) })
    const bars = page.locator('.recharts-bar-rectangle path')
    await openInteraction(page, id)
    await expect(bars).not.toHaveCount(0)
    expect(await strayBars(page)).toBe(0)
    await page.goto(`/compare/${id}/${id}`)
    await expect(bars).not.toHaveCount(0)
    expect(await strayBars(page)).toBe(0)
  })
}
