import { expect, test } from 'vitest'
import { parseJson } from './parse-json'

test.each([
  ['{"a":[1,null]}', { a: [1, null] }],
  ['null', null],
  ['"\\ud83d\\ude00"', '😀'],
])('%s is read', (text, value) => expect(parseJson(text)).toEqual(value))

test.each(['', ' ', '{"a":1', 'undefined', '\ufeff{}', '<!doctype html>'])(
  '%j is no JSON, and says nothing',
  (text) => expect(parseJson(text)).toBeUndefined(),
)
