import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missing, recorded, sparseInteraction } from '@/test/sparse-interaction'
import { fold } from '@/lib/fold'
import { digestOf, findDigest } from './digest'
import { toLetters } from './quote-letters'
import { recordedAt } from './quotable-text'
import { locateQuote, placeWords, readQuote, toQuote, writeQuote } from './quote-link'

const PLACE = 'turn-1-assistant'
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.lorem({ maxCount: 30 }),
  fc
    .array(
      fc.constantFrom('a', 'aa', ' ', '**', 'é', 'ß', '😀', 'مرحبا', '東京', '\n', '| ', 'e\u0301'),
    )
    .map((pieces) => pieces.join('')),
)

const quoteOf = (text: string, start: number, end: number) =>
  toQuote(PLACE, toLetters(text), { start, end })

const lettersOf = (text: string) => toLetters(text).folded.text

describe('a link to a quote', () => {
  test('leads back to the same letters, whatever was quoted of whatever text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        const [start = 0, end = 0] = [one, other]
          .map((at) => at % (text.length + 1))
          .toSorted((a, b) => a - b)
        const quote = quoteOf(text, start, end)
        fc.pre(quote !== null)
        const span = quote === null ? null : locateQuote(text, quote)
        expect(span).not.toBeNull()
        const again = quoteOf(text, span?.start ?? 0, span?.end ?? 0)
        expect(again).toEqual(quote)
        expect(
          readQuote(writeQuote(quote ?? { place: '', start: 0, length: 0, digest: '' })),
        ).toEqual(quote)
      }),
      { numRuns: 500 },
    )
  })

  test('finds its words where text was put before them', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 5 }), fc.lorem({ maxCount: 20 }), (added, text) => {
        const quote = quoteOf(text, 0, text.length)
        const span = quote === null ? null : locateQuote(`${added} ${text}`, quote)
        expect(span).not.toBeNull()
        expect(lettersOf(`${added} ${text}`.slice(span?.start, span?.end))).toBe(lettersOf(text))
      }),
    )
  })

  test('of several places with the same words, leads to the one that was quoted, else the nearest', () => {
    const text = 'no. yes. no. maybe. no.'
    const second = quoteOf(text, 9, 11)
    expect(second && locateQuote(text, second)).toEqual({ start: 9, end: 11 })
    expect(second && locateQuote(`I ${text}`, second)).toEqual({ start: 11, end: 13 })
  })

  test('is the same whether marks, spaces and case are there or not', () => {
    const quote = quoteOf('The **Big** answer', 4, 18)
    expect(quote && locateQuote('the big answer', quote)).toEqual({ start: 4, end: 14 })
  })

  test('finds its words in a run of millions of letters', () => {
    const text = `${'б'.repeat(5_000_000)}где`
    const quote = quoteOf(text, 5_000_000, 5_000_003)
    expect(quote && locateQuote(text, quote)).toEqual({ start: 5_000_000, end: 5_000_003 })
  })

  test('leads nowhere once a letter has changed', () => {
    const quote = quoteOf('within 7 days', 0, 13)
    expect(quote && locateQuote('within 8 days', quote)).toBeNull()
    expect(quote && locateQuote('', quote)).toBeNull()
  })

  test('cannot be made of nothing that can be told again', () => {
    expect(quoteOf('--- *** ---', 0, 11)).toBeNull()
    expect(quoteOf('word', 2, 2)).toBeNull()
  })

  test('holds none of the recorded text', () => {
    const text = 'Her name is Ottilie Quarenghi.'
    const link = writeQuote(quoteOf(text, 12, 29) ?? { place: '', start: 0, length: 0, digest: '' })
    for (const word of fold(text).match(/\w{3,}/g) ?? []) expect(link).not.toContain(word)
  })

  test.each([
    '',
    'turn-1-assistant',
    'turn-0-assistant.1.1.abcdefabcdef',
    'turn-1-nobody.1.1.abcdefabcdef',
    'turn-1-user.1.0.abcdefabcdef',
    'turn-1-user.-1.1.abcdefabcdef',
    'turn-1-user.1.1.short',
    'source-1-2.1.1.abcdefabcdef.',
    'tag-0.1.1.abcdefabcdef',
    'emotion-Joy.1.1.abcdefabcdef',
    '"><img src=x>.1.1.abcdefabcdef',
  ])('is not read from %j', (text) => {
    expect(readQuote(text)).toBeNull()
  })
})

describe('the digest', () => {
  test('is found again in one pass, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 50 }),
        fc.nat(),
        fc.nat(),
        (letters, a, b) => {
          const start = a % letters.length
          const length = 1 + (b % (letters.length - start))
          const wanted = letters.slice(start, start + length)
          const found = findDigest(letters, { digest: digestOf(wanted), length, near: start })
          expect(found).toBe(start)
          expect(
            findDigest(`${wanted}${letters}`, { digest: digestOf(wanted), length, near: 0 }),
          ).toBe(0)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('places', () => {
  const interaction = sparseInteraction({
    userQuery: recorded('Find it'),
    user: recorded('jane'),
    actions: recorded(['search', 'refund']),
    tags: recorded([
      { key: 'team', value: recorded('north') },
      { key: 'bare', value: missing },
    ]),
    sources: recorded([
      { name: 'Terms', query: recorded('when'), results: ['one', 'two'], rest: undefined },
      { name: null, query: missing, results: [], rest: undefined },
    ]),
  })
  test.each([
    ['turn-1-user', 'Where is my parcel?'],
    ['turn-1-assistant', 'On its way.'],
    ['turn-2-user', null],
    ['source-1-query', 'when'],
    ['source-1-2', 'two'],
    ['source-1-3', null],
    ['source-2-query', null],
    ['source-9-1', null],
    ['source-1-name', 'Terms'],
    ['source-2-name', null],
    ['title', 'Find it'],
    ['tag-1', 'team: north'],
    ['tag-2', 'bare'],
    ['tag-3', null],
    ['detail-User', 'jane'],
    ['detail-Actions-2', 'refund'],
    ['detail-Actions-3', null],
    ['detail-Warning message', null],
    ['details', null],
  ])('%s holds %j', (place, text) => {
    expect(recordedAt(interaction, place)).toBe(text)
  })

  test('have words', () => {
    expect(placeWords('turn-3-assistant')).toBe('Turn 3, assistant')
    expect(placeWords('source-2-1')).toBe('Source 2')
    expect(placeWords('title')).toBe('Title')
    expect(placeWords('tag-3')).toBe('Tag 3')
    expect(placeWords('detail-User query')).toBe('User query')
    expect(placeWords('detail-Actions-2')).toBe('Actions 2')
  })
})
