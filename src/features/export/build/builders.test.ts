import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'marked'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '@/interaction/interaction'
import { toInteraction } from '@/interaction/to-interaction'
import { missing, recorded, sparseInteraction } from '@/test/sparse-interaction'
import type { ExportRecord } from './export-record'
import { fileName } from './file-name'
import { turnToJson, conversationToJson } from './to-json'
import { fenced, inlineCode, quoted } from './markdown-text'
import { conversationToMarkdown, toMarkdown, turnToMarkdown } from './to-markdown'
import { conversationToPlainText, toPlainText, turnToPlainText } from './to-plain-text'
import { toTicket } from './to-ticket'

const FETCHED_AT = Date.UTC(2026, 10, 3, 14, 5, 9)
const LINK = 'https://viewer.example.com/i/3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'

const exported = (interaction: Interaction, changes: Partial<ExportRecord> = {}): ExportRecord => ({
  interaction,
  json: '{}',
  title: 'A parcel',
  flags: [{ label: 'Warning', why: 'It *really*\nis late' }],
  figures: [
    { label: 'Started', kind: 'time', text: '2026-11-03T15:05:09+01:00' },
    { label: 'Latency', kind: 'text', text: '1.84 s' },
    { label: 'Cost', kind: 'absent', word: 'Not recorded' },
  ],
  details: [{ label: 'Actions', kind: 'list', texts: ['a', 'b'] }],
  page: { scores: [], feedbackText: 'Comment' },
  origin: { kind: 'viewer', link: LINK },
  fetchedAt: FETCHED_AT,
  masked: null,
  ...changes,
})

const full = toInteraction({
  input: 'Where is it?',
  output: 'Here.\n\n```js\nlet a\n```',
  emotions: { joy: 0.5, calm: null },
  feedback_action_rating: 1,
  rags: ['faq.md'],
  rags_details: { 'faq.md': { query: 'parcel', results: ['One', 'Two'], score: 3 } },
  tags: { team: 'north', shift: '' },
  brand_new: { a: [1] },
})

describe('As plain text', () => {
  test('a turn is its speakers and their texts', () => {
    expect(turnToPlainText({ input: recorded('Hi\nthere'), output: { kind: 'missing' } })).toBe(
      'User:\nHi\nthere\n\nAssistant:\nNot recorded',
    )
  })

  test('a conversation numbers its turns and names the requested one, times in UTC', () => {
    const [turn] = sparseInteraction().turns
    if (turn === undefined) throw new Error('no turn')
    const timed = { ...turn, timestamp: recorded('2026-11-03T15:05:09+01:00') }
    const text = conversationToPlainText([timed, { ...turn, isRequested: false }])
    expect(text).toContain('Conversation (2 turns)')
    expect(text).toContain('Turn 1 of 2, 3 Nov 2026, 14:05:09 UTC, requested')
    expect(text).toContain('Turn 2 of 2\n')
    const odd = { ...turn, timestamp: { kind: 'unexpected', raw: { at: 'noon' } } as const }
    expect(conversationToPlainText([odd])).toContain('Turn 1 of 1, {"at":"noon"}, requested')
  })

  test('what was recorded instead of turns stands in the conversation', () => {
    const text = toPlainText(exported(toInteraction({ input: 'Hi', conversation: 'CONVSTR' })))
    expect(text).toContain(
      'Conversation (1 turn)\n---------------------\n\nRecorded instead of a list of turns: CONVSTR\n\nTurn 1 of 1',
    )
  })

  test.each([
    ['2026-11-03', '3 Nov 2026'],
    ['2026-11-03T15:05:09', '3 Nov 2026, 15:05:09 UTC (zone not recorded, read as UTC)'],
    ['about noon\u200b', 'about noon\u200b'],
  ])('the time %s is written as %s', (recordedTime, written) => {
    const figures = [{ label: 'Started', kind: 'time', text: recordedTime }] as const
    expect(toPlainText(exported(full, { figures }))).toContain(`Started: ${written}\n`)
  })

  test('a record has every field in its place', () => {
    const text = toPlainText(exported(full))
    for (const part of [
      'A parcel\n========',
      `Link: ${LINK}`,
      'Fetched: 3 Nov 2026, 14:05:09 UTC',
      'Warning:\nIt *really*\nis late',
      'Started: 3 Nov 2026, 14:05:09 UTC',
      'Cost: Not recorded',
      'joy: 0.5',
      'calm: Not recorded',
      'Rating: 1 of 5',
      'faq.md\n\nQuery:\nparcel\n\nResult 1:\nOne\n\nResult 2:\nTwo\n\nAlso recorded:\n{\n  "score": 3\n}',
      'team: north',
      'shift: Empty',
      'Actions: a, b',
      'brand_new:\n{\n  "a": [\n    1\n  ]\n}',
    ])
      expect(text).toContain(part)
  })

  test('a rating outside its scale is said to be', () => {
    const interaction = toInteraction({ feedback_action_rating: 7 })
    expect(toPlainText(exported(interaction))).toContain('Rating: 7, outside the scale of 1 to 5')
  })

  test('an empty field is called that', () => {
    const interaction = toInteraction({ brand_new: '' })
    expect(toPlainText(exported(interaction))).toContain('brand_new: Empty')
  })

  test('what is nested too deep to be written is named, and does not fail', () => {
    let deep: unknown = 1
    for (let level = 0; level < 50_000; level += 1) deep = [deep]
    const interaction = toInteraction({ input: deep, odd: deep })
    expect(toPlainText(exported(interaction, { json: '' }))).toContain('nested too deep')
  })
})

