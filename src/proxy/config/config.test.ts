import { describe, expect, test } from 'vitest'
import { configFor, sentenceFor } from '../test/parsed-config'

const KEY = 'canary-1f6c'

test('an empty environment means sample mode on the documented defaults', () => {
  expect(configFor({})).toMatchObject({
    apiKey: null,
    baseUrl: 'https://backend.nebuly.com',
    host: '127.0.0.1',
    isExposed: false,
    publicUrls: [],
    auth: { kind: 'local' },
    port: 4173,
    upstreamTimeoutMs: 30_000,
    maxRecordBytes: 67_108_864,
    projects: [],
    limits: {
      rates: {
        reader: { perSecond: 50, burst: 2000 },
        total: { perSecond: 200, burst: 5000 },
      },
      places: {
        perReader: 64,
        total: 128,
        queue: { perReader: 1000, total: 2000, ms: 5000 },
      },
    },
    shutdownDelayMs: 0,
    shutdownMs: 10_000,
  })
})

describe('the key', () => {
  test.each([
    ['as it is', KEY],
    ['with one line break at its end', `${KEY}\n`],
    ['with one Windows line break at its end', `${KEY}\r\n`],
  ])('is taken %s', (_name, given) => {
    expect(configFor({ NEBULY_API_KEY: given })).toMatchObject({ apiKey: KEY })
  })

  test.each([
    ['empty', ''],
    ['blanks', '   '],
    ['only a line break', '\n'],
    ['a line break inside', `${KEY}\n${KEY}`],
    ['two line breaks at the end', `${KEY}\n\n`],
    ['a carriage return', `${KEY}\r`],
    ['NUL', `${KEY}\0`],
    ['a letter outside ASCII', `${KEY}è`],
    ['a blank inside', `${KEY} ${KEY}`],
    ['DEL', `${KEY}\x7f`],
    ['10 KB', KEY.repeat(1000)],
  ])('P36 P37 is refused when it is or has %s, by name and never by value', (_name, given) => {
    const sentence = sentenceFor({ NEBULY_API_KEY: given })
    expect(sentence).toMatch(/^NEBULY_API_KEY .*\.$/)
    expect(sentence).not.toContain(KEY)
  })
})

describe('the base URL', () => {
  test.each([
    ['https://nebuly.example', 'https://nebuly.example'],
    ['https://nebuly.example/', 'https://nebuly.example'],
    ['https://nebuly.example/backend/', 'https://nebuly.example/backend'],
    ['https://nebuly.example:8443/a/b', 'https://nebuly.example:8443/a/b'],
    ['http://localhost:9000', 'http://localhost:9000'],
    ['http://127.0.0.1:9000', 'http://127.0.0.1:9000'],
    ['http://127.0.0.5:99', 'http://127.0.0.5:99'],
    ['http://[::1]:9000', 'http://[::1]:9000'],
  ])('%s is taken as %s', (given, baseUrl) => {
    expect(configFor({ NEBULY_BASE_URL: given })).toMatchObject({ baseUrl })
  })

  test.each([
    'http://nebuly.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://127.0.0.1@evil.example',
    'http://128.0.0.1',
    'file:///etc/passwd',
    'ftp://nebuly.example',
    'javascript:alert(1)',
    'nebuly.example',
    '',
    'https://',
    'https://user@nebuly.example',
    'https://user:secret@nebuly.example',
    'https://nebuly.example?x=1',
    'https://nebuly.example?',
    'https://nebuly.example#x',
    'https://nebuly.example/a b',
    ' https://nebuly.example',
  ])('P39 %j is refused', (given) => {
    expect(sentenceFor({ NEBULY_BASE_URL: given })).toMatch(/^NEBULY_BASE_URL .*\.$/)
  })
})

describe('where it listens', () => {
  test.each([
    ['localhost', 'localhost'],
    ['::1', '::1'],
    ['[::1]', '::1'],
  ])('HOST %s is this machine', (given, host) => {
    expect(configFor({ HOST: given })).toMatchObject({ host })
  })

  test.each(['', ' ', '127.0.0.1:80', 'http://localhost'])(
    'HOST %j is no address, whoever may read: left blank, it would be every address there is',
    (host) => {
      const given = { HOST: host, VIEWER_AUTH: 'none', VIEWER_URL: 'http://viewer.example' }
      expect(sentenceFor(given)).toMatch(/^HOST must be an IP address .*\.$/)
    },
  )

  test.each(['0.0.0.0', '::', '192.168.1.10', 'viewer.example'])(
    'P40 HOST %j is refused',
    (host) => {
      expect(sentenceFor({ HOST: host })).toMatch(/^HOST .*tell who is asking.*\.$/)
    },
  )

  test.each([
    ['0', 0],
    ['65535', 65_535],
  ])('P41 PORT %s is taken', (given, port) => {
    expect(configFor({ PORT: given })).toMatchObject({ port })
  })

  test.each(['65536', '99999', 'abc', '-1', '1e3', '80.5', ' 80', '', '0x50'])(
    'P41 PORT %j is refused',
    (port) => {
      expect(sentenceFor({ PORT: port })).toMatch(/^PORT .*\.$/)
    },
  )
})

test.each([
  ['UPSTREAM_TIMEOUT_MS', '0'],
  ['UPSTREAM_TIMEOUT_MS', '-5'],
  ['UPSTREAM_TIMEOUT_MS', '3s'],
  ['UPSTREAM_TIMEOUT_MS', '9999999999'],
  ['MAX_RECORD_BYTES', '0'],
  ['MAX_RECORD_BYTES', '64MB'],
  ['MAX_RECORD_BYTES', '99999999999'],
])('%s=%s is refused', (name, value) => {
  expect(sentenceFor({ [name]: value })).toMatch(new RegExp(`^${name} .*\\.$`))
})

test.each([
  ['READER_RATE', '0'],
  ['READER_BURST', '-1'],
  ['READER_CONCURRENCY', 'many'],
  ['TOTAL_RATE', '1e3'],
  ['TOTAL_BURST', '1000001'],
  ['TOTAL_CONCURRENCY', ''],
  ['SHUTDOWN_DELAY_MS', '5s'],
  ['SHUTDOWN_TIMEOUT_MS', '600001'],
  ['TRUSTED_PROXIES', 'proxy.example'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
])('%s is refused when it is %j', (name, value) => {
  expect(sentenceFor({ [name]: value })).toMatch(new RegExp(`^${name} .*\\.$`))
})

test.each(['', '127.0.0.1', '::1, 10.0.0.0/8', 'fd00::/8'])('proxies %j are taken', (value) => {
  expect(sentenceFor({ TRUSTED_PROXIES: value })).toBe('accepted')
})
