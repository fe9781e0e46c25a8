// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interactionTitle } from '@/interaction/title'
import { toInteraction } from '@/interaction/to-interaction'
import { sha256 } from './digest'
import type { ExportRecord } from './export-record'
import { readHtmlRecord, recordElement } from '@/lib/html-record'
import { toSafeLink } from '@/lib/safe-link'
import { HTML_STYLE, HTML_STYLE_HASH } from './html-style'
import { toHtml } from './to-html'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'proxy', 'samples')
const hostileJson = readFileSync(join(FOLDER, 'hostile-text.json'), 'utf8')

const exported = (json: string, changes: Partial<ExportRecord> = {}): ExportRecord => {
  const interaction = toInteraction(JSON.parse(json))
  return {
    interaction,
    json,
    title: interactionTitle(interaction, null),
    flags: [{ label: 'Risky behaviour', why: '</dd><script>alert(1)</script>' }],
    figures: [{ label: 'Topic', kind: 'text', text: '"><img src=x onerror=alert(1)>' }],
    details: [{ label: 'User', kind: 'unexpected', raw: ['</pre>', { '<b>': 1 }] }],
    page: { scores: [{ label: '<b>', kind: 'text', text: '71%' }], feedbackText: 'Comment' },
    origin: { kind: 'file', name: '<svg onload=alert(1)>.json' },
    fetchedAt: 0,
    masked: null,
    ...changes,
  }
}

const NONE = { received: null, carried: null }

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

const ALLOWED = new Set(
  (
    'html head meta title style body main h1 h2 h3 section article dl dt dd bdi p pre ' +
    'a strong em del code blockquote ul ol li hr div table thead tbody tr th td footer'
  ).split(' '),
)
const ALLOWED_ATTRIBUTES = new Set(
  (
    'lang charset http-equiv content name dir class hidden id data-label ' +
    'href rel title value role aria-label tabindex'
  ).split(' '),
)

test('a record full of attacks becomes text: no element and no attribute beyond our own', async () => {
  const page = parse(await toHtml(exported(hostileJson), NONE))
  const elements = [...page.querySelectorAll('*')]
  expect(elements.map(({ localName }) => localName).filter((name) => !ALLOWED.has(name))).toEqual(
    [],
  )
  const attributes = elements.flatMap((element) => element.getAttributeNames())
  expect(attributes.filter((name) => !ALLOWED_ATTRIBUTES.has(name))).toEqual([])
  const links = elements.filter(({ localName }) => localName === 'a')
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter((link) => toSafeLink(link.getAttribute('href') ?? '') === null)).toEqual([])
  expect(elements.filter((element) => element.hasAttribute('href'))).toEqual(links)
  expect(page.querySelectorAll('meta, style, title')).toHaveLength(7)
  expect(page.body.textContent).toContain("<script>alert('input')</script>")
  expect(page.body.textContent).toContain('"><img src=x onerror=alert(1)>')
})

test('its policy allows the one style sheet and nothing else', async () => {
  const page = parse(await toHtml(exported('{}'), NONE))
  const hash = createHash('sha256').update(HTML_STYLE).digest('base64')
  expect(HTML_STYLE_HASH).toBe(`sha256-${hash}`)
  expect(page.querySelector('style')?.textContent).toBe(HTML_STYLE)
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
    `default-src 'none'; style-src '${HTML_STYLE_HASH}'; base-uri 'none'; form-action 'none'`,
  )
})

test('the record comes back to the character, by a parser of HTML and by our own reading', async () => {
  const html = await toHtml(exported(hostileJson), NONE)
  expect(readHtmlRecord(html)).toBe(hostileJson)
  expect(parse(html).querySelector('pre[hidden]')?.textContent).toBe(hostileJson)
})

test('so does any JSON, after a browser has saved the page again, too', async () => {
  const unit = fc.constantFrom(
    '"',
    '<',
    '>',
    '&',
    "'",
    '&amp;',
    '</pre>',
    '\u00a0',
    'é',
    '😀',
    '\\',
  )
  const spaced = fc.tuple(fc.json({ stringUnit: unit }), fc.constantFrom('', '\n', '\r\n', '\r'))
  fc.assert(
    fc.property(spaced, ([json, space]) => {
      const text = space + json
      const html = `<!doctype html><body>${recordElement(text)}</body>`
      expect(readHtmlRecord(html)).toBe(text)
      const element = parse(html).querySelector('pre')
      expect(element?.textContent).toBe(text)
    }),
  )
  const again = parse(`<p>x</p>${recordElement('{"a":"<b>&\u00a0\'"}')}`).documentElement.outerHTML
  expect(readHtmlRecord(again)).toBe('{"a":"<b>&\u00a0\'"}')
})

test.each([
  '',
  '<p>hello</p>',
  `<pre ${'id=interaction-json '.repeat(500_000)}`,
  '<pre>x</pre>',
  '<pre hidden id="interaction-json">cut',
])('%.40j carries no record', (html) => {
  expect(readHtmlRecord(html)).toBeNull()
})

test('the digest is of the text received, and of the masked one that the page carries', async () => {
  const received = await sha256('{"a":1}')
  expect(received).toBe(createHash('sha256').update('{"a":1}').digest('hex'))
  const digests = { received, carried: 'carried' }
  const plain = await toHtml(exported('{"a":1}'), digests)
  expect(plain).toContain(received)
  expect(plain).not.toContain('carried')
  const masked = await toHtml(exported('{}', { masked: 'nothing' }), digests)
  expect(masked).toContain('before masking')
  expect(masked).toContain('carried')
})