describe('As Markdown', () => {
  test.each([
    ['plain', '```text\nplain\n```'],
    ['a ``` b', '````text\na ``` b\n````'],
    ['`````', '``````text\n`````\n``````'],
    ['', '```text\n\n```'],
  ])('%j is fenced', (text, expected) => {
    expect(fenced(text)).toBe(expected)
  })

  test('no text ends its own fence', () => {
    const unit = fc.constantFrom('`', '~', '\n', 'a', ' ', '#', '<')
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const [opening = '', ...rest] = fenced(text).split('\n')
        const fence = opening.replace('text', '')
        const isEnd = (line: string) => new RegExp(`^ {0,3}\`{${fence.length},}\\s*$`).test(line)
        expect(rest.findIndex(isEnd)).toBe(rest.length - 1)
        expect(rest.slice(0, -1).join('\n')).toBe(text)
      }),
    )
  })

  test.each([
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a\nb', '`a b`'],
    [' ', '(blank)'],
  ])('%j is code within a line', (text, expected) => {
    expect(inlineCode(text)).toBe(expected)
  })

  test('a turn is fenced speech', () => {
    expect(turnToMarkdown({ input: recorded('# Hi'), output: recorded('```\nx\n```') })).toBe(
      '**User**\n\n```text\n# Hi\n```\n\n**Assistant**\n\n````text\n```\nx\n```\n````',
    )
  })

  test('a long value among short ones is no part of the line above it', () => {
    const tags = { team: 'north', note: 'one\ntwo', shift: 'late' }
    expect(toMarkdown(exported(toInteraction({ tags })))).toContain(
      '- **team**: `north`\n\n**note**:\n\n```text\none\ntwo\n```\n\n- **shift**: `late`',
    )
  })

  test('a title is words, whatever it is made of', () => {
    const title = '- [x](javascript:alert(1)) <img src=x>\n# two'
    const [first] = toMarkdown(exported(full, { title })).split('\n')
    expect(first).toBe(String.raw`# \- \[x\](javascript:alert(1)) \<img src=x\> \# two`)
  })

  test('a record has its sections as headings, and recorded texts stay outside of the structure', () => {
    const markdown = toMarkdown(exported(full))
    const headings = markdown.split('\n').filter((line) => line.startsWith('## '))
    expect(headings).toEqual([
      '## Flags',
      '## Key figures',
      '## Conversation (1 turn)',
      '## Emotions',
      '## Feedback',
      '## Sources',
      '## Tags',
      '## Details',
      '## Other fields',
    ])
    expect(markdown).toContain('- **team**: `north`')
    expect(markdown).toContain('````text\nHere.\n\n```js\nlet a\n```\n````')
    expect(conversationToMarkdown(full.turns)).toContain('### Turn 1 of 1, requested')
  })
})

