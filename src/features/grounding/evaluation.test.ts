import { expect, test } from 'vitest'
import { runToEnd } from '@/lib/run-in-slices'
import { compareInSteps } from './compare-texts'

/**
 * How well copies are found: answers are assembled from sentences of the sources and from other words, and each word is
 * judged. The random numbers are the same in each run.
 */

const seeded = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Random = ReturnType<typeof seeded>

const within = (random: Random, from: number, to: number) =>
  from + Math.floor(random() * (to - from + 1))

/**
 * Words by frequency, as in a natural language: a few of them make up most of a text, so matches by chance do occur.
 */
const COMMON = 'the of a to in and is it for on with as at by you we or from not be'.split(' ')
const SYLLABLES = 'ta re mi lo su ne ka po di ver sen tal mor ish'.split(' ')

const word = (random: Random): string => {
  if (random() < 0.45) return COMMON[within(random, 0, COMMON.length - 1)] ?? 'the'
  return Array.from(
    { length: within(random, 1, 3) },
    () => SYLLABLES[within(random, 0, SYLLABLES.length - 1)],
  ).join('')
}

const text = (random: Random, words: number): string[] =>
  Array.from({ length: words }, () => word(random))

type Change = (words: readonly string[], random: Random) => string

const CHANGES: readonly Change[] = [
  (words) => words.join(' '),
  (words) => words.join(' ').toUpperCase(),
  (words) => words.map((one) => one.replace(/^./, (first) => first.toUpperCase())).join(' '),
  (words, random) => words.map((one) => (random() < 0.3 ? `${one},` : one)).join(' '),
  (words, random) => words.reduce((all, one) => `${all}${random() < 0.2 ? '\n' : ' '}${one}`),
  (words, random) => words.map((one) => (random() < 0.3 ? `**${one}**` : one)).join(' '),
  (words, random) => words.map((one) => (random() < 0.2 ? `*${one}*` : one)).join('  '),
  (words) => `> ${words.join(' ')}`,
  (words) => `- _${words.join(' ')}_`,
  (words) => `“${words.join(' ')}”`,
  (words, random) =>
    words.map((one) => (random() < 0.1 ? `[${one}](https://x.test/${one})` : one)).join(' '),
]

/** Nearly the same: at least every fifth word is different. */
const paraphrase = (words: readonly string[], random: Random): string =>
  words.map((one, index) => (index % 5 === 2 ? `${word(random)}x` : one)).join(' ')

type Part = { readonly text: string; readonly isCopy: boolean }

const toCase = (seed: number) => {
  const random = seeded(seed)
  const sources = Array.from({ length: within(random, 1, 6) }, () =>
    text(random, within(random, 40, 400)),
  )
  const spanOf = (length: number) => {
    const source = sources[within(random, 0, sources.length - 1)] ?? []
    const start = within(random, 0, source.length - length)
    return source.slice(start, start + length)
  }
  const parts = Array.from({ length: within(random, 3, 12) }, (): Part[] => {
    const change = CHANGES[within(random, 0, CHANGES.length - 1)]
    const copy = spanOf(within(random, 6, 35))
    const fresh = { text: text(random, within(random, 3, 30)).join(' '), isCopy: false }
    const isNear = random() < 0.25
    return [
      fresh,
      isNear
        ? { text: paraphrase(copy, random), isCopy: false }
        : { text: change?.(copy, random) ?? '', isCopy: true },
    ]
  }).flat()
  return { parts, sources: sources.map((words) => words.join(' ')) }
}

const inWords = (value: string): number[] =>
  Array.from(
    value.replace(/\]\([^)]*\)/g, (part) => ' '.repeat(part.length)).matchAll(/[\p{L}\p{N}]+/gu),
    ({ index }) => index,
  )

const judge = ({ parts, sources }: ReturnType<typeof toCase>) => {
  const answer = parts.map((part) => part.text).join('\n')
  const { passages } = runToEnd(
    compareInSteps({
      answer,
      language: 'en',
      sources: sources.map((source, index) => ({ source: index + 1, result: 1, text: source })),
    }),
  )
  const counts = { right: 0, wrong: 0, missed: 0, nearWords: 0 }
  let offset = 0
  for (const part of parts) {
    for (const at of inWords(part.text)) {
      const place = offset + at
      const isFound = passages.some(({ answer: span }) => span.start <= place && place < span.end)
      if (isFound && part.isCopy) counts.right += 1
      else if (isFound) counts.wrong += 1
      else if (part.isCopy) counts.missed += 1
    }
    offset += part.text.length + 1
  }
  return counts
}

test('of copies of six words and more, and of what is found, at least 95 % each are right', () => {
  const total = { right: 0, wrong: 0, missed: 0 }
  for (let seed = 1; seed <= 300; seed += 1) {
    const { right, wrong, missed } = judge(toCase(seed))
    total.right += right
    total.wrong += wrong
    total.missed += missed
  }
  expect(total.right).toBeGreaterThan(20_000)
  expect(total.right / (total.right + total.wrong), 'precision').toBeGreaterThanOrEqual(0.95)
  expect(total.right / (total.right + total.missed), 'recall').toBeGreaterThanOrEqual(0.95)
})

test('of near misses, which change every fifth word, less than 2 % are taken for copies', () => {
  const random = seeded(7)
  let words = 0
  let found = 0
  for (let round = 0; round < 200; round += 1) {
    const source = text(random, 200)
    const answer = paraphrase(source.slice(20, 80), random)
    const overlap = runToEnd(
      compareInSteps({
        answer,
        language: 'en',
        sources: [{ source: 1, result: 1, text: source.join(' ') }],
      }),
    )
    words += overlap.words
    found += overlap.covered
  }
  expect(words).toBe(12_000)
  expect(found / words).toBeLessThan(0.02)
})
