import { describe, expect, test } from 'vitest'
import type { Interaction, Recorded } from '@/interaction/interaction'
import { missing, recorded, sparseInteraction } from '@/test/sparse-interaction'
import { toFlags } from './flags'

const turn = { input: missing, output: missing, timestamp: missing }
const quiet = sparseInteraction({
  turns: [
    { ...turn, isRequested: false },
    { ...turn, isRequested: true },
  ],
})
const value = recorded

const labels = (change: Partial<Interaction>) =>
  toFlags({ ...quiet, ...change }).map((flag) => flag.label)

describe('what is flagged', () => {
  test('nothing, on a record with nothing to say', () => expect(toFlags(quiet)).toEqual([]))

  test.each(['', 'false', 'False', 'none', 'None', ' no ', 'n/a'])(
    'a risky behaviour of %j is none',
    (text) => expect(labels({ riskyBehavior: value(text) })).toEqual([]),
  )

  test('a risky behaviour, with its words and the way to the requested turn', () => {
    expect(toFlags({ ...quiet, riskyBehavior: value('Prompt injection') })).toEqual([
      { kind: 'danger', label: 'Risky behaviour', why: 'Prompt injection', place: 'turn=2' },
    ])
  })

  test('a risky behaviour of another type than a text, but not the plain false', () => {
    expect(labels({ riskyBehavior: { kind: 'unexpected', raw: true } })).toEqual([
      'Risky behaviour',
    ])
    expect(labels({ riskyBehavior: { kind: 'unexpected', raw: false } })).toEqual([])
    expect(labels({ riskyBehavior: { kind: 'unexpected', raw: [] } })).toEqual([])
  })

  test('negative feedback, given or inferred, and not positive one', () => {
    const feedback = (type: string) => ({ feedback: { ...quiet.feedback, type: value(type) } })
    expect(labels(feedback('negative_explicit'))).toEqual(['Negative feedback'])
    expect(labels(feedback('negative_implicit'))).toEqual(['Negative feedback'])
    expect(labels(feedback('positive_explicit'))).toEqual([])
  })

  test.each([
    [1, ['Low rating']],
    [2, ['Low rating']],
    [3, []],
    [5, []],
  ])('a rating of %d', (rating, expected) => {
    expect(labels({ feedback: { ...quiet.feedback, rating: value(rating) } })).toEqual(expected)
  })

  test.each([
    ['Negative', ['Negative sentiment']],
    ['very_negative', ['Negative sentiment']],
    ['Mixed', []],
    ['Positive', []],
  ])('a sentiment of %s', (sentiment, expected) => {
    expect(labels({ sentiment: value(sentiment) })).toEqual(expected)
  })

  test('an answer that is empty, blank or not there', () => {
    expect(labels({ output: { kind: 'empty' } })).toEqual(['Empty answer'])
    expect(labels({ output: value(' \n') })).toEqual(['Empty answer'])
    expect(labels({ output: missing })).toEqual(['No answer'])
  })

  test.each([
    [missing, value('Why?'), 'The answer was not recorded'],
    [value(' '), value('Why?'), 'The answer is empty'],
    [
      missing,
      missing,
      'Neither the question nor the answer was recorded; both may have been withheld',
    ],
    [
      value(''),
      missing,
      'The answer is empty and the question was not recorded; both may have been withheld',
    ],
  ])('an answer of %j to %j is said to be what it is', (output, input, why) => {
    expect(toFlags({ ...quiet, output, input })[0]?.why).toBe(why)
  })

  test('a reason as long as a book is cut', () => {
    const [flag] = toFlags({ ...quiet, riskyBehavior: value('r'.repeat(200_000)) })
    expect(flag?.why).toMatch(/^r{1900,2000}…$/)
  })

  test('a portion that was copied is quoted, not given as the user’s own words', () => {
    const text = value('Refunds take 5 days')
    const feedback = { ...quiet.feedback, type: value('negative_explicit'), text }
    const why = (actions: string[]) =>
      toFlags({ ...quiet, feedback: { ...feedback, actions: value(actions) } })[0]?.why
    expect(why(['comment'])).toBe('Given by the user: Refunds take 5 days')
    expect(why(['comment', 'Copy-Output'])).toBe(
      'Given by the user: commented, copied or pasted “Refunds take 5 days”',
    )
    expect(why(['paste'])).toBe('Given by the user: copied or pasted “Refunds take 5 days”')
  })

  test('feedback without words is told by what the user did', () => {
    const why = (actions: Recorded<readonly string[]>) => {
      const feedback = { ...quiet.feedback, type: value('negative_implicit'), actions }
      return toFlags({ ...quiet, feedback })[0]?.why
    }
    expect(why(value(['regenerate', 'copy_output']))).toBe(
      'Inferred from what the user did: regenerate, copy output',
    )
    expect(why(missing)).toBe('Inferred from what the user did')
  })

  test('no more is said of feedback than was recorded', () => {
    const feedback = { ...quiet.feedback, type: value('negative') }
    expect(toFlags({ ...quiet, feedback })[0]?.why).toBe('Recorded as “negative”')
    expect(labels({ feedback: { ...quiet.feedback, rating: value(0) } })).toEqual([])
    expect(labels({ sentiment: value('Non-negative') })).toEqual([])
  })

  test('an answer that the conversation holds is there', () => {
    const [before] = quiet.turns
    const answered = { ...turn, output: value('Here'), isRequested: true }
    expect(
      labels({ output: missing, turns: before === undefined ? [answered] : [before, answered] }),
    ).toEqual([])
  })

  test('the worst comes first', () => {
    expect(
      labels({
        sentiment: value('Negative'),
        warning: value('Contradicts the policy'),
        riskyBehavior: value('Self-harm'),
        output: { kind: 'empty' },
      }),
    ).toEqual(['Risky behaviour', 'Warning', 'Empty answer', 'Negative sentiment'])
  })
})
