import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NETWORK_FAULTS } from '../../../e2e/network-faults'
import { type Upstream, startUpstream } from '../../../e2e/upstream'
import { COMMON_HEADERS } from '../test/common-headers'
import { ID, type Running, address, sendRaw, startServer, statusOf } from '../test/server-setup'

const folder = mkdtempSync(join(tmpdir(), 'viewer-'))
let upstream: Upstream
let running: Running
let stopping: Running

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'main-a1.js'), 'let a')
  writeFileSync(join(folder, 'assets', 'main-a1.js.gz'), gzipSync('let a'))
  upstream = await startUpstream()
  running = await startServer(upstream.url, { folder })
  stopping = await startServer(upstream.url, { folder, phase: () => 'stopping' })
})

afterAll(async () => {
  await running.stop()
  await stopping.stop()
  await upstream.stop()
  rmSync(folder, { recursive: true })
})

const REQUEST_ID = /^[0-9a-f-]{36}$/
const DATA = /^default-src 'none'; frame-ancestors 'none'; sandbox$/
const DOCUMENT =
  /^default-src 'none'; .*; require-trusted-types-for 'script'; trusted-types [\w-]+$/

/** Headers that an answer may have besides: for its framing, and for its kind. */
const ALSO =
  /^(?:allow|cache-control|connection|content-encoding|content-length|content-security-policy|content-type|date|etag|keep-alive|link|retry-after|transfer-encoding|vary|x-request-id)$/

const headersOf = (answer: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    answer
      .slice(0, answer.indexOf('\r\n\r\n'))
      .split('\r\n')
      .slice(1)
      .map((line) => {
        const at = line.indexOf(': ')
        return [line.slice(0, at).toLowerCase(), line.slice(at + 2)]
      }),
  )

const faultPath = (name: string) =>
  address(NETWORK_FAULTS.find((fault) => fault.name === name)?.id ?? '')

type Init = { readonly method?: string; readonly lines?: readonly string[]; readonly to?: Running }

const ask = (path: string, { method = 'GET', lines = [], to = running }: Init = {}) => {
  const hosts = lines.some((line) => line.startsWith('Host:')) ? [] : [`Host: localhost:${to.port}`]
  const head = [`${method} ${path} HTTP/1.1`, ...hosts, 'Connection: close', ...lines, '', '']
  return sendRaw(head.join('\r\n'), { to: to.port, ms: 5000 })
}

/** Answers from every source; each gets the policy for documents, or the one for data if it is JSON. */
const ANSWERS: readonly (readonly [number, string, () => Promise<string>])[] = [
  [200, 'a page', () => ask('/')],
  [200, 'the head of a page', () => ask('/', { method: 'HEAD' })],
  [200, 'a record', () => ask(address(ID))],
  [200, 'its health', () => ask('/healthz')],
  [400, 'a page that cannot be decoded', () => ask('/%zz', { lines: ['Accept: text/html'] })],
  [400, 'an id that is none', () => ask(address('x'))],
  [400, 'no request at all', () => sendRaw('what?\r\n\r\n', { to: running.port })],
  [400, 'another protocol', () => ask('/', { lines: ['Connection: upgrade', 'Upgrade: h2c'] })],
  [400, 'two hosts', () => ask('/', { lines: ['Host: localhost', 'Host: evil.example'] })],
  [403, 'another site', () => ask(address(ID), { lines: ['Origin: https://evil.example'] })],
  [404, 'an asset that is gone', () => ask('/assets/old.js')],
  [404, 'an address under /api', () => ask('/api/nothing')],
  [405, 'a form', () => ask('/', { method: 'POST' })],
  [405, 'a tunnel', () => ask('evil.example:443', { method: 'CONNECT' })],
  [405, 'TRACE', () => ask('/', { method: 'TRACE' })],
  [421, 'a page under a foreign name', () => ask('/', { lines: ['Host: evil.example'] })],
  [421, 'a record under a foreign name', () => ask(address(ID), { lines: ['Host: evil.example'] })],
  [431, 'a head too large', () => ask('/', { lines: [`X-A: ${'a'.repeat(20_000)}`] })],
  [502, 'an upstream that makes no sense', () => ask(faultPath('two-lengths'))],
  [503, 'a server that stops', () => ask(address(ID), { to: stopping })],
  [503, 'its readiness', () => ask('/readyz', { to: stopping })],
  [504, 'an upstream that says nothing', () => ask(faultPath('no-answer'))],
]

test.each(ANSWERS)('P49 %i for %s is under the whole policy', async (status, _name, send) => {
  const answer = await send()
  expect(statusOf(answer)).toBe(status)
  const headers = headersOf(answer)
  expect(headers).toMatchObject({ ...COMMON_HEADERS, 'cache-control': 'no-store' })
  expect(headers['x-request-id']).toMatch(REQUEST_ID)
  const isData = headers['content-type']?.startsWith('application/json') === true
  expect(headers['content-security-policy']).toMatch(isData ? DATA : DOCUMENT)
  const others = Object.keys(headers).filter((name) => !Object.hasOwn(COMMON_HEADERS, name))
  expect(others.filter((name) => !ALSO.test(name))).toEqual([])
})

test.each([
  ['as it is', [], 200, null],
  ['compressed beforehand', ['Accept-Encoding: deflate, gzip'], 200, 'gzip'],
  ['compressed, with weights', ['Accept-Encoding: br;q=0, gzip;q=0.8'], 200, 'gzip'],
  ['unchanged', ['If-None-Match: <its tag>'], 304, null],
])('P49 P51 an asset %s is under the whole policy, and kept for good', async (...row) => {
  const [, lines, status, encoding] = row
  const { etag } = headersOf(await ask('/assets/main-a1.js'))
  const answer = await ask('/assets/main-a1.js', {
    lines: lines.map((line) => line.replace('<its tag>', etag ?? '')),
  })
  expect(statusOf(answer)).toBe(status)
  const headers = headersOf(answer)
  expect(headers).toMatchObject({
    ...COMMON_HEADERS,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  })
  expect(headers['content-security-policy']).toMatch(DOCUMENT)
  expect(headers['x-request-id']).toMatch(REQUEST_ID)
  expect(headers['content-encoding'] ?? null).toBe(encoding)
})
