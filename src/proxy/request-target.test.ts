import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTarget } from './request-target'

const ID = '0b5c1a3e-9f51-4a8e-8a3b-6f2f0c2d7e11'

test.each([
  ['/', '/'],
  [`/api/interactions/${ID}`, `/api/interactions/${ID}`],
  [`/api/interactions/${ID}?x=1&y=../..`, `/api/interactions/${ID}`],
  ['/i/a%20b', '/i/a%20b'],
  ['/i/..a', '/i/..a'],
])('%s is read as the path %s', (target, path) => {
  expect(readTarget(target)).toEqual({ kind: 'path', path })
})

test.each([
  '//api/interactions/x',
  '/api//interactions',
  '/a/../b',
  '/a/..',
  '/./a',
  '/a/.',
  '/%2e%2e/a',
  '/.%2E/a',
  '/a%2fb',
  '/a%5Cb',
  '/a\\b',
  '/\\..\\b',
])('%s could be read in two ways: there is nothing there', (target) => {
  expect(readTarget(target)).toMatchObject({ code: 'no_such_route' })
})

test.each([
  '',
  '*',
  'x',
  'http://127.0.0.1/api',
  '/%zz',
  '/%',
  '/%e0%a4%a',
  '/a%00',
  '/a b',
  '/a\tb',
  '/a#b',
  '/é',
  '/?%',
  '/<script>',
])('%j is no request target', (target) => {
  expect(readTarget(target)).toMatchObject({ code: 'invalid_request' })
})

test('a path that passes is one that URL parsing leaves as it is', () => {
  const pieces = fc.constantFrom(
    '/',
    '.',
    '..',
    '%2e',
    '%2f',
    '%5c',
    '\\',
    '%41',
    'a',
    ';',
    '?',
    '%',
    '@',
    ':',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const result = readTarget(`/${parts.join('')}`)
      if (result.kind !== 'path') return
      expect(new URL(`http://127.0.0.1:1${result.path}`).pathname).toBe(result.path)
    }),
    { numRuns: 3000 },
  )
})
