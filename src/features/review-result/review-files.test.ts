import { lexer, type Token, type Tokens } from 'marked'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { InteractionId } from '@/lib/interaction-id'
import { readReviewFragment } from '@/lib/review-set/review-set'
import { numberedId } from '@/test/ids'
import { compare } from './comparison'
import { exportName } from './export-formats'
import { readReviewText } from './read-review-file'
import { type ResultItem, toItems } from './result-items'
import { reviewToCsv } from './review-to-csv'
import { type Export, reviewToJson } from './review-to-json'
import { reviewToMarkdown } from './review-to-markdown'

const JUDGED_AT = Date.UTC(2026, 2, 4, 5, 6, 7)

const setUp = (judged: Partial<ResultItem>[]): Export => {
  const set = { ids: judged.map((_, index) => numberedId(index + 1)), labels: ['Fine', 'Unsafe'] }
  const judgements = judged.map((one, index) => ({
    id: numberedId(index + 1),
    verdict: 'Fine',
    note: '',
    seconds: 0,
    judgedAt: JUDGED_AT,
    ...one,
  }))
  const items = toItems(set, judgements)
  return { set, items, reviewer: '', now: JUDGED_AT, origin: 'https://viewer.example' }
}

const NOTHING_MORE = { groups: [], titles: new Map<InteractionId, string>(), comparison: null }

const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =HYPERLINK("http://x.example")',
  '"=1+1',
  "'=1",
  '“=1”',
  '\u00a0=1',
  '\u200b=1',
  '\u200c=1',
  '\u00ad=1',
  '\u2060=1',
  '\u0001=1',
  '＝1+1',
  '＠x',
  '\tplain',
]

