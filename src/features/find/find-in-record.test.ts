import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '@/interaction/interaction'
import { fold } from '@/lib/fold'
import { runToEnd } from '@/lib/run-in-slices'
import { missing, recorded, sparseInteraction } from '@/test/sparse-interaction'
import { NO_ROWS, type ShownRows, toFindEntries } from './find-entries'
import { createFinder } from './find-in-record'

const turn = (input: string, output: string) => ({
  input: recorded(input),
  output: recorded(output),
  timestamp: missing,
  isRequested: false,
})

/** In the page's words, as made by `record-rows`. */
const ROWS: ShownRows = {
  ...NO_ROWS,
  summary: [
    { place: 'Latency', text: '6.82 s', alias: '6.817' },
    { place: 'Topic', text: 'Refunds' },
    { place: 'Intent', text: { odd: ['an odd intent'] } },
  ],
  scores: [{ place: 'refund joy', text: '71%', alias: '0.714' }],
  feedback: [
    { place: 'Type', text: 'Negative, given explicitly', alias: 'negative_explicit' },
    { place: 'Text', text: 'Where is my refund?' },
  ],
  details: [
    { place: 'User', text: 'refund-user' },
    { place: 'Warning message', text: 'Refund promised' },
  ],
  timeOf: (number) => ({ text: `at ${number} o’clock`, alias: `2026-11-1${number}` }),
}

const findIn = (interaction: Interaction, term: string, rows = NO_ROWS) => {
  const entries = toFindEntries(interaction, rows)
  const finder = createFinder(entries)
  const found = runToEnd(finder.find(term))
  return {
    ...found,
    texts: found.hits.map(({ entry, start, end }) => finder.textOf(entry).slice(start, end)),
    places: found.hits.map(({ entry }) => entries[entry]?.place),
  }
}

const findInText = (text: string, term: string) =>
  findIn(sparseInteraction({ turns: [turn('', text)] }), term).texts

const RECORD = sparseInteraction({
  turns: [turn('A refund, please', 'The refund is on its way.'), turn('Thanks', 'No refund yet.')],
  emotions: recorded({ kind: 'names', names: ['refund joy'] }),
  sources: recorded([
    {
      name: 'Refund terms',
      query: recorded('refund'),
      results: ['nothing', 'a refund'],
      rest: { note: ['late refund'] },
    },
  ]),
  tags: recorded([{ key: 'area', value: recorded('refund') }]),
  otherFields: [{ name: 'refund_policy', value: { deep: [{ deeper: 'refund' }] } }],
})

describe('what is looked through', () => {
  test('is everything recorded, in the order of the page, and counted by its part of it', () => {
    const { places, sections } = findIn(RECORD, 'refund', ROWS)
    expect(places).toEqual([
      'summary-Topic',
      'turn-1-user',
      'turn-1-assistant',
      'turn-2-assistant',
      'emotion-refund joy',
      'feedback-Text',
      'source-1-name',
      'source-1-query',
      'source-1-2',
      'source-1-rest',
      'tag-1',
      'detail-User',
      'detail-Warning message',
      'name-1',
      'field-1',
    ])
    expect(sections).toEqual([
      { section: 'Summary', count: 1, first: 0 },
      { section: 'Conversation', count: 3, first: 1 },
      { section: 'Emotions', count: 1, first: 4 },
      { section: 'Feedback', count: 1, first: 5 },
      { section: 'Sources', count: 4, first: 6 },
      { section: 'Tags', count: 1, first: 10 },
      { section: 'Details', count: 4, first: 11 },
    ])
  })

  test.each([
    ['6.82', ['summary-Latency']],
    ['6.817', ['summary-Latency']],
    ['odd intent', ['summary-Intent']],
    ['71%', ['score-refund joy']],
    ['0.714', ['score-refund joy']],
    ['given explicitly', ['feedback-Type']],
    ['negative_explicit', ['feedback-Type']],
    ['2 o’clock', ['turn-2-time']],
    ['2026-11-12', ['turn-2-time']],
  ])('includes what the page says in words, and what that stands for: %s', (term, places) => {
    const timed = RECORD.turns.map((one) => ({ ...one, timestamp: recorded('then') }))
    expect(findIn({ ...RECORD, turns: timed }, term, ROWS).places).toEqual(places)
  })

  test('includes texts of another type than expected', () => {
    const odd = sparseInteraction({
      turns: [
        {
          ...turn('', ''),
          output: { kind: 'unexpected', raw: { a: [true, 'needle'] } },
          timestamp: { kind: 'unexpected', raw: { at: 'noon' } },
        },
      ],
      oddConversation: { said: 'by nobody' },
      tags: { kind: 'unexpected', raw: 42 },
    })
    expect(findIn(odd, 'by nobody').places).toEqual(['panel-conversation'])
    expect(findIn(odd, 'needle').places).toEqual(['turn-1-assistant'])
    expect(findIn(odd, 'true').places).toEqual(['turn-1-assistant'])
    expect(findIn(odd, 'noon').places).toEqual(['turn-1-time'])
    expect(findIn(odd, '42').places).toEqual(['panel-tags'])
  })
})

