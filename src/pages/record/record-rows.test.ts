import { expect, test } from 'vitest'
import type { Interaction } from '@/interaction/interaction'
import { missing, recorded, sparseInteraction } from '@/test/sparse-interaction'
import { toShownRows } from './record-rows'

const rowsOf = (changes: Partial<Interaction>) => toShownRows(sparseInteraction(changes), 'utc')

test('figures and labels are found as the page says them and as they were recorded', () => {
  const { summary } = rowsOf({
    startedAt: recorded('2026-11-17T20:58:31.402Z'),
    endedAt: recorded('2026-11-17T20:58:38Z'),
    latency: recorded(6.817),
    cost: recorded(18_420),
    language: recorded('it'),
    sentiment: recorded('very_negative'),
    topic: recorded('Refunds'),
    intent: { kind: 'unexpected', raw: ['a', 'b'] },
    piiRemoved: recorded(true),
  })
  expect(summary).toEqual([
    { place: 'Started', text: '17 Nov 2026, 20:58:31 UTC', alias: '2026-11-17T20:58:31.402Z' },
    { place: 'Ended', text: '20:58:38', alias: '2026-11-17T20:58:38Z' },
    { place: 'Latency', text: '6.82 s', alias: '6.817' },
    { place: 'Cost', text: '$0.01842', alias: '18420' },
    { place: 'Language', text: 'Italian', alias: 'it' },
    { place: 'Sentiment', text: 'Very negative', alias: 'very_negative' },
    { place: 'Topic', text: 'Refunds' },
    { place: 'Intent', text: ['a', 'b'] },
    { place: 'PII removed', text: 'Yes', alias: 'true' },
  ])
})

test('a date without a zone, and one that is none', () => {
  const { summary } = rowsOf({
    startedAt: recorded('2026-11-17T20:58:31'),
    endedAt: recorded('soon'),
  })
  expect(summary.map(({ text }) => text)).toEqual([
    '17 Nov 2026, 20:58:31 UTC (zone not recorded, read as UTC)',
    'soon',
  ])
})

test('scores, ratings, feedback and the number of characters', () => {
  const score = (name: string, value: number) => ({ name, score: recorded(value) })
  const { scores, feedback, details } = rowsOf({
    emotions: recorded({ kind: 'scores', scores: [score('Joy', 0.2), score('Anger', 0.714)] }),
    feedback: {
      type: recorded('negative_explicit'),
      actions: recorded(['thumbs_down', 'waved']),
      rating: recorded(2),
      text: recorded('No.'),
    },
    user: recorded('u-1'),
    actions: recorded(['Ask', 'Pay']),
    verbosity: recorded(1536),
  })
  expect(scores).toEqual([
    { place: 'Anger', text: '71%', alias: '0.714' },
    { place: 'Joy', text: '20%', alias: '0.2' },
  ])
  expect(feedback).toEqual([
    { place: 'Type', text: 'Negative, given explicitly', alias: 'negative_explicit' },
    { place: 'Actions-1', text: 'Thumbs down', alias: 'thumbs_down' },
    { place: 'Actions-2', text: 'waved' },
    { place: 'Rating', text: '2 of 5', alias: '2' },
    { place: 'Text', text: 'No.' },
  ])
  expect(details).toEqual([
    { place: 'User', text: 'u-1' },
    { place: 'Actions-1', text: 'Ask' },
    { place: 'Actions-2', text: 'Pay' },
    { place: 'Verbosity', text: '1,536 characters in the answer', alias: '1536' },
  ])
})

test('a turn’s time, which leaves the date out where the turn before it has the same', () => {
  const at = (timestamp: string) => ({
    input: missing,
    output: missing,
    timestamp: recorded(timestamp),
    isRequested: false,
  })
  const turns = [at('2026-11-17T20:58:31Z'), at('2026-11-17T21:00:00Z')]
  const long = Array.from({ length: 61 }, () => at('2026-11-17T20:58:31Z'))
  expect(rowsOf({ turns }).timeOf(2)).toEqual({ text: '21:00:00', alias: '2026-11-17T21:00:00Z' })
  expect(rowsOf({ turns }).timeOf(3)).toBeNull()
  expect(rowsOf({ turns: long }).timeOf(51)?.text).toBe('17 Nov 2026, 20:58:31 UTC')
})

test('two emotions of the same name keep a number each', () => {
  const scores = [0.2, 0.9].map((score) => ({ name: 'Joy', score: recorded(score) }))
  expect(rowsOf({ emotions: recorded({ kind: 'scores', scores }) }).scores).toEqual([
    { place: 'Joy', text: '90%', alias: '0.9' },
    { place: 'Joy', text: '20%', alias: '0.2' },
  ])
})
