import { expect, test } from 'vitest'
import { readJsonBody } from './json-body'

/** Posts a body in parts, and breaks off after them if told to. */
const post = (
  parts: readonly (readonly number[])[],
  { type = 'application/json', most = 8, breaks = false } = {},
): Promise<unknown> => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const part of parts) controller.enqueue(Uint8Array.from(part))
      if (breaks) controller.error(new Error('Broken off'))
      else controller.close()
    },
  })
  return readJsonBody({ headers: new Headers({ 'content-type': type }), body }, most)
}

/** `"é"` in two parts, split inside the letter. */
const LETTER = [
  [0x22, 0xc3],
  [0xa9, 0x22],
]

test.each(['application/json', 'Application/JSON; charset=utf-8', ' application/json ;'])(
  'a body of the type %j is read, a character that its parts cut in two included',
  async (type) => expect(await post(LETTER, { type })).toBe('é'),
)

test.each([
  ['is of another type', { type: 'text/plain' }],
  ['is of a type that only begins like that of JSON', { type: 'application/json-seq' }],
  ['is longer than it may be', { most: 3 }],
  ['breaks off', { breaks: true }],
])('a body that %s says nothing', async (_how, options) =>
  expect(await post(LETTER, options)).toBeUndefined(),
)

test('as long as it may be is not too long, and no JSON says nothing', async () => {
  expect(await post(LETTER, { most: 4 })).toBe('é')
  expect(await post(LETTER.slice(0, 1))).toBeUndefined()
  expect(await post([])).toBeUndefined()
})

test('none says nothing', async () => {
  const headers = new Headers({ 'content-type': 'application/json' })
  expect(await readJsonBody({ headers, body: null }, 8)).toBeUndefined()
})
