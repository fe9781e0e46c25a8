import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseInteractionId } from '@/lib/interaction-id'
import { SAMPLES } from './index'

type Body = (typeof SAMPLES)[number]['body']

const bodyOf = (slug: string): Body => SAMPLES.find((sample) => sample.slug === slug)?.body ?? {}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []

const field = (value: unknown, name: string): unknown =>
  entries(value).find(([key]) => key === name)?.[1]

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const turns = (body: Body): readonly unknown[] => list(body['conversation'])

const chosen = (body: Body): readonly unknown[] =>
  turns(body).filter((turn) => field(turn, 'is_chosen') === true)

const times = (body: Body): readonly number[] =>
  turns(body).map((turn) => Date.parse(text(field(turn, 'timestamp'))))

const gaps = (body: Body): readonly number[] => {
  const sorted = times(body).toSorted((a, b) => a - b)
  return sorted.slice(1).map((time, index) => time - (sorted[index] ?? time))
}

const firstDetail = (body: Body): unknown => entries(body['rags_details'])[0]?.[1]

const detailKeys = (body: Body): string =>
  entries(list(body['rags_details'])[0])
    .map(([key]) => key)
    .join()

const emotionScores = (body: Body): readonly number[] =>
  entries(body['emotions']).flatMap(([, score]) => (typeof score === 'number' ? [score] : []))

const isScore = (score: number): boolean => score >= 0 && score <= 1

const isSentence = (value: unknown): boolean => text(value).split(' ').length >= 6

const hasFeedback = (type: string, action: string) => (body: Body) =>
  body['feedback_type'] === type && list(body['feedback_actions']).includes(action)

const HOUR = 3_600_000