describe('For a ticket', () => {
  test('there are the link, the flags, and the quoted question and answer', () => {
    expect(toTicket(exported(full))).toBe(
      `**A parcel**

${LINK}

- Warning: It ${String.raw`\*really\*`} is late

Question:

> Where is it?

Answer:

> Here.
>
> \`\`\`js
> let a
> \`\`\`
`,
    )
  })

  test('images and HTML are words, and no line gets out of the quotation', () => {
    expect(quoted('a\r\n![x](https://evil.test/p.png)\r<img src=x>\n\n1 < 2')).toBe(
      [
        '> a',
        String.raw`> !\[x](https://evil.test/p.png)`,
        String.raw`> \<img src=x>`,
        '>',
        '> 1 < 2',
      ].join('\n'),
    )
  })

  test.each([
    String.raw`\<img src="https://evil.test/p.png">`,
    String.raw`\\<img src="https://evil.test/p.png">`,
    String.raw`a \\\<b>\\\\<img src="https://evil.test/p.png">`,
    '`\\`<img src="https://evil.test/p.png">',
    String.raw`\![x](https://evil.test/p.png) \\![x](https://evil.test/p.png)`,
    String.raw`!\\[x](https://evil.test/p.png)`,
  ])('not even where the text itself has a backslash: %s', (text) => {
    expect(parse(quoted(text), { async: false })).not.toMatch(/<img|<b>/)
  })

  test('a title that begins like a list is a title', () => {
    expect(toTicket(exported(full, { title: '1. Refund' }))).toContain(String.raw`**1\. Refund**`)
  })

  test('no other turn is quoted in the place of a requested one that is not known', () => {
    const turns = full.turns.map((turn) => ({ ...turn, isRequested: false }))
    const ticket = toTicket(exported({ ...full, input: missing, output: missing, turns }))
    expect(ticket).toContain(LINK)
    expect(ticket).not.toMatch(/Question|Where is it|Answer|Here\./)
  })

  test('masking and a file as the origin are said', () => {
    const origin = { kind: 'file', name: 'a_b.json' } as const
    const ticket = toTicket(exported(full, { origin, masked: '1 IBAN', flags: [] }))
    expect(ticket).toContain(String.raw`From the file a\_b.json`)
    expect(ticket).toContain('Masked: 1 IBAN.')
    expect(ticket).not.toContain('- ')
  })
})

describe('As JSON', () => {
  test('a turn and a conversation have the names of the service', () => {
    const [turn] = full.turns
    if (turn === undefined) throw new Error('no turn')
    const expected = {
      input: 'Where is it?',
      output: 'Here.\n\n```js\nlet a\n```',
      timestamp: null,
      is_chosen: true,
    }
    expect(JSON.parse(turnToJson(turn) ?? '')).toEqual(expected)
    const json = conversationToJson(full.turns) ?? ''
    expect(JSON.parse(json)).toEqual({ conversation: [expected] })
    expect(toInteraction(JSON.parse(json)).turns).toEqual(full.turns)
  })
})

describe('A file’s name', () => {
  const named = (body: unknown, changes: Partial<ExportRecord> = {}) =>
    fileName(exported(toInteraction(body), changes), 'json')

  test.each([
    [
      { id: '3F2B8C1E-9d47-4a60-b5e2-7c1d0f6a8e93', timestamp: '2026-01-31T23:30:00-05:00' },
      'interaction-3f2b8c1e-2026-02-01.json',
    ],
    [{ id: '../../etc/passwd', timestamp: 'tomorrow' }, 'interaction-2026-11-03.json'],
    [{}, 'interaction-2026-11-03.json'],
  ])('of %j is %s', (body, expected) => {
    expect(named(body)).toBe(expected)
  })

  test('says that the content is masked', () => {
    expect(named({}, { masked: 'nothing' })).toBe('interaction-2026-11-03-masked.json')
  })
})

test('every sample can be exported in every form', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'proxy', 'samples')
  for (const name of ['hostile-text', 'unexpected-types', 'content-withheld', 'fresh-minutes']) {
    const interaction = toInteraction(
      JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')),
    )
    for (const build of [toPlainText, toMarkdown, toTicket]) {
      const text = build(exported(interaction))
      expect(text).not.toMatch(/\[object |undefined|NaN|Invalid Date/)
      expect(createHash('sha256').update(text).digest('hex')).toHaveLength(64)
    }
  }
})
