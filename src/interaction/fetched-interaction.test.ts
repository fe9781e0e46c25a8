import { expect, test, vi } from 'vitest'
import { toId } from '@/test/ids'
import { InteractionError } from './errors'
import { toFetchedInteraction } from './fetched-interaction'
import { request } from './http'

const ID = toId('3f2b8c1e-7a54-4e0b-9c1d-2f6a8b0c4d5e')

const encode = (text: string) => new TextEncoder().encode(text)

/** In two parts, as it may arrive: cut anywhere. */
const inTwo = (bytes: Uint8Array<ArrayBuffer>) => {
  const middle = Math.floor(bytes.length / 2)
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes.subarray(0, middle))
      controller.enqueue(bytes.subarray(middle))
      controller.close()
    },
  })
}

const { signal } = new AbortController()

const read = async (
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | null = 'application/json',
) => {
  const headers = {
    'x-request-id': 'r-1',
    ...(contentType !== null && { 'content-type': contentType }),
  }
  vi.stubGlobal('fetch', async () => new Response(inTwo(bytes), { headers }))
  return toFetchedInteraction(await request('/api/x', { signal }), ID, signal)
}

const failureOf = async (bytes: Uint8Array<ArrayBuffer>, contentType?: string) => {
  try {
    await read(bytes, contentType)
  } catch (error) {
    if (error instanceof InteractionError) return error
  }
  throw new Error('nothing was refused')
}

const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer)

test('a record keeps its exact text, its size and when it came', async () => {
  const text = ` {"id": "${ID}",\n "input":"é"} `
  expect(await read(encode(text))).toMatchObject({
    text,
    bytes: encode(text).length,
    hasReplacedBytes: false,
    interaction: { id: { kind: 'value', value: ID }, input: { kind: 'value', value: 'é' } },
  })
})

test('the type that a body claims to be does not matter', async () => {
  for (const type of [
    null,
    '',
    'text/plain',
    'text/html; charset=utf-8',
    'application/problem+json; charset="UTF8"',
  ])
    expect((await read(encode('{}'), type)).interaction.drift).toEqual([])
})

test('a byte order mark is dropped', async () => {
  const { text } = await read(new Uint8Array([0xef, 0xbb, 0xbf, ...encode('{}')]))
  expect(text).toBe('{}')
})

test('bytes that are not text are replaced, and it is said', async () => {
  const bytes = new Uint8Array([...encode('{"input":"a'), 0xff, 0xc3, ...encode('b"}')])
  const { interaction, hasReplacedBytes } = await read(bytes)
  expect(hasReplacedBytes).toBe(true)
  expect(interaction.input).toEqual({ kind: 'value', value: 'a\ufffd\ufffdb' })
})

test.each([
  ['empty', encode('')],
  ['blank', encode(' \n')],
  ['cut short', encode(`{"id":"${ID}","inp`)],
  ['a page', encode('<!doctype html><title>Sign in</title>')],
  ['NaN', encode('{"cost":NaN}')],
  ['with a trailing comma', encode('{"cost":1,}')],
  ['with a comment', encode('{}// end')],
  ['UTF-16 with a mark', utf16('\ufeff{}')],
  ['UTF-16 without one', utf16('{"id":"a"}')],
  ['UTF-32 with a mark', new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b, 0, 0, 0, 0x7d])],
])('a body that is %s is not an answer', async (_, bytes) => {
  const { code, requestId, raw } = await failureOf(bytes)
  expect({ code, requestId, raw }).toEqual({
    code: 'bad_upstream_body',
    requestId: 'r-1',
    raw: undefined,
  })
})

test('a body in another charset is not read as if it were UTF-8', async () => {
  const { code } = await failureOf(encode('{}'), 'application/json; charset=iso-8859-1')
  expect(code).toBe('bad_upstream_body')
})

test.each(['null', '[]', '"x"', '42', 'true', '[{"id":"a"}]'])(
  '%s is an answer, but no record, and can be looked at',
  async (text) => {
    const { code, raw } = await failureOf(encode(text))
    expect(code).toBe('bad_upstream_shape')
    expect(JSON.stringify(raw)).toBe(text)
  },
)

test.each([
  `{"id":"${ID}"}`,
  `{"id":"${ID.toUpperCase()}"}`,
  '{"id":null}',
  '{"id":""}',
  '{"id":7}',
  `{"id":["${ID}"]}`,
  '{"id":{"uuid":"other"}}',
  '{}',
])('%s can be the record that was asked for', async (text) => {
  expect((await read(encode(text))).text).toBe(text)
})

test.each([`{"id":"00000000-7a54-4e0b-9c1d-2f6a8b0c4d5e"}`, '{"id":"other"}', '{"id":" "}'])(
  '%s is another record than the one asked for, and none of it is handed on',
  async (text) => {
    const { code, raw } = await failureOf(encode(text))
    expect(code).toBe('id_mismatch')
    expect(raw).toBeUndefined()
  },
)

test('a record that nobody waits for any more is not read on', async () => {
  const answer = { text: '{}', parts: [], size: 2, contentType: null, requestId: null }
  await expect(toFetchedInteraction(answer, ID, AbortSignal.abort('left'))).rejects.toBe('left')
})

test('a record of megabytes is read to its last turn, and one that ends too early is refused', async () => {
  const turns = Array.from({ length: 3000 }, (_, at) => ({
    input: `${at}?`,
    output: 'x'.repeat(500),
  }))
  const bytes = encode(JSON.stringify({ id: ID, conversation: turns }))
  const { interaction, text } = await read(bytes)
  expect(interaction.turns).toHaveLength(3000)
  expect(interaction.turns.at(-1)?.input).toMatchObject({ value: '2999?' })
  expect(text).toHaveLength(bytes.length)
  expect((await failureOf(bytes.subarray(0, -1))).code).toBe('bad_upstream_body')
})
