import { markdownOfLength, sentence } from './generated-markdown'
import { drawInteger, seededRandom } from './seeded-random'

export const THOUSAND_TURNS_ID = 'c9c9faed-f0be-4d42-b770-4d4150f507dd'
export const TEN_THOUSAND_TURNS_ID = '7125cfc3-1a80-4793-b413-83dad73b1124'
export const LONG_OUTPUT_ID = '586e5431-5792-4576-8116-8fd68be22c04'
export const LONG_LINE_ID = '6c639915-69c4-4a44-b1c5-2bdfbe1c7102'
export const HUNDRED_SOURCES_ID = '68a41b96-3a28-463e-8310-bac5c2282054'
export const MILLION_NODES_ID = 'e77b9913-926d-4d7b-a777-8a468fa2ab92'
export const MARKDOWN_TRAPS_ID = '0f2b6c1d-9a57-4e38-8c44-51d7e3a90b62'
export const DEEP_NESTING_ID = 'b84e07f3-2d16-4c95-a0ef-7c3812d65e9a'

/** Occurs in only one of the ten thousand turns, so that a search can prove that it reaches them all. */
export const UNIQUE_WORD = 'quincunx'
export const UNIQUE_WORD_TURN = 7777

const TURN_LENGTH = 500
const STARTED_AT = Date.UTC(2026, 9, 5, 6)

type Turn = { input: string; output: string; timestamp: string; is_chosen: boolean }

const record = (id: string, rest: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    id,
    project_id: '575a4227-9864-46f2-b181-b17713bfeafe',
    user: 'generated',
    timestamp: new Date(STARTED_AT).toISOString(),
    end_timestamp: new Date(STARTED_AT + 20_000).toISOString(),
    latency: 20,
    text_language: 'en',
    ...rest,
  })

const manyTurns = (id: string, count: number): string => {
  const random = seededRandom(count)
  const chosen = Math.ceil(count / 2)
  const turns = Array.from({ length: count }, (_, index): Turn => {
    const number = index + 1
    const end = number === UNIQUE_WORD_TURN ? ` ${UNIQUE_WORD}.` : ''
    return {
      input: `Question ${number}: is it true that "${sentence(random)}"?`,
      output: markdownOfLength(random, TURN_LENGTH - end.length) + end,
      timestamp: new Date(STARTED_AT + index * 45_000).toISOString(),
      is_chosen: number === chosen,
    }
  })
  const requested = turns[chosen - 1]
  return record(id, {
    user_query: `Work through ${count} questions in one conversation`,
    input: requested?.input,
    output: requested?.output,
    timestamp: requested?.timestamp,
    conversation: turns,
  })
}

const longOutput = (id: string): string =>
  record(id, {
    user_query: 'Write the whole handbook in a single answer',
    input: 'Write the whole handbook, please. All of it.',
    output: markdownOfLength(seededRandom(5), 5_000_000),
  })

const longLine = (id: string): string =>
  record(id, {
    user_query: 'Encode a file in a single line',
    input: 'Give me the file in one line, without spaces.',
    output: 'QmFzZTY0aXNub3RlbmNyeXB0aW9u'.repeat(35_715).slice(0, 1_000_000),
  })

const hundredSources = (id: string): string => {
  const random = seededRandom(100)
  const names = Array.from({ length: 100 }, (_, index) => `Handbook, volume ${index + 1}`)
  return record(id, {
    user_query: 'Compare one hundred volumes',
    input: 'Which of the hundred volumes mentions the spare key?',
    output: 'All of them do. The spare key is a recurring theme.',
    rags: names,
    rags_details: names.map((source) => ({
      source,
      query: 'spare key',
      result: markdownOfLength(random, 100_000),
    })),
  })
}

const millionNodes = (id: string): string => {
  const random = seededRandom(1_000_000)
  const bucket = () => Array.from({ length: 1000 }, () => drawInteger(random, 1000))
  const buckets: Record<string, readonly number[]> = {}
  for (let number = 1; number <= 1000; number += 1) buckets[`bucket ${number}`] = bucket()
  return record(id, {
    user_query: 'Search an index of a million numbers',
    input: 'Which bucket is the nearest?',
    output: 'Bucket 412.',
    rags: ['vector index'],
    rags_details: { 'vector index': { dimensions: 1000, buckets } },
  })
}

/** Markdown that is short, but costs a parser a lot of time or depth. */
const markdownTraps = (id: string): string => {
  const list = Array.from(
    { length: 300 },
    (_, depth) => `${'  '.repeat(depth)}- level ${depth + 1}`,
  )
  const row = `|${' x |'.repeat(20)}`
  const traps = [
    '>'.repeat(5000),
    '['.repeat(20_000),
    '*a_ '.repeat(5000),
    list.join('\n'),
    [row, `|${' - |'.repeat(20)}`, ...Array.from({ length: 500 }, () => row)].join('\n'),
    Array.from({ length: 200 }, (_, length) => '`'.repeat(length + 1)).join(' '),
    '![x](https://evil.test/beacon.png) '.repeat(2000),
  ]
  return record(id, {
    user_query: 'Answer with Markdown that is hard to read for machines',
    input: 'Show me every trap you know.',
    output: [...traps, 'The last line is plain.'].join('\n\n'),
  })
}

/** Written as text: `JSON.stringify` overflows the stack at a depth that `JSON.parse` can still read. */
const deepNesting = (id: string): string => {
  const depth = 10_000
  const marker = '"rags_details":null'
  const nested = `"rags_details":${'{"inner":['.repeat(depth)}"the bottom"${']}'.repeat(depth)}`
  const shallow = record(id, {
    user_query: 'Nest an answer ten thousand levels deep',
    input: 'How deep can you go?',
    output: '['.repeat(depth) + ']'.repeat(depth),
    rags_details: null,
  })
  return shallow.replace(marker, nested)
}

const BUILDERS = new Map<string, (id: string) => string>([
  [THOUSAND_TURNS_ID, (id) => manyTurns(id, 1000)],
  [TEN_THOUSAND_TURNS_ID, (id) => manyTurns(id, 10_000)],
  [LONG_OUTPUT_ID, longOutput],
  [LONG_LINE_ID, longLine],
  [HUNDRED_SOURCES_ID, hundredSources],
  [MILLION_NODES_ID, millionNodes],
  [MARKDOWN_TRAPS_ID, markdownTraps],
  [DEEP_NESTING_ID, deepNesting],
])

const built = new Map<string, string>()

/**
 * The JSON text of a very large or very awkward record; null if no such record has this id (in lower case). Built when
 * first asked for, and the same text every time.
 */
export const generatedSample = (id: string): string | null => {
  const build = BUILDERS.get(id)
  if (build === undefined) return null
  const text = built.get(id) ?? build(id)
  built.set(id, text)
  return text
}
