import { describe, expect, test } from 'vitest'
import { COMMON_HEADERS } from './test/common-headers'
import { ID, KEY, ORIGIN, RECORD, once, seen, setUp } from './test/handler-setup'
import { wholeAnswer } from './sample-service/sample-answer'
import { SAMPLE_FAULTS } from './sample-service/sample-faults'
import { createSampleSend } from './sample-service/sample-upstream'
import { codedError } from './upstream/upstream'

describe('what reaches the upstream', () => {
  test('one record is asked for under the configured base, with the key and nothing of the visitor', async () => {
    const { ask, calls } = setUp()
    const response = await ask(`/api/interactions/${ID}`, {
      headers: {
        authorization: 'Bearer theirs',
        cookie: 'a=1',
        'x-api-key': 'theirs',
        'if-none-match': '*',
        range: 'bytes=0-1',
        'accept-encoding': 'gzip, deflate, br, zstd',
      },
    })
    expect(await response.text()).toBe(RECORD)
    expect(calls).toEqual([
      {
        method: 'GET',
        url: `https://nebuly.example/backend/api/external/export/interactions/detail-v2/${ID}`,
        headers: {
          authorization: `Bearer ${KEY}`,
          accept: 'application/json',
          'accept-encoding': 'gzip, br',
        },
      },
    ])
  })

  test.each([
    ['', 'identity'],
    ['identity', 'identity'],
    ['zstd', 'identity'],
    ['gzip', 'gzip'],
    ['br;q=1.0, gzip;q=0', 'br'],
    ['GZIP ; q=0.5', 'gzip'],
    ['gzipped', 'identity'],
  ])('a reader who accepts %j makes us accept %s', async (accept, asked) => {
    const { ask, calls } = setUp()
    await ask(`/api/interactions/${ID}`, { headers: { 'accept-encoding': accept } })
    expect(calls[0]?.headers['accept-encoding']).toBe(asked)
  })

  test('P02 P09 an id in upper case is asked for in lower case, and a query is dropped', async () => {
    const { ask, calls } = setUp()
    await ask(`/api/interactions/${ID.toUpperCase()}?x=1`)
    expect(calls[0]?.url.endsWith(`/detail-v2/${ID}`)).toBe(true)
  })

  test.each([
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    '018f4d5e-7c1a-7b3c-9d2e-1f0a2b3c4d5e',
  ])('P05 %s is an id, whatever its version', async (id) => {
    const { ask, calls } = setUp()
    await ask(`/api/interactions/${id}`)
    expect(calls).toHaveLength(1)
  })

  test('the deeplink is a call of its own', async () => {
    const { ask, calls } = setUp()
    await ask(`/api/interactions/${ID}/deeplink`)
    expect(calls[0]?.url).toBe(
      `https://nebuly.example/backend/api/external/deeplinks/interaction/${ID}`,
    )
  })

  test.each([
    [`{${ID}}`, 'invalid_request'],
    [`urn:uuid:${ID}`, 'invalid_id'],
    [ID.replaceAll('-', ''), 'invalid_id'],
    [ID.slice(1), 'invalid_id'],
    [`${ID}0`, 'invalid_id'],
    [ID.replace('0b', '0g'), 'invalid_id'],
    [`${ID}%0a`, 'invalid_id'],
    [`${ID}%0d%0aX:1`, 'invalid_id'],
    [`${ID}%00`, 'invalid_request'],
    [`${ID};x=1`, 'invalid_id'],
    [`${ID}%3Fx=1`, 'invalid_id'],
    [`${ID}%23`, 'invalid_id'],
    ['%EF%BC%90b5c1a3e-9f51-4a8e-8a3b-6f2f0c2d7e11', 'invalid_id'],
    ['..%2f..%2fusers', 'no_such_route'],
    ['..%5cusers', 'no_such_route'],
    ['%252e%252e', 'invalid_id'],
    [`${ID}/`, 'no_such_route'],
    [`${ID}/delete`, 'no_such_route'],
    [`${ID}/deeplink/`, 'no_such_route'],
    ['', 'no_such_route'],
  ])('/api/interactions/%s goes nowhere', async (rest, code) => {
    const { ask, calls } = setUp()
    const response = await ask(`/api/interactions/${rest}`)
    // `URL` percent-encodes the braces, so that the id is no UUID any more.
    expect([code, 'invalid_id']).toContain(await seen(response))
    expect(calls).toEqual([])
  })

  test.each([
    '/api',
    '/api/',
    '/api/anything',
    '/api/external/export/users',
    '/API/interactions/x',
  ])('%s is no route', async (path) => {
    const { ask, calls } = setUp()
    const response = await ask(path)
    expect([response.status, await seen(response)]).toEqual([404, 'no_such_route'])
    expect(calls).toEqual([])
  })

  test.each([
    ['HEAD', `/api/interactions/${ID}`, 'GET'],
    ['POST', `/api/interactions/${ID}`, 'GET'],
    ['PUT', `/api/interactions/${ID}`, 'GET'],
    ['PATCH', `/api/interactions/${ID}`, 'GET'],
    ['DELETE', `/api/interactions/${ID}`, 'GET'],
    ['OPTIONS', `/api/interactions/${ID}`, 'GET'],
    ['DELETE', `/api/interactions/${ID}/deeplink`, 'GET'],
    ['GET', '/api/interactions/search', 'POST'],
    ['DELETE', '/api/interactions/search', 'POST'],
    ['POST', '/healthz', 'GET, HEAD'],
  ])('P15 %s %s is refused and told what works', async (method, path, allow) => {
    const { ask, calls } = setUp()
    const response = await ask(path, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
    expect([...response.headers.keys()].filter((name) => name.includes('access-control'))).toEqual(
      [],
    )
    expect(calls).toEqual([])
  })
})

describe('who may ask', () => {
  test.each(['127.0.0.1:4173', 'localhost:4173', 'LOCALHOST:4173', '[::1]:4173'])(
    'P23 the host name %s is ours',
    async (host) => {
      const response = await setUp().ask(`/api/interactions/${ID}`, { headers: { host } })
      expect(response.status).toBe(200)
    },
  )

  test.each([
    '',
    'evil.example',
    'evil.example:4173',
    'localhost',
    'localhost:80',
    'localhost:4174',
    'localhost.:4173',
    'localhost.evil.example:4173',
    '127.0.0.1.nip.io:4173',
    'evil.example:80@localhost:4173',
    'localhost:4173@evil.example',
    '127.1:4173',
    'localhost:4173, localhost:4173',
  ])('P21 P22 P23 P25 the host name %j is not ours', async (host) => {
    const { ask, calls } = setUp()
    const headers = { host, 'x-forwarded-host': 'localhost:4173' }
    for (const path of [`/api/interactions/${ID}`, '/healthz']) {
      const response = await ask(path, { headers })
      expect([response.status, await seen(response)]).toEqual([421, 'not_allowed_host'])
    }
    expect(calls).toEqual([])
  })

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'anything' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:4174' },
    { origin: 'https://127.0.0.1:4173' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ])('P26 a page of another site is turned away: %j', async (headers) => {
    const { ask, calls } = setUp()
    const response = await ask(`/api/interactions/${ID}`, { headers })
    expect([response.status, await seen(response)]).toEqual([403, 'cross_site'])
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(calls).toEqual([])
  })

  test.each([
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: ORIGIN, 'sec-fetch-site': 'same-origin' },
  ])('our own page is let in: %j', async (headers) => {
    expect((await setUp().ask(`/api/interactions/${ID}`, { headers })).status).toBe(200)
  })
})

