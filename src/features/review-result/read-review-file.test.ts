import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_FILE_BYTES, readReviewFile, readReviewText } from './read-review-file'
import { LONGEST_NAME } from './review-file'

const A = '3f2b8c1e-7a54-4e0b-9c1d-2f6a8b0c4d5e'
const B = 'c0ffee00-1234-4abc-8def-0123456789ab'
const HEAD = { format: 'interaction-viewer-review', version: 1 }
const good = { id: A, verdict: 'Fine', note: 'n', seconds: 4, judgedAt: '2026-03-04T05:06:07Z' }

const write = (judgements: unknown, more: object = {}) =>
  JSON.stringify({ ...HEAD, judgements, ...more })

const read = (text: string) => readReviewText(text, 'x.json')

const reviewOf = (text: string) => {
  const result = read(text)
  if (result.kind !== 'review') throw new Error(result.sentence)
  return result.review
}

test.each([
  ['', 'x.json is empty.'],
  [' \n', 'x.json is empty.'],
  ['{\n  "a": }', 'x.json is not JSON: unexpected “}” at line 2, column 8.'],
  ['{"a": 1', 'x.json is not JSON: it ends too early at line 1, column 8.'],
  ['[]', 'x.json is JSON, but no review that was downloaded here.'],
  ['null', 'x.json is JSON, but no review that was downloaded here.'],
  ['{"conversation": []}', 'x.json is JSON, but no review that was downloaded here.'],
  [
    '{"__proto__": {"format": "interaction-viewer-review", "version": 1, "judgements": []}}',
    'x.json is JSON, but no review that was downloaded here.',
  ],
  [
    JSON.stringify({ ...HEAD, version: 2, judgements: [] }),
    'x.json is in version 2 of the format, and this viewer reads version 1.',
  ],
  [
    JSON.stringify({ ...HEAD, version: 'x', judgements: [] }),
    'x.json does not say in which version of the format it is.',
  ],
  [JSON.stringify(HEAD), 'x.json has no list of judgements.'],
])('%j is refused in words', (text, sentence) => {
  expect(read(text)).toEqual({ kind: 'problem', sentence })
})

test.each([
  [{ ...good, id: undefined }, 'the 4th judgement has no id'],
  [{ ...good, id: 'abc' }, 'the id of the 4th judgement is not one of an interaction'],
  [{ ...good, id: 7 }, 'the id of the 4th judgement is not one of an interaction'],
  [7, 'the 4th judgement is a number, where an object should be'],
  [null, 'the 4th judgement is null, where an object should be'],
  [[good], 'the 4th judgement is a list, where an object should be'],
  [{ ...good, verdict: 3 }, 'the verdict of the 4th judgement is a number, where a text should be'],
  [
    { ...good, verdict: 'x'.repeat(300) },
    'the verdict of the 4th judgement is longer than 200 characters',
  ],
])('the rest of a file with %j in it is used', (bad, sentence) => {
  const nothing = { id: B, verdict: null }
  const review = reviewOf(write([nothing, nothing, nothing, bad, good].map((one) => one)))
  expect(review.problems.sentences).toContain(sentence)
  expect(review.judgements.map(({ id }) => id)).toEqual([B, A])
  expect(review.judgements[1]).toMatchObject({ verdict: 'Fine', seconds: 4 })
})

test('a note that is no text is left out, and its verdict kept', () => {
  const review = reviewOf(write([{ ...good, note: ['x'] }]))
  expect(review.judgements[0]).toMatchObject({ verdict: 'Fine', note: '' })
  expect(review.problems.sentences).toEqual([
    'the note of the 1st judgement is a list, where a text should be, and was left out',
  ])
})

test('times and labels that can’t be read are none', () => {
  const review = reviewOf(
    write([{ id: A.toUpperCase(), verdict: ' Fine ', seconds: -1, judgedAt: 'noon' }], {
      labels: ['Fine', 3, '', ' Odd '],
      reviewer: 4,
    }),
  )
  expect(review).toMatchObject({ labels: ['Fine', 'Odd'], reviewer: null })
  expect(review.judgements).toEqual([
    { id: A, verdict: 'Fine', note: '', seconds: 0, judgedAt: null },
  ])
})

test('of two judgements of one interaction the later one counts, and it is said', () => {
  const review = reviewOf(write([good, { ...good, verdict: 'Unsafe' }]))
  expect(review.judgements.map(({ verdict }) => verdict)).toEqual(['Unsafe'])
  expect(review.problems.sentences[0]).toMatch('judged twice')
})

test('any number of faults is counted, and a few are told', () => {
  const { problems } = reviewOf(write(Array.from({ length: 1000 }, () => 1)))
  expect(problems.count).toBe(1000)
  expect(problems.sentences).toHaveLength(5)
})

test('a byte order mark and names that objects have anyway do no harm', () => {
  const text = `\ufeff{"format":"interaction-viewer-review","version":1,"labels":["__proto__","constructor"],
    "judgements":[{"id":"${A}","verdict":"__proto__","__proto__":{"note":"x"}}]}`
  const review = reviewOf(text)
  expect(review.labels).toEqual(['__proto__', 'constructor'])
  expect(review.judgements[0]).toMatchObject({ verdict: '__proto__', note: '' })
})

test('a file of 50 MB is refused before it is read', async () => {
  const file = new File([new Uint8Array(1)], 'big.json')
  Object.defineProperty(file, 'size', { value: 50 * 1024 * 1024 })
  expect(await readReviewFile(file)).toEqual({
    kind: 'problem',
    sentence: 'big.json has 50 MB, and reviews up to 5 MB can be read.',
  })
  expect(readReviewText(' '.repeat(MAX_FILE_BYTES + 1), null)).toMatchObject({ kind: 'problem' })
})

test('a file that can’t be read is told', async () => {
  const file = new File(['{}'], 'gone.json')
  Object.defineProperty(file, 'text', { value: () => Promise.reject(new Error('gone')) })
  expect(await readReviewFile(file)).toMatchObject({
    sentence: 'gone.json could not be read: is it a folder, or has it moved?',
  })
})

test('no text, no JSON and no list of anything ever throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void read(text)))
  fc.assert(fc.property(fc.jsonValue(), (value) => void read(JSON.stringify(value))))
  const row = fc.record(
    {
      id: fc.oneof(fc.constant(A), fc.uuid(), fc.jsonValue()),
      verdict: fc.jsonValue(),
      note: fc.jsonValue(),
      seconds: fc.jsonValue(),
      judgedAt: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(row, fc.jsonValue())), fc.jsonValue(), (rows, labels) => {
      const review = reviewOf(write(rows, { labels }))
      const ids = review.judgements.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { verdict, note, seconds } of review.judgements) {
        expect(verdict === null || verdict.trim() !== '').toBe(true)
        expect(typeof note).toBe('string')
        expect(Number.isInteger(seconds)).toBe(true)
      }
    }),
  )
})

test('a long name of the reviewer is cut between characters', () => {
  const name = '😀'.repeat(LONGEST_NAME - 1)
  expect(reviewOf(write([], { reviewer: `x${name}😀` })).reviewer).toBe(`x${name}`)
})
