import { afterEach, expect, test, vi } from 'vitest'
import { InteractionError } from './errors'
import { request } from './http'

const stub = (answer: () => Promise<Response>) => {
  const fetch = vi.fn<typeof globalThis.fetch>(answer)
  vi.stubGlobal('fetch', fetch)
  return fetch
}

afterEach(() => vi.unstubAllGlobals())

const { signal } = new AbortController()

const failure = async (answer: () => Promise<Response>, online = true) => {
  stub(answer)
  vi.stubGlobal('navigator', { onLine: online })
  try {
    await request('/api/x', { signal })
  } catch (error) {
    if (error instanceof InteractionError) return error
    throw error
  }
  throw new Error('the request went well')
}

const answer =
  (status: number, body: unknown, headers = {}) =>
  async () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })

test('a good answer is handed on byte by byte', async () => {
  const fetch = stub(async () => new Response('{"a":1}', { headers: { 'x-request-id': 'r-1' } }))
  const got = await request('/api/x', { signal })
  expect(await new Blob(got.parts.map((part) => new Uint8Array(part))).text()).toBe('{"a":1}')
  expect(got.requestId).toBe('r-1')
  expect(fetch).toHaveBeenCalledWith('/api/x', { signal })
})

test.each([
  ['B%C3%BCro%2C%20100%20%25', 'Büro, 100 %'],
  ['', null],
  ['%zz', null],
])('a project named %j is %j', async (header, project) => {
  stub(answer(200, '{}', { 'x-project': header }))
  expect((await request('/api/x', { signal })).project).toBe(project)
})

test('a body is posted as JSON', async () => {
  const fetch = stub(answer(200, '{}'))
  await request('/api/x', { signal, body: { limit: 1 } })
  expect(fetch).toHaveBeenCalledWith('/api/x', {
    signal,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"limit":1}',
  })
})

test('the server’s own errors keep their code, id and waiting time', async () => {
  const error = { code: 'rate_limited', message: 'Wait.', requestId: 'r-2', retryAfter: 7 }
  expect(await failure(answer(429, { error }))).toMatchObject({
    code: 'rate_limited',
    requestId: 'r-2',
    retryAfter: 7,
  })
})

test('what the error’s body leaves out is taken from the headers', async () => {
  const headers = { 'retry-after': '12', 'x-request-id': 'r-3' }
  expect(
    await failure(answer(503, { error: { code: 'upstream_unavailable' } }, headers)),
  ).toMatchObject({ code: 'upstream_unavailable', requestId: 'r-3', retryAfter: 12 })
})

test.each([
  [0.2, 1],
  [-1, null],
  [1e9, null],
  ['7', null],
  [null, null],
])('a waiting time of %j seconds is %j', async (retryAfter, expected) => {
  const got = await failure(answer(429, { error: { code: 'rate_limited', retryAfter } }))
  expect(got.retryAfter).toBe(expected)
})

test.each([
  [400, 'invalid_request'],
  [401, 'not_vouched'],
  [403, 'bad_upstream'],
  [404, 'no_such_route'],
  [405, 'method_not_allowed'],
  [418, 'bad_upstream'],
  [429, 'rate_limited'],
  [500, 'internal'],
  [502, 'upstream_unavailable'],
  [503, 'upstream_unavailable'],
  [504, 'upstream_timeout'],
  [599, 'internal'],
])('a %d that our server did not write is judged by its status', async (status, code) => {
  for (const body of [
    '<h1>Bad</h1>',
    '',
    'null',
    { error: 'x' },
    { error: { code: '<script>' } },
  ]) {
    const got = await failure(answer(status, body))
    expect(got.code).toBe(code)
    expect(got.message).not.toContain('<')
  }
})

const refused = () => Promise.reject(new TypeError('Failed to fetch'))

test('no answer at all means that the viewer’s server is away', async () => {
  expect((await failure(refused)).code).toBe('viewer_unreachable')
})

test('no answer without a network means that the reader is offline', async () => {
  expect((await failure(refused, false)).code).toBe('offline')
})

const broken = (status: number) => async () =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"id":'))
        controller.error(new TypeError('terminated'))
      },
    }),
    { status, headers: { 'x-request-id': 'r-4' } },
  )

test.each([200, 502])(
  'a connection that breaks after a %d is an incomplete answer',
  async (status) => {
    expect(await failure(broken(status))).toMatchObject({
      code: 'bad_upstream_body',
      requestId: 'r-4',
    })
  },
)

test('leaving the page is no failure, and passes as it came', async () => {
  const abort = new DOMException('Left', 'AbortError')
  stub(() => Promise.reject(abort))
  await expect(request('/api/x', { signal })).rejects.toBe(abort)
})

test('leaving while the body comes is no failure either', async () => {
  const controller = new AbortController()
  stub(async () => {
    controller.abort('left')
    return broken(200)()
  })
  await expect(request('/api/x', { signal: controller.signal })).rejects.not.toBeInstanceOf(
    InteractionError,
  )
})

test('what unpacks to more than a browser can hold is let go of', async () => {
  const part = new Uint8Array(16 << 20)
  let parts = 0
  let isLetGo = false
  const endless = async () =>
    new Response(
      new ReadableStream(
        {
          pull: (controller) => {
            parts += 1
            controller.enqueue(part)
          },
          cancel: () => {
            isLetGo = true
          },
        },
        { highWaterMark: 0 },
      ),
      { headers: { 'x-request-id': 'r-5' } },
    )
  expect(await failure(endless)).toMatchObject({ code: 'too_large', requestId: 'r-5' })
  expect(isLetGo).toBe(true)
  expect(parts).toBeLessThanOrEqual(17)
})
