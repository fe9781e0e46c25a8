import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordElement } from '@/lib/html-record'
import { findJsonFault } from '@/lib/json-fault'
import { MAX_FILE_BYTES, readFile } from './read-file'
import { isRecordText } from './pasted-text'

const RECORD = '{"input":"Hi","output":"Ho"}'

const { signal } = new AbortController()

const read = async (content: BlobPart, name = 'a.json') =>
  await readFile(new File([content], name), signal)

const problemOf = async (content: BlobPart, name?: string) => {
  const result = await read(content, name)
  return result?.kind === 'problem' ? result.sentence : null
}

describe('A file with a record', () => {
  test('is read to the character', async () => {
    const text = ` {"input":"é", "output":null,\r\n "n": 1.0}`
    const result = await read(text)
    expect(result).toMatchObject({
      kind: 'record',
      fetched: { text, hasReplacedBytes: false, bytes: new TextEncoder().encode(text).length },
    })
  })

  test.each([
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(RECORD)])],
    [
      'UTF-16 of Windows',
      new Uint8Array(Uint16Array.from(`\ufeff${RECORD}`, (c) => c.charCodeAt(0)).buffer),
    ],
  ])('may be in %s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ kind: 'record', fetched: { text: RECORD } })
  })

  test('may have bytes that are no text, and it is said', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('{"input":"'), 0xff, 0x22, 0x7d])
    expect(await read(bytes)).toMatchObject({ fetched: { hasReplacedBytes: true } })
  })

  test('may be a page that this viewer saved', async () => {
    const page = `<!doctype html>\n<html><body>${recordElement(RECORD)}</body></html>`
    expect(await read(page, 'a.html')).toMatchObject({ kind: 'record', fetched: { text: RECORD } })
  })

  test.each(['{"conversation":[]}', '{"input":null}', '{"user_query":"x","odd":1}'])(
    'may hold as little as %s',
    async (text) => {
      expect((await read(text))?.kind).toBe('record')
    },
  )
})

describe('A file that can’t be read', () => {
  test.each([
    ['', 'a.json is empty.'],
    ['  \n', 'a.json is empty.'],
    ['{"a":1,}', 'a.json is not JSON: unexpected “}” at line 1, column 8.'],
    ['{\n  "a": 1\n  "b": 2\n}', 'a.json is not JSON: unexpected “"” at line 3, column 3.'],
    ['{"input":"cut', 'a.json is not JSON: it ends too early at line 1, column 14.'],
    ['hello', 'a.json is not JSON: unexpected “h” at line 1, column 1.'],
    ['[1,2]', 'a.json holds a list of 2, but an interaction is a JSON object.'],
    ['"x"', 'a.json holds a text, but an interaction is a JSON object.'],
    ['null', 'a.json holds null, but an interaction is a JSON object.'],
    [
      '{"name":"x"}',
      'a.json is JSON, but not an interaction: it has no conversation, input or output.',
    ],
    ['<!doctype html><p>x</p>', 'a.json is a web page, but not one that this viewer saved.'],
  ])('%j: %s', async (content, sentence) => {
    expect(await problemOf(content)).toBe(sentence)
  })

  test('is too large', async () => {
    const file = new File([], 'big.json')
    Object.defineProperty(file, 'size', { value: MAX_FILE_BYTES + 1 })
    expect(await readFile(file, signal)).toEqual({
      kind: 'problem',
      sentence: 'big.json is 64 MB, and files up to 64 MB can be read.',
    })
  })

  test('is a folder', async () => {
    const file = new File([], 'folder')
    file.arrayBuffer = async () => await Promise.reject(new Error('a folder'))
    expect(await readFile(file, signal)).toMatchObject({ kind: 'problem' })
  })
})

