import type { BudgetedRecord } from '../budgets'
import { markdownOfLength } from '../../src/proxy/samples/generated-markdown'
import { seededRandom } from '../../src/proxy/samples/seeded-random'

const STARTED_AT = Date.UTC(2026, 0, 5, 6)

export const RARE_WORD = 'quincunx'
/** In long enough conversations, the turn that has the rare word. */
export const RARE_TURN = 7777

/**
 * A conversation of short Markdown turns, as given to the peers: 500 characters per answer, the middle turn requested. `rest` has
 * further fields.
 */
export const conversationOf = (count: number, id: string, rest: object = {}): string => {
  const random = seededRandom(count)
  const chosen = Math.ceil(count / 2)
  const turns = Array.from({ length: count }, (_, index) => ({
    input: `Question ${index + 1}: what does the handbook say?`,
    output: `${markdownOfLength(random, 480)}${index + 1 === RARE_TURN ? ` ${RARE_WORD}` : ''}`,
    timestamp: new Date(STARTED_AT + index * 45_000).toISOString(),
    is_chosen: index + 1 === chosen,
  }))
  return JSON.stringify({
    id,
    user_query: `A conversation of ${count} turns`,
    input: turns[chosen - 1]?.input,
    output: turns[chosen - 1]?.output,
    timestamp: turns[chosen - 1]?.timestamp,
    conversation: turns,
    ...rest,
  })
}

/** A record of about the given number of bytes. */
export const recordOf = (bytes: number, id: string): string =>
  JSON.stringify({
    id,
    input: 'How much?',
    output: markdownOfLength(seededRandom(bytes), Math.max(0, bytes - 90)),
  })

const sentenceRecord = (id: string, rest: object): string =>
  JSON.stringify({ id, input: 'All of it, please.', output: 'Here it is.', ...rest })

/** Records that are too large for most viewers, by name. */
export const LARGE: readonly (readonly [BudgetedRecord, (id: string) => string])[] = [
  [
    'an answer of 5 MB',
    (id) => sentenceRecord(id, { output: markdownOfLength(seededRandom(5), 5_000_000) }),
  ],
  ['a line of 1 MB', (id) => sentenceRecord(id, { output: 'QmFzZTY0'.repeat(125_000) })],
  [
    '100 sources of 100 KB',
    (id) =>
      sentenceRecord(id, {
        rags_details: Array.from({ length: 100 }, (_, index) => ({
          source: `Volume ${index + 1}`,
          query: 'spare key',
          result: markdownOfLength(seededRandom(index + 1), 100_000),
        })),
      }),
  ],
  [
    'a million values in rags_details',
    (id) =>
      sentenceRecord(id, {
        rags_details: {
          index: Array.from({ length: 1000 }, (_, row) =>
            Array.from({ length: 1000 }, (_column, column) => (row * column) % 1000),
          ),
        },
      }),
  ],
  [
    '20 MB in all',
    (id) =>
      sentenceRecord(id, {
        output: markdownOfLength(seededRandom(20), 4_000_000),
        rags_details: Array.from({ length: 160 }, (_, index) => ({
          source: `Volume ${index + 1}`,
          result: markdownOfLength(seededRandom(index + 1), 100_000),
        })),
      }),
  ],
]