describe('faults of the upstream', () => {
  const JUDGED_BY_PAGE = new Set(['bad_upstream_shape', 'id_mismatch', null])
  const WHOLE = new Set(['cut-json', 'not-quite-json', 'gzip-lie', 'gzip-cut'])
  const BROKEN = new Set(['endless', 'stall-half-way', 'drip', 'reset-half-way'])
  // That one takes longer than this file's deadlines.
  const played = SAMPLE_FAULTS.filter(({ name }) => name !== 'slow')

  test.concurrent.each(played)('$name: $description', async ({ id, name, code }) => {
    const { ask, logs } = setUp({ send: createSampleSend(KEY, Date.now) })
    const response = await ask(`/api/interactions/${id}`)
    const copy = response.clone()
    const expected = BROKEN.has(name)
      ? 'broken'
      : WHOLE.has(name) || JUDGED_BY_PAGE.has(code)
        ? 'body'
        : code
    expect(await seen(response)).toBe(expected)
    expect(logs).toHaveLength(1)
    expect(logs[0]?.status).toBe(response.status)
    const text = JSON.stringify([logs, [...response.headers]]) + (await copy.text().catch(() => ''))
    expect(text).not.toContain(KEY)
    expect(text).not.toContain('told by the upstream')
  })

  test('no two faults share an id or a name', () => {
    expect(new Set(SAMPLE_FAULTS.map(({ id }) => id)).size).toBe(SAMPLE_FAULTS.length)
    expect(new Set(SAMPLE_FAULTS.map(({ name }) => name)).size).toBe(SAMPLE_FAULTS.length)
  })

  test.each([
    ['upstream_auth', 401, 502],
    ['not_found', 404, 404],
    ['gone', 410, 410],
    ['id_refused', 422, 400],
    ['rate_limited', 429, 429],
    ['upstream_unavailable', 502, 502],
    ['upstream_unavailable', 503, 503],
    ['upstream_timeout', 504, 504],
  ])('%s: %i becomes %i', async (code, status, answered) => {
    const response = await once(wholeAnswer('', { status })).ask(`/api/interactions/${ID}`)
    expect([await seen(response), response.status]).toEqual([code, answered])
  })

  test.each([
    ['7', 7],
    ['-1', 10],
    ['1e9', 10],
    ['9999999999', 300],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 10],
  ])('Retry-After: %s makes the reader wait %i seconds', async (header, seconds) => {
    const { ask } = once(wholeAnswer('', { status: 429, headers: { 'retry-after': header } }))
    const response = await ask(`/api/interactions/${ID}`)
    expect(response.headers.get('retry-after')).toBe(String(seconds))
    expect(await response.json()).toMatchObject({ error: { retryAfter: seconds } })
  })

  test.each([
    ['refused', codedError('ECONNREFUSED'), 2],
    ['reset', codedError('ECONNRESET'), 2],
    ['expired certificate', codedError('CERT_HAS_EXPIRED'), 1],
    ['garbage', codedError('HPE_INVALID_CONSTANT'), 1],
    ['something that is no error', `Bearer ${KEY}`, 1],
    ['an error that quotes the key', new Error(`Bearer ${KEY} is invalid`), 1],
    ['an error whose code quotes the key', { code: `Bearer ${KEY}` }, 1],
  ])('%s: tried as often as it makes sense', async (_name, error, attempts) => {
    const { ask, calls, logs } = setUp({
      send: () => {
        throw error
      },
    })
    const response = await ask(`/api/interactions/${ID}`)
    expect((await response.text()) + JSON.stringify(logs)).not.toContain(KEY)
    expect(calls).toHaveLength(attempts)
  })

  test.each([
    [502, {}, 2],
    [503, {}, 2],
    [504, {}, 2],
    [503, { 'retry-after': '1' }, 2],
    [503, { 'retry-after': '2' }, 1],
    [500, {}, 1],
    [429, { 'retry-after': '1' }, 1],
    [404, {}, 1],
  ])('status %i with %j is asked for %i times', async (status, headers, attempts) => {
    const { ask, calls } = setUp({
      send: () => Promise.resolve(wholeAnswer('', { status, headers })),
      deadlines: { headersMs: 200, idleMs: 200, totalMs: 3000 },
    })
    await ask(`/api/interactions/${ID}`)
    expect(calls).toHaveLength(attempts)
  })

  test('an answer longer than the limit is refused by its length, or broken off', async () => {
    const headers = { 'content-length': String(RECORD.length) }
    const announced = setUp({
      maxBytes: RECORD.length - 1,
      send: () => Promise.resolve(wholeAnswer(RECORD, { headers })),
    })
    const refused = await announced.ask(`/api/interactions/${ID}`)
    expect(await refused.clone().text()).toContain(`(limit ${RECORD.length - 1} bytes)`)
    expect(await seen(refused)).toBe('too_large')
    const exact = setUp({
      maxBytes: RECORD.length,
      send: () => Promise.resolve(wholeAnswer(RECORD, { headers })),
    })
    expect(await seen(await exact.ask(`/api/interactions/${ID}`))).toBe('body')
  })

  test('P61 a fault of our own is a plain 500, and the next request works', async () => {
    let isBroken = true
    const { ask } = setUp({
      random: () => {
        throw new Error(KEY)
      },
      send: () => {
        if (isBroken) throw codedError('ECONNRESET')
        return Promise.resolve(wholeAnswer(RECORD))
      },
    })
    const response = await ask(`/api/interactions/${ID}`)
    expect([response.status, await seen(response)]).toEqual([500, 'internal'])
    isBroken = false
    expect((await ask(`/api/interactions/${ID}`)).status).toBe(200)
  })
})

