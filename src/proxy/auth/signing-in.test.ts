import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Upstream, startUpstream } from '../../../e2e/upstream'
import { publicAddresses } from '../admission'
import {
  ID,
  type Running,
  address,
  sendHead,
  sendRaw,
  startServer,
  statusOf,
} from '../test/server-setup'
import { openAuth } from './auth'
import { AUDIENCE, type IdentityProvider, startIdentityProvider } from '../test/identity-provider'
import { createJwtAuth } from './jwt-auth'
import { createPasswordAuth } from './password-auth'
import { readTrustedProxies } from '../limits/client-address'
import { readPasswordHash } from './password-hash'

const PASSWORD = 'kestrel over the weir'
/** Of the password above, at the lowest cost allowed. */
const HASH =
  '$scrypt$ln=14,r=8,p=1$BwcHBwcHBwcHBwcHBwcHBw$nFpr2ovpWCyIoq4/84+bsiqVz/ZwaxDpXulPaOv8kI0'

let upstream: Upstream
let running: Running

beforeAll(async () => {
  upstream = await startUpstream()
})
afterAll(() => upstream.stop())
afterEach(() => running.stop())

const codeOf = (answer: string) => /"code":"(\w+)"/.exec(answer)?.[1]
const read = (lines: readonly string[] = []) => sendHead(running.port, address(ID), { lines })

describe('with a login in front', () => {
  let provider: IdentityProvider
  const HEADER = 'Cf-Access-Jwt-Assertion'

  beforeAll(async () => {
    provider = await startIdentityProvider()
  })
  afterAll(() => provider.stop())
  beforeEach(async () => {
    const auth = createJwtAuth({
      kind: 'proxy-jwt',
      header: HEADER.toLowerCase(),
      issuer: provider.issuer,
      audience: AUDIENCE,
      keys: { kind: 'jwks', url: provider.jwksUrl },
    })
    running = await startServer(upstream.url, { auth })
  })

  test('P80 its signed word is enough, and goes no further', async () => {
    const token = await provider.token()
    expect(statusOf(await read([`${HEADER}: ${token}`]))).toBe(200)
    expect(statusOf(await read([`${HEADER.toUpperCase()}: ${token}`]))).toBe(200)
    expect(JSON.stringify(upstream.requests)).not.toContain(token)
    expect(JSON.stringify(running.logs)).not.toContain(token)
  })

  test('P83 a name that comes unsigned is nobody’s', async () => {
    const before = upstream.requests.length
    const answer = await read([
      'X-Forwarded-User: admin',
      'X-Forwarded-Email: admin@viewer.example',
      'X-Auth-Request-User: admin',
      'Cf-Access-Authenticated-User-Email: admin@viewer.example',
      'X-Goog-Authenticated-User-Email: accounts.google.com:admin@viewer.example',
      'X-Amzn-Oidc-Identity: admin',
      'Remote-User: admin',
    ])
    expect(statusOf(answer)).toBe(401)
    expect(codeOf(answer)).toBe('not_vouched')
    expect(upstream.requests).toHaveLength(before)
  })

  test('P83 neither the header twice nor another spelling of it is looked at', async () => {
    const token = await provider.token()
    const twice = await read([`${HEADER}: ${token}`, `${HEADER}: ${token}`])
    const spelled = await read([`${HEADER.replaceAll('-', '_')}: ${token}`])
    const bad = await read([`${HEADER}: x`, `${HEADER.replaceAll('-', '_')}: ${token}`])
    expect([twice, spelled, bad].map(statusOf)).toEqual([401, 401, 401])
  })

  test('no answer for one reader may be kept for the next, nor asks for a login of ours', async () => {
    const answer = await read()
    expect(answer).toMatch(/^cache-control: no-store\r$/im)
    expect(answer).not.toMatch(/^www-authenticate:/im)
  })

  test('whether it is up can be asked without', async () => {
    expect(statusOf(await sendHead(running.port, '/healthz'))).toBe(200)
  })

  test('nobody signs in here', async () => {
    const answer = await sendHead(running.port, '/auth/sign-in', { method: 'POST' })
    expect(codeOf(answer)).toBe('no_such_route')
  })
})