const COVERED: readonly (readonly [string, (body: Body) => boolean])[] = [
  [
    'a fresh record has no enrichment yet',
    (body) =>
      body['topic'] === null &&
      body['sentiment'] === null &&
      body['emotions'] === null &&
      !('warning_message' in body),
  ],
  ['a talk has 24 turns or more', (body) => turns(body).length >= 24],
  [
    'a talk is requested in its middle, and pauses for more than a day',
    (body) => {
      const sorted = times(body).toSorted((a, b) => a - b)
      const at = sorted.indexOf(Date.parse(text(field(chosen(body)[0], 'timestamp'))))
      return at > 5 && at < sorted.length - 5 && Math.max(...gaps(body)) > 24 * HOUR
    },
  ],
  [
    'the turns of a talk come in another order than by time',
    (body) => times(body).every(Number.isFinite) && !isAscending(times(body)),
  ],
  [
    'an answer has code in several languages',
    (body) => new Set(text(body['output']).match(/^```[a-z]+$/gm)).size >= 5,
  ],
  ['an answer has a table', (body) => /^\| ?:?-{3,}/m.test(text(body['output']))],
  [
    'an answer has a task list with lists inside',
    (body) => /^ {4}- \[ \] /m.test(text(body['output'])),
  ],
  [
    'an answer has maths, inline and displayed',
    (body) =>
      /\$\$\n[^$]+\n\$\$/.test(text(body['output'])) && / \$[a-z]/.test(text(body['output'])),
  ],
  [
    'an answer is in Arabic',
    (body) => body['text_language'] === 'ar' && /^\p{sc=Arab}/u.test(text(body['output'])),
  ],
  ['an answer is in Japanese', (body) => /\p{sc=Hira}/u.test(text(body['output']))],
  [
    'a message mixes Hebrew, Arabic, English and numbers',
    (body) =>
      [/\p{sc=Hebr}/u, /\p{sc=Arab}/u, /[a-z]{4}/, /\d{4}/].every((script) =>
        script.test(text(body['input'])),
      ),
  ],
  ['an answer drew on one source', (body) => list(body['rags']).length === 1],
  ['an answer drew on five sources', (body) => list(body['rags']).length === 5],
  [
    'an answer drew on no source',
    (body) =>
      Array.isArray(body['rags']) &&
      body['rags'].length === 0 &&
      JSON.stringify(body['rags_details']) === '{}',
  ],
  [
    'sources are a list of source, query, result',
    (body) => detailKeys(body) === 'source,query,result',
  ],
  [
    'sources are a list of source, input, results',
    (body) => detailKeys(body) === 'source,input,results',
  ],
  ['sources are a map to objects', (body) => text(field(firstDetail(body), 'result')) !== ''],
  [
    'sources are a map to lists of objects',
    (body) => text(field(list(firstDetail(body))[0], 'result')) !== '',
  ],
  ['sources are a map to strings', (body) => text(firstDetail(body)).length > 100],
  ['sources are a map to lists of strings', (body) => text(list(firstDetail(body))[0]).length > 50],
  [
    'sources have a shape that nobody knows',
    (body) => list(field(body['rags_details'], 'steps')).length > 0,
  ],
  ['feedback is explicit and negative', hasFeedback('negative_explicit', 'thumbs_down')],
  [
    'feedback is implicit and negative: asked again',
    hasFeedback('negative_implicit', 'regenerate'),
  ],
  ['feedback is implicit and negative: edited', hasFeedback('negative_implicit', 'edit')],
  ['feedback is explicit and positive', hasFeedback('positive_explicit', 'thumbs_up')],
  ['feedback is a rating', hasFeedback('positive_explicit', 'rating')],
  [
    'feedback is implicit and positive, and the copied portion stands in the answer',
    (body) =>
      hasFeedback('positive_implicit', 'copy_output')(body) &&
      text(body['feedback_action_text']).length > 20 &&
      text(body['output']).includes(text(body['feedback_action_text'])),
  ],
  ['risky behaviour is described', (body) => isSentence(body['risky_behavior'])],
  ['a warning is described', (body) => isSentence(body['warning_message'])],
  [
    'personal data was removed and left placeholders',
    (body) => body['pii_removed'] === true && /\[[A-Z_]+_\d\]/.test(text(body['input'])),
  ],
  [
    'content is withheld although the record has been analysed',
    (body) => body['input'] === null && body['output'] === '' && text(body['topic']) !== '',
  ],
  [
    'a tool call stands where the answer should',
    (body) => text(body['output']).startsWith('{"tool_call"'),
  ],
  [
    'emotions are a list of names',
    (body) => list(body['emotions']).every(isText) && list(body['emotions']).length > 2,
  ],
  ['emotions are raw intensities', (body) => emotionScores(body).some((score) => score > 1)],
  ['tags have a null and a link', (body) => hasNullAndLink(body['tags'])],
  ['tags are a list of key and value', (body) => field(list(body['tags'])[0], 'key') === 'channel'],
  ['a number stands where a text is due', (body) => typeof body['user'] === 'number'],
  ['an object stands where the answer should', (body) => entries(body['output']).length > 0],
  ['cost is a text', (body) => body['cost'] === '1840'],
  ['verbosity is a number', (body) => typeof body['verbosity'] === 'number'],
  ['a talk has no chosen turn', (body) => turns(body).length > 1 && chosen(body).length === 0],
  ['the language is a name', (body) => body['text_language'] === 'Hebrew'],
]

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? number))
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function hasNullAndLink(tags: unknown): boolean {
  const values = entries(tags).map(([, value]) => value)
  return values.includes(null) && values.some((value) => text(value).startsWith('https://'))
}

/** Every field that detail-v2 documents. */
const DOCUMENTED = `
  id project_id sentiment emotions cost latency topic intent
  user_query input output pii_removed text_language timestamp end_timestamp user
  verbosity actions action_details feedback_actions feedback_action_text feedback_action_rating feedback_type tags
  risky_behavior warning_message rags rags_details conversation
`
  .trim()
  .split(/\s+/)

/** Samples whose chosen turn is the record's own; the others have none, or one of another type. */
const REGULAR = SAMPLES.filter(({ slug }) => slug !== 'unexpected-types')

describe('the sample interactions', () => {
  test('every file is offered, and its body is what the file says', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'))
    expect(SAMPLES.map(({ slug }) => `${slug}.json`).toSorted()).toEqual(files.toSorted())
    for (const { slug, body } of SAMPLES) {
      const parsed: unknown = JSON.parse(
        readFileSync(join(import.meta.dirname, `${slug}.json`), 'utf8'),
      )
      expect(JSON.stringify(body)).toBe(JSON.stringify(parsed))
    }
  })

  test('every id is a UUID in canonical form, and no two are the same', () => {
    const ids = SAMPLES.map(({ body }) => text(body['id']))
    expect(ids.map((id) => parseInteractionId(id))).toEqual(ids)
    expect(new Set(ids).size).toBe(SAMPLES.length)
  })

  test.each(COVERED)('in some sample %s', (_sentence, isFound) => {
    expect(SAMPLES.some(({ body }) => isFound(body))).toBe(true)
  })

  test.each(REGULAR)('$slug has one chosen turn, and it is the record itself', ({ body }) => {
    expect(chosen(body)).toHaveLength(1)
    expect(field(chosen(body)[0], 'input')).toBe(body['input'])
    expect(field(chosen(body)[0], 'output')).toBe(body['output'])
    expect(field(chosen(body)[0], 'timestamp')).toBe(body['timestamp'])
  })

  test('the timestamps come with and without fraction, with an offset, with Z and with neither', () => {
    const stamps = SAMPLES.map(({ body }) => text(body['timestamp'])).join('\n')
    expect(stamps).toMatch(/:\d\dZ$/m)
    expect(stamps).toMatch(/:\d\d\.\d+Z$/m)
    expect(stamps).toMatch(/:\d\d[+-]\d\d:\d\d$/m)
    expect(stamps).toMatch(/:\d\d\.\d+[+-]\d\d:\d\d$/m)
    expect(stamps).toMatch(/T\d\d:\d\d:\d\d$/m)
  })

  test('characters that nobody sees are written as escapes in the files', () => {
    for (const { slug } of SAMPLES) {
      const source = readFileSync(join(import.meta.dirname, `${slug}.json`), 'utf8')
      expect(
        source.match(/[^\n\P{C}]|[\u2028\u2029\u3164\uffa0]|[\u0300-\u036f]|[\ufe00-\ufe0f]/gu),
      ).toBeNull()
    }
  })
})

describe('the showpiece', () => {
  const body = bodyOf('night-train-refund')

  test('is the first sample', () => {
    expect(SAMPLES[0]?.slug).toBe('night-train-refund')
  })

  test.each(DOCUMENTED)('has a value in %s', (name) => {
    expect(['', '[]', '{}', '""', 'null']).not.toContain(JSON.stringify(body[name] ?? null))
  })

  test('has eight emotions as shares, a low rating, a null tag and a tag that is a link', () => {
    expect(emotionScores(body)).toHaveLength(8)
    expect(emotionScores(body).every(isScore)).toBe(true)
    expect(body['feedback_action_rating']).toBe(2)
    expect(hasNullAndLink(body['tags'])).toBe(true)
  })

  test('counts the characters of its answer rightly', () => {
    expect(body['verbosity']).toBe(String(text(body['output']).length))
  })

  test('its answer copies spans from its sources', () => {
    const sources = list(body['rags_details']).map((source) => text(field(source, 'result')))
    const span = 'meals in reasonable relation to the waiting time'
    expect(sources.join('\n').toLowerCase()).toContain(span)
    expect(text(body['output'])).toContain(span)
  })
})

describe('the hostile record', () => {
  const body = bodyOf('hostile-text')
  const all = JSON.stringify(body)

  test.each([
    ['a script', '<script>'],
    ['an SVG with a handler', '<svg/onload='],
    ['a frame', '<iframe srcdoc='],
    ['a javascript link', '](javascript:alert(1))'],
    ['a javascript link in mixed case', 'JaVaScRiPt:'],
    ['a javascript link by entity', 'javascript&colon;'],
    ['a vbscript link', 'vbscript:'],
    ['a data link', 'data:text/html'],
    ['an image beacon', '![pixel](https://evil.test/p.gif'],
    ['a reference link', '[js]: javascript:'],
    ['a reference image', '![beacon][img]'],
    ['an address with user info', 'https://good.example.com@evil.test/'],
    ['a right-to-left override', '\u202e'],
    ['an isolate', '\u2067'],
    ['a zero-width space', '\u200b'],
    ['a tag character', '\u{e0069}'],
    ['a terminal escape', String.raw`\u001b[31m`],
    ['a NUL', String.raw`\u0000`],
    ['a lone high surrogate', String.raw`\ud83d]`],
    ['a lone low surrogate', String.raw`\ude00]`],
    ['a top heading', String.raw`\n# H1`],
    ['a style injection', 'red;background:url('],
    ['a spreadsheet formula', '=HYPERLINK('],
  ])('holds %s', (_name, part) => {
    expect(all).toContain(part)
  })

  test('holds a letter below a tower of a thousand marks', () => {
    expect(/\p{M}/gu[Symbol.match](text(body['input']))?.length).toBeGreaterThan(1000)
  })

  test.each(['tags', 'rags_details', 'emotions'])(
    'has __proto__ as a key of its own in %s',
    (name) => {
      const keys = entries(body[name]).map(([key]) => key)
      expect(keys).toContain('__proto__')
      expect(keys).toContain('constructor')
    },
  )

  test.each(['input', 'output', 'user', 'user_query', 'warning_message', 'topic', 'tags', 'rags'])(
    'has markup in %s',
    (name) => {
      expect(JSON.stringify(body[name])).toMatch(/<\/?[a-z]+|\]\(/)
    },
  )
})