test('a hit in what is shown as a tree says in which key or value it is', () => {
  const json = '{"tool": "book", "args": {"room": "caf\\u00e9", "n": [1, "needle"]}}'
  const record = sparseInteraction({
    turns: [turn(json, 'needle in a plain answer')],
    otherFields: [{ name: 'other', value: { deep: [{ needle: 'x' }] } }],
  })
  const leavesOf = (term: string) =>
    findIn(record, term).hits.map(({ leaf }) =>
      leaf === undefined || leaf === null
        ? leaf
        : `${leaf.path}:${leaf.part} ${leaf.text.slice(leaf.start, leaf.end)}`,
    )
  expect(leavesOf('needle')).toEqual(['/1/1/1:value needle', undefined, '/0/0/0:key needle'])
  expect(leavesOf('café')).toEqual(['/1/0:value café'])
  expect(leavesOf('{')).toEqual([null, null])
})

describe('what counts as the term', () => {
  test.each([
    ['Größe und GRÖSSE', 'grösse', ['Größe', 'GRÖSSE']],
    ['İstanbul, ISTANBUL', 'ıstanbul', ['İstanbul', 'ISTANBUL']],
    ['a.c abc', 'a.c', ['a.c']],
    ['(x|y) [z] $1 \\d', '(x|y) [z] $1 \\d', ['(x|y) [z] $1 \\d']],
    ['c++ and C++', 'c++', ['c++', 'C++']],
    ['one\ntwo  three', 'one two three', ['one\ntwo  three']],
    ['you travel **a day** late', 'a day late', ['a day** late']],
    ['a **bold** word', '**bold**', ['**bold**']],
    ['see [the terms](https://e.example/terms) here', 'see the terms', ['see [the terms']],
    ['see [it](https://e.example/terms)', 'example', ['example']],
    ['caf&eacute; au lait', 'café', ['caf&eacute;']],
    [String.raw`a caf\u00e9 and \u0111`, 'café', [String.raw`caf\u00e9`]],
    [String.raw`\ud83d\ude00 x`, '😀 x', [String.raw`\ud83d\ude00 x`]],
    [
      String.raw`{"to": "Zo\u00eb said \"hi\""}`,
      'zoe said "hi"',
      [String.raw`Zo\u00eb said \"hi\"`],
    ],
    [String.raw`{"to": "a\nb"}`, 'a b', [String.raw`a\nb`]],
    ['snake_case', 'snakecase', []],
    ['snake_case', 'e_c', ['e_c']],
    ['2*3', '23', []],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['مَرْحَبًا', 'مرحبا', ['مَرْحَبًا']],
    ['東京都', '京', ['京']],
    ['nothing', ' ', []],
    ['nothing', '\u200b', []],
  ])('in %j, %j', (text, term, expected) => {
    expect(findInText(text, term)).toEqual(expected)
  })

  test('any part of any text is found, in both of its views', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (text, one, other) => {
          const units = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
          fc.pre(units.length > 0)
          const from = one % units.length
          const term = units.slice(from, from + 1 + (other % 5)).join('')
          fc.pre(fold(term).trim() !== '')
          const found = findInText(`# ${text}\n\n**x**`, term).map((hit) =>
            fold(hit).replace(/\s+/g, ' ').trim(),
          )
          const wanted = fold(term).replace(/\s+/g, ' ').trim()
          expect(found.some((hit) => hit.includes(wanted))).toBe(true)
        },
      ),
    )
  })
})

test('a second search, for another term, serves itself from the first one', () => {
  const finder = createFinder(toFindEntries(RECORD, ROWS))
  expect(runToEnd(finder.find('refund')).hits).toHaveLength(15)
  expect(runToEnd(finder.find('thanks')).hits).toHaveLength(1)
  expect(runToEnd(finder.find('absent'))).toEqual({ hits: [], sections: [] })
})

test('pauses again and again in a record of ten thousand turns and a text of five million letters', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    turn(`Question ${index}`, 'An answer. '.repeat(20)),
  )
  const long = turn('Long', `${'é long '.repeat(800_000)}needle`)
  const steps = createFinder(
    toFindEntries(sparseInteraction({ turns: [...many, long, turn('needle', '')] })),
  ).find('needle')
  let pauses = 0
  let step = steps.next()
  while (step.done !== true) {
    pauses += 1
    step = steps.next()
  }
  expect(pauses).toBeGreaterThan(100)
  expect(step.value.hits).toHaveLength(2)
})

test('a text that is longer than a pattern may be is looked for by its beginning', () => {
  const text = 'a'.repeat(60_000)
  const interaction = sparseInteraction({ turns: [turn(text, 'b')] })
  expect(findIn(interaction, text).hits.length).toBeGreaterThan(0)
  expect(findIn(interaction, `b${text}`).hits).toEqual([])
  // One sign that is a phrase of eighteen letters once folded.
  expect(findIn(interaction, '\ufdfa'.repeat(20_000)).hits).toEqual([])
})