describe('with a password', () => {
  let time = 0

  beforeEach(async () => {
    time = Date.now()
    const auth = createPasswordAuth(
      {
        kind: 'password',
        hash: readPasswordHash(HASH) ?? expect.fail(),
        secret: 's'.repeat(32),
        sessionMs: 3_600_000,
      },
      { isSecure: false, now: () => time },
    )
    const trustedProxies = readTrustedProxies('127.0.0.1') ?? expect.fail()
    running = await startServer(upstream.url, { auth, trustedProxies })
  })

  const post = (path: string, body: string, lines: readonly string[] = []) =>
    sendRaw(
      [
        `POST ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${running.port}`,
        'Connection: close',
        `Content-Length: ${Buffer.byteLength(body)}`,
        ...(lines.some((line) => /^content-type/i.test(line))
          ? []
          : ['Content-Type: application/json']),
        ...lines,
        '',
        body,
      ].join('\r\n'),
      { to: running.port, ms: 10_000 },
    )
  const signIn = (password: string, lines: readonly string[] = []) =>
    post('/auth/sign-in', JSON.stringify({ password }), lines)
  const cookieOf = (answer: string) => /^set-cookie: ([^;\r]*)/im.exec(answer)?.[1] ?? ''

  test('nothing is read before signing in, everything after it, and nothing after signing out', async () => {
    expect(codeOf(await read())).toBe('sign_in_required')
    const answer = await signIn(PASSWORD)
    expect(statusOf(answer)).toBe(200)
    expect(answer).toMatch(
      /^set-cookie: viewer-session=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; /im,
    )
    const cookie = cookieOf(answer)
    expect(statusOf(await read([`Cookie: ${cookie}`]))).toBe(200)
    expect(JSON.stringify(upstream.requests)).not.toContain('viewer-session')
    const left = await post('/auth/sign-out', '{}', [`Cookie: ${cookie}`])
    expect(cookieOf(left)).toBe('viewer-session=')
    expect(left).toContain('Max-Age=0')
  })

  test('P86 a session ends when its time is over', async () => {
    const cookie = cookieOf(await signIn(PASSWORD))
    time += 3_599_000
    expect(statusOf(await read([`Cookie: ${cookie}`]))).toBe(200)
    time += 2000
    expect(codeOf(await read([`Cookie: ${cookie}`]))).toBe('sign_in_required')
  })

  test('the server says whether a browser is signed in', async () => {
    const health = async (lines: readonly string[] = []) =>
      sendHead(running.port, '/healthz', { lines })
    expect(await health()).toContain('"signedIn":false')
    const cookie = cookieOf(await signIn(PASSWORD))
    expect(await health([`Cookie: ${cookie}`])).toContain('"signedIn":true')
  })

  test('a wrong password is said to be one; nothing of it is logged or answered', async () => {
    const answer = await signIn('canary-hunter2')
    expect(statusOf(answer)).toBe(403)
    expect(codeOf(answer)).toBe('wrong_password')
    expect(cookieOf(answer)).toBe('')
    expect(JSON.stringify(running.logs) + answer).not.toContain('canary')
    await signIn(PASSWORD)
    expect(JSON.stringify(running.logs)).not.toContain(PASSWORD)
  })

  test('P87 guessing becomes slow; a browser that knew the password is not held up by it', async () => {
    const cookie = cookieOf(await signIn(PASSWORD))
    time += 3_600_001
    for (let guess = 0; guess < 5; guess += 1) await signIn(`guess ${guess}`)
    const slowed = await signIn(PASSWORD)
    expect(statusOf(slowed)).toBe(429)
    expect(slowed).toMatch(/^retry-after: 2\r$/im)
    expect(codeOf(slowed)).toBe('sign_in_slowed')

    const known = await signIn(PASSWORD, [`Cookie: ${cookie}`])
    expect(statusOf(known)).toBe(200)
    expect(statusOf(await read([`Cookie: ${cookieOf(known)}`]))).toBe(200)

    time += 2000
    expect(statusOf(await signIn(PASSWORD))).toBe(200)
  })

  test('P87 guesses from ever new places leave a browser that knew the password its place, before their own', async () => {
    const cookie = cookieOf(await signIn(PASSWORD))
    let answered = 0
    const guesses = Array.from({ length: 40 }, async (_, at) => {
      await signIn('guess', [`X-Forwarded-For: 203.0.113.${at}`])
      answered += 1
    })
    // The other attempts take all the places there are.
    await expect.poll(() => answered, { interval: 1 }).toBeGreaterThanOrEqual(32)
    const known = await signIn(PASSWORD, [`Cookie: ${cookie}`, 'X-Forwarded-For: 203.0.113.99'])
    expect(statusOf(known)).toBe(200)
    expect(answered).toBeLessThan(40)
    await Promise.all(guesses)
  })

  test.each([
    ['no JSON', PASSWORD, []],
    ['another shape', '{"password":7}', []],
    ['a password without end', JSON.stringify({ password: 'x'.repeat(1025) }), []],
    ['more than a password', JSON.stringify({ password: PASSWORD, x: 'y'.repeat(9000) }), []],
    [
      'a form, which any site could send',
      JSON.stringify({ password: PASSWORD }),
      ['Content-Type: text/plain'],
    ],
  ])('P88 %s is not taken', async (_name, body, lines) => {
    expect(codeOf(await post('/auth/sign-in', body, lines))).toBe('invalid_request')
  })

  test.each(['/auth/sign-in', '/auth/sign-out'])(
    'P88 %s takes nothing from other sites, and only by POST',
    async (path) => {
      const foreign = await post(path, JSON.stringify({ password: PASSWORD }), [
        'Origin: https://evil.example',
      ])
      const cross = await post(path, JSON.stringify({ password: PASSWORD }), [
        'Sec-Fetch-Site: cross-site',
      ])
      expect([foreign, cross].map(codeOf)).toEqual(['cross_site', 'cross_site'])
      expect(statusOf(await sendHead(running.port, path))).toBe(405)
    },
  )
})

