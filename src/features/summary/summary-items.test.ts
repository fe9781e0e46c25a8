import { describe, expect, test } from 'vitest'
import type { Interaction } from '@/interaction/interaction'
import { empty, missing, recorded, sparseInteraction } from '@/test/sparse-interaction'
import { toSummaryItems } from './summary-items'

const shown = (label: string, changes: Partial<Interaction>) =>
  toSummaryItems(sparseInteraction(changes)).find((item) => item.label === label)

describe('the line below the title', () => {
  test('keeps its nine places on a record that says nothing', () => {
    expect(toSummaryItems(sparseInteraction()).map((item) => item.label)).toEqual([
      'Started',
      'Ended',
      'Latency',
      'Cost',
      'Language',
      'Sentiment',
      'Topic',
      'Intent',
      'PII removed',
    ])
  })

  test('tells a zero from what was not recorded', () => {
    expect(shown('Cost', { cost: recorded(0) })).toMatchObject({ text: '$0.00' })
    expect(shown('Cost', { cost: missing })).toMatchObject({ word: 'Not recorded' })
    expect(shown('Latency', { latency: recorded(0) })).toMatchObject({ text: '0 s' })
  })

  test('says of the analysis that it is still to come only while it is', () => {
    expect(shown('Topic', { isAnalysed: false })).toMatchObject({ word: 'Not analysed yet' })
    expect(shown('Topic', { isAnalysed: true })).toMatchObject({ word: 'Not recorded' })
    expect(shown('Topic', { topic: empty })).toMatchObject({ word: 'Empty' })
    expect(shown('Language', { isAnalysed: false })).toMatchObject({ word: 'Not recorded' })
  })

  test.each([
    ['Very Positive', 'Very positive', 'positive'],
    ['very_negative', 'Very negative', 'caution'],
    ['VeryNegative', 'Very negative', 'caution'],
    ['negative', 'Negative', 'caution'],
    ['Ambivalent', 'Ambivalent', 'plain'],
    ['constructor', 'constructor', 'plain'],
  ])('shows the sentiment %s as %s', (sentiment, text, tone) => {
    expect(shown('Sentiment', { sentiment: recorded(sentiment) })).toMatchObject({ text, tone })
  })

  test('shows another type as what it is', () => {
    expect(shown('Cost', { cost: { kind: 'unexpected', raw: '12' } })).toEqual({
      label: 'Cost',
      kind: 'unexpected',
      raw: '12',
    })
  })
})
