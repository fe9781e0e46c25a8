import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import type { ErrorCode } from '@/lib/error-codes'
import { type AnswerInit, wholeAnswer } from './sample-answer'
import { type SampleFault, fault, faultId } from './sample-fault'

const withBody = (
  number: number,
  [name, code, description]: readonly [string, ErrorCode | null, string],
  make: (good: string) => readonly [body: string | Uint8Array, headers?: AnswerInit['headers']],
): SampleFault =>
  fault(number, {
    name,
    description,
    code,
    answer: ({ good }) => {
      const [body, headers = {}] = make(good)
      return wholeAnswer(body, { headers })
    },
  })

/** Faults in a body that arrives whole, and oddities that are no faults. */
export const BODY_FAULTS: readonly SampleFault[] = [
  withBody(1001, ['empty', 'bad_upstream_body', 'Status 200 and no byte.'], () => ['']),
  withBody(1002, ['cut-json', 'bad_upstream_body', 'Half a record, properly ended.'], (good) => [
    good.slice(0, good.length / 2),
  ]),
  withBody(1003, ['html', 'bad_upstream_body', 'A login page instead of a record.'], () => [
    '<!doctype html><title>Log in</title>',
    { 'content-type': 'text/html' },
  ]),
  withBody(1004, ['html-as-json', 'bad_upstream_body', 'A page that claims to be JSON.'], () => [
    '\n <html></html>',
  ]),
  withBody(1005, ['html-gzip', 'bad_upstream_body', 'A compressed page.'], () => [
    gzipSync('<html></html>'),
    { 'content-type': 'text/html', 'content-encoding': 'gzip' },
  ]),
  ...['null', '[]', '"x"', '42', 'true'].map((body, index) =>
    withBody(1010 + index, [`json-${index}`, 'bad_upstream_shape', `The body is ${body}.`], () => [
      body,
    ]),
  ),
  withBody(1020, ['empty-record', null, 'A record without any field: {}.'], () => ['{}']),
  withBody(1021, ['other-id', 'id_mismatch', 'The record of another interaction.'], () => [
    JSON.stringify({ id: faultId(9), input: 'not asked for' }),
  ]),
  withBody(1022, ['not-quite-json', 'bad_upstream_body', 'A trailing comma and NaN.'], () => [
    '{"cost":NaN,}',
  ]),
  withBody(1023, ['deep', null, 'Lists nested 100,000 levels deep.'], () => [
    `{"input":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  ]),
  withBody(1024, ['invalid-utf8', null, 'Two bytes that are no text.'], (good) => [
    Buffer.concat([
      Buffer.from(good.replace(/\}\s*$/, ',"text_language":"')),
      Uint8Array.of(0xff, 0xfe),
      Buffer.from('"}'),
    ]),
  ]),
  withBody(1025, ['bom', null, 'A byte order mark before the record.'], (good) => [
    `\uFEFF${good}`,
  ]),
  withBody(1026, ['utf-16', 'bad_upstream_body', 'A record in UTF-16, and said so.'], (good) => [
    Buffer.from(good, 'utf16le'),
    { 'content-type': 'application/json; charset=utf-16le' },
  ]),
  ...['text/plain', '', 'application/problem+json', 'text/html'].map((type, index) =>
    withBody(1030 + index, [`type-${index}`, null, `A record typed "${type}".`], (good) => [
      good,
      { 'content-type': type },
    ]),
  ),
  withBody(1040, ['gzip', null, 'A record compressed with gzip.'], (good) => [
    gzipSync(good),
    { 'content-encoding': 'gzip' },
  ]),
  withBody(1041, ['brotli', null, 'A record compressed with Brotli.'], (good) => [
    brotliCompressSync(good),
    { 'content-encoding': 'br' },
  ]),
  withBody(1042, ['deflate', null, 'A record compressed with deflate.'], (good) => [
    deflateSync(good),
    { 'content-encoding': 'deflate' },
  ]),
  withBody(1043, ['deflate-raw', null, 'The same without its zlib wrapper.'], (good) => [
    deflateRawSync(good),
    { 'content-encoding': 'deflate' },
  ]),
  withBody(1044, ['gzip-lie', 'bad_upstream_body', 'Plain text that claims gzip.'], (good) => [
    good,
    { 'content-encoding': 'gzip' },
  ]),
  withBody(1045, ['gzip-cut', 'bad_upstream_body', 'The first half of a gzip stream.'], (good) => [
    gzipSync(good).subarray(0, 600),
    { 'content-encoding': 'gzip' },
  ]),
  ...['zstd', 'compress', 'gzip, gzip', 'x-new'].map((encoding, index) =>
    withBody(
      1050 + index,
      [`encoding-${index}`, 'bad_upstream_encoding', `Content-Encoding: ${encoding}.`],
      (good) => [good, { 'content-encoding': encoding }],
    ),
  ),
  withBody(1060, ['too-long', 'too_large', 'A Content-Length over any limit.'], (good) => [
    good,
    { 'content-length': '99999999999' },
  ]),
]