describe('A file with a list of ids', () => {
  const A = '3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'
  const B = 'c0ffee00-1234-4abc-8def-0123456789ab'
  const utf16 = (text: string) =>
    new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer)

  test.each([
    ['ids.csv', `topic,id\nrefund,${A}\nshoes,${B}\n`],
    ['ids.txt', `${A}\n${B}`],
    ['ids.json', JSON.stringify([{ interaction_id: A }, { interaction_id: B }])],
    ['ids.jsonl', `{"id":"${A}"}\n{"id":"${B}"}`],
    ['rows.json', JSON.stringify({ total: 2, data: [A, B].map((id) => ({ id, cost: 12 })) })],
    ['texts.json', JSON.stringify([A, B].map((id) => ({ id, input_text: 'Hi', user_query: 'x' })))],
    ['spreadsheet.csv', utf16(`\ufeffid\ttopic\r\n${A}\tö\r\n${B}\tü\r\n`)],
    ['unmarked.csv', utf16(`id;topic\r\n${A};ö\r\n${B};ü\r\n`)],
    ['latin.csv', Uint8Array.from(`id;topic\n${A};\u00f6\n${B};\u00fc`, (c) => c.charCodeAt(0))],
  ])('%s gives the list', async (name, content) => {
    expect(await read(content, name)).toEqual({
      kind: 'ids',
      list: { ids: [A, B], duplicates: 0, problems: [] },
    })
  })

  test.each([
    ['notes.txt', 'hello', 'notes.txt holds no interaction ID. Line 1 is “hello”.'],
    ['a.csv', 'id,x\nabc,1', 'a.csv holds no interaction ID. Line 1 is “id, x”.'],
    ['a.txt', '', 'a.txt is empty.'],
    ['a\u202etxt.exe', '', 'a⟨U+202E⟩txt.exe is empty.'],
  ])('%s without one says what it holds', async (name, content, sentence) => {
    expect(await problemOf(content, name)).toBe(sentence)
  })

  test('with a record in it stays a record', async () => {
    expect(await read(`{"id":"${A}","input":"see ${B}","output":"x"}`)).toMatchObject({
      kind: 'record',
    })
  })
})

describe('A file that holds records in something else', () => {
  const A = '3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'
  const B = 'c0ffee00-1234-4abc-8def-0123456789ab'
  /** Written as no serialiser writes it. */
  const ONE = String.raw`{"id":"${A}" ,"input": "\u00e9\/", "cost":1.0, "n":12345678901234567890}`
  const TWO = `{ "id":"${B}",\t"conversation":[{"input":"First\\nline","output":"x"}] }`
  const SHORT = `{"id":"${B}","cost":12}`

  test.each([
    ['a list of one', `[ ${ONE} ]`],
    ['data', `{"data":${ONE} ,"meta":{"took":3}}`],
    ['a result', `{"ok":true,"result": ${ONE}}`],
    ['an interaction', `{"interaction":${ONE}}`],
    ['the answer to a search', `{"total":1,"offset":0,"data":[\n${ONE}\n]}`],
    ['the last of two equal names', `{"data":[${TWO},${TWO}],"data":${ONE}}`],
    ['one line of several levels', `{"response":{"data":{"items":[${ONE}]}}}\n`],
    ['a line', `\n${ONE}\n\n`],
  ])('is that record where it is the only one: %s', async (what, text) => {
    const result = await read(text, 'a.jsonl')
    expect(result).toMatchObject({
      kind: 'record',
      fetched: { interaction: { cost: { value: 1 } } },
    })
    // To the character, without what is around it.
    const expected = what === 'a line' ? text : ONE
    expect(result).toMatchObject({ fetched: { text: expected } })
  })

  test.each([
    ['a list', `[${ONE}, ${TWO}]`],
    ['the answer to a search', `{"total":2,"data":[${ONE},\r\n${TWO}]}`],
    ['lines', `${ONE}\r\n\r\n${TWO}`],
    ['lines of something else', `{"data":${ONE}}\n{"data":${TWO}}`],
  ])('offers each of several, besides their ids: %s', async (_, text) => {
    expect(await read(text, 'many.json')).toEqual({
      kind: 'ids',
      list: { ids: [A, B], duplicates: 0, problems: [] },
      held: {
        file: 'many.json',
        hasReplacedBytes: false,
        records: [
          { id: A, title: 'é/', text: ONE },
          { id: B, title: 'First line', text: TWO },
        ],
      },
    })
  })

  test('offers those that are there, and the ids of all', async () => {
    expect(await read(`{"data":[${SHORT},${ONE}]}`)).toMatchObject({
      kind: 'ids',
      list: { ids: [B, A] },
      held: { records: [{ text: ONE }] },
    })
  })

  test('offers records that have no ids', async () => {
    expect(await read(`[${RECORD}, {"output":"x"}]`)).toMatchObject({
      kind: 'ids',
      list: { ids: [] },
      held: {
        records: [
          { id: null, title: 'Hi' },
          { id: null, title: 'x' },
        ],
      },
    })
    expect(await read(`${RECORD}\n{"output":""}`)).toMatchObject({
      held: { records: [{ title: 'Hi' }, { title: null }] },
    })
  })

  test('says what is wrong with a line', async () => {
    expect(await read(`${ONE}\n{"id":`, 'a.jsonl')).toMatchObject({
      list: { ids: [A], problems: [expect.stringMatching(/^Line 2/)] },
      held: { records: [{ id: A }] },
    })
  })

  test('has only ids where the contents belong to something else', async () => {
    expect(await read(`{"request":{"input":"x"},"interaction_id":"${A}"}`)).toEqual({
      kind: 'ids',
      list: { ids: [A], duplicates: 0, problems: [] },
    })
  })

  test('with a record that is cut off is not read as one of its turns', async () => {
    expect(await problemOf('{\n"conversation": [\n{"input":"a","output":"b"}\n')).toBe(
      'a.json is not JSON: it ends too early at line 4, column 1.',
    )
  })
})