describe('what comes back', () => {
  test('the health of the server says in which mode it runs', async () => {
    expect(await (await setUp().ask('/healthz')).json()).toEqual({ status: 'ok', mode: 'live' })
    const head = await setUp().ask('/healthz', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test('P49 every answer carries the same policy, and nothing of the upstream', async () => {
    const hostile = wholeAnswer(RECORD, {
      headers: {
        'set-cookie': 'a=1',
        'content-security-policy': 'default-src *',
        'access-control-allow-origin': '*',
        'x-request-id': 'theirs',
        server: 'theirs',
      },
    })
    const { ask } = setUp({ send: () => Promise.resolve(hostile) })
    const told = (status: number) => once({ ...hostile, status }).ask(`/api/interactions/${ID}`)
    const broken = setUp({
      send: () => {
        throw codedError('ECONNRESET')
      },
      random: () => {
        throw new Error('a fault of our own')
      },
    })
    const answers = await Promise.all([
      ...[401, 404, 410, 422, 429, 500, 502, 503, 504, 999].map(told),
      broken.ask(`/api/interactions/${ID}`),
      ask('/api/interactions/search', { method: 'POST' }),
      ask(`/api/interactions/${ID}`, { headers: { origin: 'https://evil.example' } }),
      ask(`/api/interactions/${ID}`),
      ask('/api/interactions/x'),
      ask('/api/nothing'),
      ask(`/api/interactions/${ID}`, { method: 'DELETE' }),
      ask(`/api/interactions/${ID}`, { headers: { host: 'evil.example' } }),
      ask('/healthz'),
    ])
    const statuses = new Set(answers.map(({ status }) => status))
    expect([...statuses].toSorted((a, b) => a - b)).toEqual([
      200, 400, 403, 404, 405, 410, 421, 429, 500, 502, 503, 504,
    ])
    for (const response of answers) {
      const { headers, status } = response
      const {
        allow,
        'content-length': length,
        'x-request-id': requestId,
        'retry-after': wait,
        ...rest
      } = Object.fromEntries(headers)
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
      // For the one record that is passed on, the upstream gave no length.
      const bytes = String((await response.arrayBuffer()).byteLength)
      expect(length ?? bytes).toBe(bytes)
      expect(status === 200 || length !== undefined).toBe(true)
      expect(allow).toBe(status === 405 ? 'GET' : undefined)
      expect(wait).toBe(status === 429 ? '10' : undefined)
      expect(rest).toEqual({
        ...COMMON_HEADERS,
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
        'content-type': 'application/json; charset=utf-8',
      })
    }
  })

  test('P57 hostile keys in a record pass as data and touch nothing here', async () => {
    const text = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
    const response = await once(wholeAnswer(text)).ask(`/api/interactions/${ID}`)
    expect(await response.text()).toBe(text)
    expect('polluted' in {}).toBe(false)
  })

  test('the log names the request without any of its contents', async () => {
    const { ask, logs } = setUp({ now: () => 1000 })
    const response = await ask(`/api/interactions/${ID}`)
    expect(logs).toEqual([])
    await response.text()
    expect(logs).toEqual([
      {
        method: 'GET',
        route: '/api/interactions/:id',
        subject: 'local',
        project: 'default',
        id: ID,
        status: 200,
        bytes: RECORD.length,
        ms: 0,
        requestId: response.headers.get('x-request-id'),
        outcome: 'complete',
      },
    ])
  })
})
