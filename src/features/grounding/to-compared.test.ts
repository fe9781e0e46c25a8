import { describe, expect, test } from 'vitest'
import type { Interaction, Source, Turn } from '@/interaction/interaction'
import { missing, recorded as value, sparseInteraction } from '@/test/sparse-interaction'
import { toCompared } from './to-compared'

const turn = (output: Turn['output'], isRequested: boolean): Turn => ({
  input: missing,
  output,
  timestamp: missing,
  isRequested,
})

const source = (name: string | null, results: readonly string[]): Source => ({
  name,
  query: missing,
  results,
  rest: undefined,
})

const record = (turns: readonly Turn[], sources: readonly Source[]): Interaction =>
  sparseInteraction({ language: value('en-us'), turns, sources: value(sources) })

describe('what is compared', () => {
  test('the requested answer with every text that its sources gave', () => {
    const compared = toCompared(
      record(
        [turn(value('first'), false), turn(value('second'), true)],
        [source('A', ['one', ' ', 'three']), source(null, []), source('C', ['four'])],
      ),
    )
    expect(compared).toEqual({
      texts: {
        answer: 'second',
        language: 'en-US',
        sources: [
          { source: 1, result: 1, text: 'one' },
          { source: 1, result: 3, text: 'three' },
          { source: 3, result: 1, text: 'four' },
        ],
      },
      turn: 2,
      answer: 'second',
      names: ['A', null, 'C'],
      limits: ['1 source without a recorded text can’t be compared.'],
    })
  })

  test.each([
    ['no sources', { ...record([turn(value('x'), true)], []), sources: missing }],
    ['sources without texts', record([turn(value('x'), true)], [source('A', [''])])],
    ['no requested turn', record([turn(value('x'), false)], [source('A', ['x'])])],
    ['a withheld answer', record([turn(missing, true)], [source('A', ['x'])])],
    ['an empty answer', record([turn(value(' \n'), true)], [source('A', ['x'])])],
  ])('nothing where there is %s', (_what, interaction) => {
    expect(toCompared(interaction)).toBeNull()
  })
})

describe('limits', () => {
  test('of an answer with more than 5,000,000 characters the rest is left out, and said so', () => {
    const compared = toCompared(
      record([turn(value('a'.repeat(5_000_001)), true)], [source('A', ['x'])]),
    )
    expect(compared?.texts.answer).toHaveLength(5_000_000)
    expect(compared?.answer).toHaveLength(5_000_001)
    expect(compared?.limits).toEqual(['Only the answer’s first 5,000,000 characters are compared.'])
  })

  test('of sources with more than 20,000,000 characters the rest is left out, and said so', () => {
    const long = 'a'.repeat(12_000_000)
    const compared = toCompared(
      record([turn(value('x'), true)], [source('A', [long]), source('B', [long, 'x'])]),
    )
    expect(compared?.texts.sources.map(({ text }) => text.length)).toEqual([12_000_000, 8_000_000])
    expect(compared?.limits).toEqual([
      'Only the sources’ first 20,000,000 characters are compared.',
    ])
  })

  test('of more than 1,000 sources the rest is left out, and said so', () => {
    const many = Array.from({ length: 1001 }, (_, index) => source(`S${index}`, ['x']))
    const compared = toCompared(record([turn(value('x'), true)], many))
    expect(compared?.texts.sources).toHaveLength(1000)
    expect(compared?.limits).toEqual(['Only the first 1,000 sources are compared.'])
  })
})