test.each(HOSTILE)('a spreadsheet takes the note %j for text', (note) => {
  const csv = reviewToCsv(setUp([{ note }]))
  const { data } = Papa.parse<string[]>(csv.slice(1).trimEnd())
  expect(data[1]?.[4]).toMatch(/^'/)
  // A formula that follows a line break or a tab has an apostrophe of its own.
  expect(data[1]?.[4]?.replaceAll("'", '')).toBe(note.replaceAll("'", ''))
})

test.each(['plain', 'a = b', 'a; b', 'one\ntwo', '1-2', 'mail@example.org', 'Größe', '日本', ''])(
  'the note %j stays as it is',
  (note) => {
    const { data } = Papa.parse<string[]>(
      reviewToCsv(setUp([{ note }]))
        .slice(1)
        .trimEnd(),
    )
    expect(data[1]?.[4]).toBe(note)
  },
)

/** The cells as a spreadsheet finds them where semicolons separate cells: no cell after the first is quoted there. */
const cellsBySemicolon = (csv: string) => csv.split(/[;\r\n\t]+/)

test.each([
  "a;=cmd|'/C calc'!A0;b",
  'a; "=1+1";b',
  'a\n=1+1;b',
  'a\r\n+1;b',
  'a\t@SUM(A1);b',
  'a;;=1;b',
  'a;\u200b－1;b',
  '=1;=1;b',
])('nor does one that separates cells by semicolons find a formula in %j', (hostile) => {
  const csv = reviewToCsv(setUp([{ note: hostile }, { verdict: hostile }]))
  for (const cell of cellsBySemicolon(csv)) expect(cell).not.toMatch(/^[\s"\u200b]*[=+\-@－]/u)
})

test('a label from a hostile link is no formula either', () => {
  const csv = reviewToCsv(setUp([{ verdict: '=cmd|1' }]))
  expect(csv).toContain(`"'=cmd|1"`)
})

test('the table has a mark for UTF-8, a head, one row each, and times in UTC', () => {
  const csv = reviewToCsv(setUp([{ seconds: 12 }, { verdict: null, judgedAt: null }]))
  expect(csv).toBe(
    [
      '\ufeff"Position","ID","Link","Verdict","Note","Seconds","Judged at (UTC)"',
      `"1","${numberedId(1)}","https://viewer.example/i/${numberedId(1)}","Fine","","12","2026-03-04T05:06:07.000Z"`,
      `"2","${numberedId(2)}","https://viewer.example/i/${numberedId(2)}","","","0",""`,
      '',
    ].join('\r\n'),
  )
})

test('JSON reads back as the same review, and leaves out what was not judged', () => {
  const review = { ...setUp([{ note: '=1', seconds: 3 }, { verdict: null }]), reviewer: ' Ada ' }
  const text = reviewToJson(review)
  const read = readReviewText(text, 'ada.json')
  expect(read).toEqual({
    kind: 'review',
    review: {
      fileName: 'ada.json',
      reviewer: 'Ada',
      labels: ['Fine', 'Unsafe'],
      judgements: [
        { id: numberedId(1), verdict: 'Fine', note: '=1', seconds: 3, judgedAt: JUDGED_AT },
      ],
      problems: { sentences: [], count: 0 },
    },
  })
  expect(JSON.parse(text)).toMatchObject({
    format: 'interaction-viewer-review',
    version: 1,
    ids: [numberedId(1), numberedId(2)],
    exportedAt: '2026-03-04T05:06:07.000Z',
  })
})

test('a reviewer who is not named is not in the file; a time beyond all calendars is none', () => {
  const file: unknown = JSON.parse(reviewToJson(setUp([{ judgedAt: 9e15 }])))
  expect(file).not.toHaveProperty('reviewer')
  expect(file).toMatchObject({ judgements: [{ judgedAt: null }] })
})

const ATTACKS = [
  '[click](https://evil.example)',
  '![](https://evil.example/pixel.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  'https://evil.example',
  'see www.evil.example now',
  'me@evil.example',
  'a | b | c',
  'a \\| b',
  '\\',
  'line\n\n# heading\n- item',
  'line\r| x | y |',
  '`code` **bold** _it_ ~~no~~ $x$',
  '[ref]: https://evil.example',
  '<https://evil.example>',
  '&lt;b&gt; &#60;',
  'HTTPS://EVIL.EXAMPLE and WWW.EVIL.EXAMPLE',
  'ftp://evil.example',
  '```',
  '\u2028| x |',
]

const isTable = (token: Token): token is Tokens.Table => token.type === 'table'

const typesOf = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => {
    const cells = isTable(token) ? [token.header, ...token.rows].flat() : []
    const inner: readonly Token[] = 'tokens' in token ? (token.tokens ?? []) : []
    return [token.type, ...typesOf(inner), ...cells.flatMap((cell) => typesOf(cell.tokens))]
  })

test.each(ATTACKS)('the note %j is nothing but words in a report', (note) => {
  const review = { ...setUp([{ note, verdict: note }, { note: 'next' }]), reviewer: note }
  const report = reviewToMarkdown(review, NOTHING_MORE)
  const types = typesOf(lexer(report))
  expect(types.filter((type) => type === 'link')).toHaveLength(2)
  expect(types).not.toContain('image')
  expect(types).not.toContain('html')
  expect(types).not.toContain('codespan')
  expect(types).not.toContain('def')
  const items = lexer(report).filter(isTable).at(-1)
  expect(items?.rows.map((row) => row.length)).toEqual([5, 5])
  expect(JSON.stringify(items)).toContain('next')
  expect(report.match(/^#/gm)).toHaveLength(3)
})

test('the report counts, links, and holds what was recorded only where it is given', () => {
  const review = setUp([{ note: 'Good' }, { verdict: 'Unsafe', seconds: 75 }, { verdict: null }])
  const groups = [
    {
      title: 'By topic',
      noun: 'topic',
      groups: [{ name: 'Refunds | more', isAbsent: false, counts: [1, 1], total: 2 }],
    },
  ]
  const bare = reviewToMarkdown(review, NOTHING_MORE)
  expect(bare).toContain('- Judged: 2 of 3 interactions')
  expect(bare).toContain('| Fine | 1 | 50% |')
  expect(bare).toContain('| No verdict | 1 |')
  expect(bare).toContain(
    `| 1 | [00000000](https://viewer.example/i/${numberedId(1)}) | Fine | Good |`,
  )
  expect(bare).toContain('1 min 15 s')
  expect(bare).not.toContain('Refunds')
  expect(reviewToMarkdown(review, { ...NOTHING_MORE, groups })).toContain(
    String.raw`| Refunds \| more | 1 | 1 | 2 |`,
  )
})

test('the report leads to its set, whatever the labels are', () => {
  const review = setUp([{}, {}])
  const labels = ['Good) [x](http://evil.example', '<b>']
  const report = reviewToMarkdown({ ...review, set: { ...review.set, labels } }, NOTHING_MORE)
  const links = [...report.matchAll(/\[Open this set in the viewer\]\(<(.*)>\)/g)]
  const { hash, origin, pathname } = new URL(links[0]?.[1] ?? '')
  expect(`${origin}${pathname}`).toBe('https://viewer.example/review')
  expect(readReviewFragment(hash)).toMatchObject({
    set: { ids: review.set.ids, labels },
    at: null,
    view: 'pass',
    problems: [],
  })
})

test('the report has a column of titles where they are given', () => {
  const review = setUp([{}, {}])
  const titles = new Map([[numberedId(2), 'A | [refund](http://evil.example)']])
  const report = reviewToMarkdown(review, { ...NOTHING_MORE, titles })
  expect(report).toContain('| # | Interaction | Title | Verdict | Note | Time |')
  expect(report).toContain(String.raw`| A \| \[refund\](http\://evil.example) | Fine |`)
  expect(reviewToMarkdown(review, NOTHING_MORE)).not.toContain('Title')
})

test('the report says how far two agree', () => {
  const review = setUp([{ note: 'mine' }, { verdict: 'Unsafe' }])
  const theirs = {
    labels: [],
    judgements: review.items.map(({ id }) => ({
      id,
      verdict: 'Unsafe',
      note: 'their | note',
      seconds: 0,
      judgedAt: null,
    })),
  }
  const comparison = compare(review.items, review.set.labels, theirs)
  const report = reviewToMarkdown(review, { ...NOTHING_MORE, comparison })
  expect(report).toContain('- Agreed: 1 (50%)')
  expect(report).toContain('- Cohen’s kappa: 0.00')
  expect(report).toContain(String.raw`| 00000000 | Fine | mine | Unsafe | their \| note |`)
})

test('a file is named by its day', () => {
  expect(exportName(JUDGED_AT, 'csv')).toBe('review-2026-03-04.csv')
})
