import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parseInteractionId } from '@/lib/interaction-id'
import {
  DEEP_NESTING_ID,
  HUNDRED_SOURCES_ID,
  LONG_LINE_ID,
  LONG_OUTPUT_ID,
  MARKDOWN_TRAPS_ID,
  MILLION_NODES_ID,
  TEN_THOUSAND_TURNS_ID,
  THOUSAND_TURNS_ID,
  UNIQUE_WORD,
  UNIQUE_WORD_TURN,
  generatedSample,
} from './generated'
import { markdownOfLength } from './generated-markdown'
import { SAMPLES } from './index'
import { seededRandom } from './seeded-random'

const IDS = [
  THOUSAND_TURNS_ID,
  TEN_THOUSAND_TURNS_ID,
  LONG_OUTPUT_ID,
  LONG_LINE_ID,
  HUNDRED_SOURCES_ID,
  MILLION_NODES_ID,
  MARKDOWN_TRAPS_ID,
  DEEP_NESTING_ID,
]

const Record = v.looseObject({
  id: v.string(),
  input: v.string(),
  output: v.string(),
  rags_details: v.optional(v.unknown()),
  conversation: v.optional(
    v.array(
      v.object({
        input: v.string(),
        output: v.string(),
        timestamp: v.string(),
        is_chosen: v.boolean(),
      }),
      'a list of turns',
    ),
    [],
  ),
})

const generated = (id: string) => v.parse(Record, JSON.parse(generatedSample(id) ?? 'null'))

const countNodes = (root: unknown): number => {
  const waiting: unknown[] = [root]
  let count = 0
  while (waiting.length > 0) {
    const node = waiting.pop()
    count += 1
    const inner: readonly unknown[] =
      typeof node === 'object' && node !== null ? Object.values(node) : []
    waiting.push(...inner)
  }
  return count
}

// The largest samples take a second or two on a busy machine.
describe('the generated samples', { timeout: 60_000 }, () => {
  test('their ids are UUIDs, unlike each other and unlike those of the written samples', () => {
    const all = [...IDS, ...SAMPLES.map(({ body }) => body['id'])]
    expect(IDS.map((id) => parseInteractionId(id))).toEqual(IDS)
    expect(new Set(all).size).toBe(all.length)
  })

  test.each(IDS)('%s carries the id it is asked for by', (id) => {
    expect(generated(id).id).toBe(id)
  })

  test('an unknown id has no record', () => {
    expect(generatedSample('00000000-0000-4000-8000-000000000000')).toBeNull()
  })

  test.each([
    [THOUSAND_TURNS_ID, 1000],
    [TEN_THOUSAND_TURNS_ID, 10_000],
  ])('%s has %i turns of 500 characters, one of them chosen', (id, count) => {
    const { conversation, input, output } = generated(id)
    expect(conversation).toHaveLength(count)
    expect(new Set(conversation.map((turn) => turn.output.length))).toEqual(new Set([500]))
    expect(conversation.filter((turn) => turn.is_chosen)).toMatchObject([{ input, output }])
  })

  test('one word stands in one turn of the ten thousand, and nowhere else', () => {
    const { conversation } = generated(TEN_THOUSAND_TURNS_ID)
    const found = conversation.flatMap(({ output }, index) =>
      output.includes(UNIQUE_WORD) ? [index + 1] : [],
    )
    expect(found).toEqual([UNIQUE_WORD_TURN])
    expect((generatedSample(TEN_THOUSAND_TURNS_ID) ?? '').split(UNIQUE_WORD)).toHaveLength(2)
  })

  test('one answer has five million characters', () => {
    expect(generated(LONG_OUTPUT_ID).output).toHaveLength(5_000_000)
  })

  test('one answer is a line of a million characters without a space', () => {
    expect(generated(LONG_LINE_ID).output).toMatch(/^\S{1000000}$/)
  })

  test('one record has a hundred sources of 100,000 characters', () => {
    const sources = v.parse(
      v.array(v.object({ result: v.string() })),
      generated(HUNDRED_SOURCES_ID).rags_details,
    )
    expect(sources.map(({ result }) => result.length)).toEqual(Array(100).fill(100_000))
  })

  test('one record has a million nodes in its sources', () => {
    expect(countNodes(generated(MILLION_NODES_ID).rags_details)).toBeGreaterThan(1_000_000)
  })

  test('one record is nested ten thousand levels deep', () => {
    expect(generatedSample(DEEP_NESTING_ID)).toContain('{"inner":['.repeat(10_000))
  })
})

describe('generated Markdown', () => {
  test.each([0, 1, 7, 499, 500, 3000])('has exactly %i characters', (length) => {
    expect(markdownOfLength(seededRandom(1), length)).toHaveLength(length)
  })

  test('is the same for the same seed, and another for another', () => {
    const first = markdownOfLength(seededRandom(1), 500)
    expect(markdownOfLength(seededRandom(1), 500)).toBe(first)
    expect(markdownOfLength(seededRandom(2), 500)).not.toBe(first)
  })

  test('leaves no code fence open', () => {
    const random = seededRandom(3)
    for (let turn = 0; turn < 200; turn += 1) {
      const fences = markdownOfLength(random, 500).match(/^```/gm) ?? []
      expect(fences.length % 2).toBe(0)
    }
  })
})