describe('under a public address', () => {
  const ask = (path: string, host: string, lines: readonly string[] = []) =>
    sendRaw(
      [`GET ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...lines, '', ''].join('\r\n'),
      { to: running.port },
    )

  beforeEach(async () => {
    running = await startServer(upstream.url, {
      auth: openAuth('anyone'),
      addresses: publicAddresses(['https://viewer.example', 'https://b.example:8443'], true),
    })
  })

  test.each(['viewer.example', 'VIEWER.example', 'viewer.example:443', 'b.example:8443'])(
    'P23 the name %s is let in',
    async (host) => {
      expect(statusOf(await ask(address(ID), host))).toBe(200)
    },
  )

  test.each([
    'viewer.example:80',
    'viewer.example:4173',
    'b.example',
    'viewer.example.evil.example',
    'evil.viewer.example',
    'viewer.example.',
    '0.0.0.0',
    'evil.example',
  ])('P21 P22 the name %s is not', async (host) => {
    expect(codeOf(await ask(address(ID), host))).toBe('not_allowed_host')
    expect(statusOf(await ask('/', host))).toBe(421)
  })

  test.each([
    ['https://viewer.example', 200],
    ['https://b.example:8443', 200],
    ['http://viewer.example', 403],
    ['https://evil.example', 403],
    ['null', 403],
  ])('P26 a page of %s gets %d', async (origin, status) => {
    expect(statusOf(await ask(address(ID), 'viewer.example', [`Origin: ${origin}`]))).toBe(status)
  })

  test('a load balancer asks for its health under whatever name it has for it', async () => {
    expect(statusOf(await ask('/healthz', '10.1.2.3:4173'))).toBe(200)
  })
})