describe('Where a text stops being JSON', () => {
  test.each([
    ['{"a":tru}', 1, 6],
    ['[1 2]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['[1]]', 1, 4],
    ['{"a":"b\nc"}', 1, 8],
    ['{"a":"\\x"}', 1, 7],
    ['[01]', 1, 3],
    ['{a:1}', 1, 2],
    ['\r\n\r\n[NaN]', 3, 2],
    ['{"a":1}}', 1, 8],
    ['[1,]', 1, 4],
  ])('%j: line %d, column %d', (text, line, column) => {
    expect(findJsonFault(text)).toMatchObject({ line, column })
  })

  test('is nowhere exactly in what parses', () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    const unit = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '\\',
      'u',
      '0',
      '1',
      '-',
      '.',
      'e',
      ' ',
      'true',
      'null',
      '\n',
    )
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', '\\'))
      .map(([json, at, put]) => {
        const place = at % (json.length + 1)
        return json.slice(0, place) + put + json.slice(place + (at % 2))
      })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.json(), damaged), (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('is found in megabytes, and at any depth', () => {
    expect(findJsonFault(`{"a":"${'x\\n'.repeat(1_000_000)}" 1}`)).toMatchObject({ line: 1 })
    expect(findJsonFault(`["${String.raw`\n`.repeat(5_000_000)}" 1]`)).toMatchObject({
      line: 1,
      column: 10_000_005,
    })
    expect(findJsonFault('['.repeat(1_000_000))).toMatchObject({ what: 'it ends too early' })
  })
})

test.each([
  [RECORD, true],
  ['{"conversation":[],"id":"x"}', true],
  [' \n{"output":null,"input":"x"}', true],
  ['{"id":"0b6c2f4e-5d1a-4c37-9a60-2f1f4be0c9d1","input":"x","output":"y"}', false],
  ['{"input":"x"}', false],
  ['{"output":"x"}', false],
  ['[{"input":"x","output":"y"}]', true],
  ['[{"id":"0b6c2f4e-5d1a-4c37-9a60-2f1f4be0c9d1","input":"x","output":"y"}]', false],
  ['{"data":{"conversation":[],"id":"x"}}', true],
  ['{"total":2,"data":[{"input":"x"},{"input":"y"}]}', true],
  ['{"conversation":[],"id":"x"}\n{"conversation":[],"id":"y"}', true],
  ['[{"id":"0b6c2f4e-5d1a-4c37-9a60-2f1f4be0c9d1","input":"x"}]', false],
  ['{"data":{"interaction_id":"0b6c2f4e-5d1a-4c37-9a60-2f1f4be0c9d1","input":"x"}}', false],
  ['[{"id":"0b6c2f4e-5d1a-4c37-9a60-2f1f4be0c9d1","input_text":"x","cost":1}]', false],
  ['{\n"conversation":[\n{"input":"x","output":"y"}', false],
  ['{"message":{"input":"x","output":"y"}}', false],
  ['{"input":"x","output":"y"', false],
  ['3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93', false],
  ['', false],
])('%j is a pasted record: %s', (text, expected) => {
  expect(isRecordText(text)).toBe(expected)
})