test('where the browser computes no digest, it is said', async () => {
  expect(await toHtml(exported('{}'), NONE)).toContain('not available')
})

test('what was fetched when is there', async () => {
  const origin = { kind: 'viewer', link: 'https://viewer.example.com/i/1' } as const
  const page = parse(await toHtml(exported('{"input":"Hi"}', { origin }), NONE))
  expect(page.querySelector('h1')?.textContent).toBe('Hi')
  expect(page.body.textContent).toContain('https://viewer.example.com/i/1')
  expect(page.body.textContent).toContain('1 Jan 1970, 00:00:00 UTC')
})

test('what cannot be seen is labelled in its place, and reorders nothing', async () => {
  const input = 'Re\u202efactor, o\u200bne, \u001b[31m'
  const html = await toHtml(exported(JSON.stringify({ input })), NONE)
  const page = parse(html)
  const labels = (element: Element | null) =>
    Array.from(element?.querySelectorAll('.mark') ?? [], (mark) => mark.getAttribute('data-label'))
  const said = page.querySelector('article dd')
  expect(labels(said)).toEqual(['U+202E', 'U+200B'])
  expect(labels(page.querySelector('h1'))).toEqual(['U+202E', 'U+200B'])
  expect(said?.textContent).toBe('Refactor, o\u200bne, ␛[31m')
  expect(readHtmlRecord(html)).toBe(JSON.stringify({ input }))
})

const saidIn = async (output: string) => {
  const page = parse(await toHtml(exported(JSON.stringify({ output })), NONE))
  return [...page.querySelectorAll('article dd')].at(-1)
}

test('what was said is drawn as its Markdown says, and not as a part of the page’s outline', async () => {
  const said = await saidIn(
    '# Head\n\n**Bold** and *leaning* `code` ~~gone~~\n\n3. three\n7. seven\n\n- [x] done\n\n> quoted\n\n' +
      '| Part | Costs |\n| --- | --: |\n| a \\| b | **2** |\n\n```js\nlet a\n```\n\n---',
  )
  expect(said?.querySelector('h1, h2, h3')).toBeNull()
  const texts = (selector: string) =>
    Array.from(said?.querySelectorAll(selector) ?? [], ({ textContent }) => textContent)
  expect(texts('.h1')).toEqual(['Head'])
  expect(texts('strong')).toEqual(['Bold', '2'])
  expect(texts('em, del')).toEqual(['leaning', 'gone'])
  expect(
    Array.from(said?.querySelectorAll('ol > li') ?? [], (li) => li.getAttribute('value')),
  ).toEqual(['3', '7'])
  expect(texts('.task').join('').trim()).toBe('☑ done')
  expect(texts('blockquote')).toEqual(['quoted'])
  expect(texts('th, td')).toEqual(['Part', 'Costs', 'a | b', '2'])
  expect(said?.querySelector('td.right')?.textContent).toBe('2')
  expect(texts('pre code')).toEqual(['let a'])
  expect(said?.querySelectorAll('hr')).toHaveLength(1)
})

test('a link says where it leads, an address that could run stays text, an image is not loaded', async () => {
  const said = await saidIn(
    '[the terms](https://rail.test/terms "Two") [x](javascript:alert(1)) ![map](https://maps.test/a.png)',
  )
  const links = [...(said?.querySelectorAll('a') ?? [])]
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://rail.test/terms'])
  expect(links[0]?.textContent).toBe('the terms (rail.test)')
  expect(links[0]?.getAttribute('rel')).toBe('noopener noreferrer nofollow')
  expect(said?.textContent).toContain('x (javascript:alert(1))')
  expect(said?.textContent).toContain('Image from maps.test, not loaded: map')
  expect(said?.querySelector('img')).toBeNull()
})

test.each([
  ['> '.repeat(200) + 'deep', 'nested more than 100 levels deep'],
  ['*a* '.repeat(30_000), 'more than 100,000 characters'],
])('%.20j is plain text, as it is on the page, and says so', async (text, why) => {
  const said = await saidIn(text)
  expect(said?.querySelector('blockquote, em')).toBeNull()
  expect(said?.textContent).toContain(why)
  expect(said?.textContent).toContain(text)
})

test('JSON and blanks are what they are', async () => {
  expect((await saidIn('{"a": "*b*"}'))?.textContent).toBe('{"a": "*b*"}')
  expect((await saidIn('  '))?.textContent).toBe('2 whitespace characters')
})

test('the record’s own address is a link, and so is a source that is one', async () => {
  const origin = { kind: 'viewer', link: 'https://viewer.example.com/i/1' } as const
  const json = '{"rags":["https://docs.test/a","javascript:alert(1)"]}'
  const page = parse(await toHtml(exported(json, { origin }), NONE))
  expect(Array.from(page.querySelectorAll('a'), (link) => link.getAttribute('href'))).toEqual([
    'https://viewer.example.com/i/1',
    'https://docs.test/a',
  ])
})

test('emotions and feedback have the words of the page', async () => {
  const json = '{"emotions":{"joy":0.71},"feedback_action_text":"Thanks"}'
  const page = parse(await toHtml(exported(json), NONE))
  expect(page.body.textContent).toContain('71%')
  const labels = Array.from(page.querySelectorAll('dt'), ({ textContent }) => textContent)
  expect(labels).toContain('Comment')
  expect(labels).not.toContain('Text')
})
