import { type KeyObject, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Listening, listen } from '../../../e2e/listen'
import { createJwtAuth } from './jwt-auth'

const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/viewer/50dc6c49'
const ISSUER = 'https://login.example'
const KID = randomUUID()
const STRAY_KID = randomUUID()
/** As many keys as are kept, all of them `stray`. */
const OTHER_KIDS = Array.from({ length: 16 }, (): string => randomUUID())

const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const stray = generateKeyPairSync('ec', { namedCurve: 'P-256' })

let upstream: Listening
const asked: string[] = []

beforeAll(async () => {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === `/${KID}`) {
      response.end(own.publicKey.export({ type: 'spki', format: 'pem' }))
    } else if ([STRAY_KID, ...OTHER_KIDS].includes(request.url?.slice(1) ?? '')) {
      response.end(stray.publicKey.export({ type: 'spki', format: 'pem' }))
    } else response.writeHead(404).end()
  })
  upstream = await listen(server)
})
afterAll(() => upstream.stop())
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

const inMinutes = (minutes: number) => Math.floor(Date.now() / 1000) + minutes * 60

// As these load balancers encode it: base64url, but padded.
const part = (value: object) =>
  Buffer.from(JSON.stringify(value)).toString('base64').replaceAll('+', '-').replaceAll('/', '_')

const makeToken = (head: object = {}, key: KeyObject = own.privateKey) => {
  const parts = [
    part({
      alg: 'ES256',
      typ: 'JWT',
      kid: KID,
      signer: ARN,
      iss: ISSUER,
      client: 'c',
      exp: inMinutes(2),
      ...head,
    }),
    part({ sub: 'reviewer-1', email: 'reviewer-1@viewer.example' }),
  ].join('.')
  const signature = sign('sha256', Buffer.from(parts), { key, dsaEncoding: 'ieee-p1363' })
  return `${parts}.${signature.toString('base64').replaceAll('+', '-').replaceAll('/', '_')}`
}

const makeAuth = () =>
  createJwtAuth({
    kind: 'proxy-jwt',
    header: 'x-amzn-oidc-data',
    issuer: ISSUER,
    audience: ARN,
    keys: { kind: 'alb', url: upstream.url },
  })

const ask = (token: string, auth = makeAuth()) =>
  auth.identify(
    new Request('http://127.0.0.1:4173/api', { headers: { 'x-amzn-oidc-data': token } }),
  )

test('P80 a token of the load balancer lets its subject in; its key is asked for once', async () => {
  const auth = makeAuth()
  asked.length = 0
  expect(await ask(makeToken(), auth)).toMatchObject({
    reader: { subject: 'reviewer-1', claims: { email: 'reviewer-1@viewer.example' } },
  })
  expect((await ask(makeToken(), auth)).kind).toBe('known')
  expect(asked).toEqual([`/${KID}`])
})

test.each([
  ['of another load balancer, whose keys are in the same place', { signer: `${ARN}9` }],
  ['of another issuer', { iss: 'https://evil.example' }],
  ['that has ended', { exp: inMinutes(-2) }],
  ['without an end', { exp: undefined }],
  ['whose key has a name that leads elsewhere', { kid: '../../evil' }],
  ['whose key is named as an address', { kid: 'https://evil.example/key' }],
])('P84 a token %s is refused, and no key is looked for', async (_name, head) => {
  asked.length = 0
  expect(await ask(makeToken(head))).toMatchObject({ code: 'not_vouched' })
  expect(asked).toEqual([])
})

test.each([
  ['signed with another key', makeToken({}, stray.privateKey)],
  ['without a signature', makeToken({ alg: 'none' }).replace(/[^.]*$/, '')],
  ['that calls the key a shared secret', makeToken({ alg: 'HS256' })],
])('P81 a token %s is refused', async (_name, token) => {
  expect(await ask(token)).toMatchObject({ code: 'not_vouched' })
})

test('P81 a token does until its head ends, give or take a minute, and no longer', async () => {
  const auth = makeAuth()
  const token = makeToken({ exp: inMinutes(2) })
  later(120 + 50)
  expect((await ask(token, auth)).kind).toBe('known')
  later(20)
  expect(await ask(token, auth)).toMatchObject({ cause: 'ERR_JWT_EXPIRED' })
})

const strayToken = (kid: string = STRAY_KID) => makeToken({ kid }, stray.privateKey)
const madeUp = () => makeToken({ kid: randomUUID() })

test('P82 a rotated key is found, and after a name that leads to none, in ten seconds', async () => {
  const auth = makeAuth()
  await ask(makeToken(), auth)
  expect((await ask(strayToken(), auth)).kind).toBe('known')

  const cooling = makeAuth()
  await ask(madeUp(), cooling)
  later(9)
  expect(await ask(strayToken(), cooling)).toMatchObject({ cause: 'ERR_JWKS_NO_MATCHING_KEY' })
  later(1)
  expect((await ask(strayToken(), cooling)).kind).toBe('known')
})

test('P82 many who come with the same new key at once make one request for it, and all get in', async () => {
  const auth = makeAuth()
  asked.length = 0
  const all = await Promise.all(Array.from({ length: 50 }, () => ask(makeToken(), auth)))
  expect(all.filter(({ kind }) => kind !== 'known')).toEqual([])
  expect(asked).toEqual([`/${KID}`])
})

test('P82 made-up names of keys become one request, not many', async () => {
  const auth = makeAuth()
  await ask(makeToken(), auth)
  asked.length = 0
  expect(await ask(madeUp(), auth)).toMatchObject({ kind: 'refused' })
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await ask(madeUp(), auth)
  }
  expect(asked).toHaveLength(1)
  expect((await ask(makeToken(), auth)).kind).toBe('known')
})

test('P82 made-up names that come at once become two requests, and a key that is known stays so', async () => {
  const auth = makeAuth()
  await ask(makeToken(), auth)
  asked.length = 0
  const answers = Array.from({ length: 200 }, () => ask(madeUp(), auth))
  expect((await ask(makeToken(), auth)).kind).toBe('known')
  expect((await Promise.all(answers)).filter(({ kind }) => kind === 'known')).toEqual([])
  expect(asked).toHaveLength(2)
  expect((await ask(makeToken(), auth)).kind).toBe('known')
  expect(asked).toHaveLength(2)
})

test('P82 sixteen keys are kept; a further one takes the place of the longest unused', async () => {
  const auth = makeAuth()
  const [first = '', second = '', ...others] = OTHER_KIDS
  for (const kid of [first, second, ...others]) await ask(strayToken(kid), auth)
  asked.length = 0
  expect((await ask(strayToken(first), auth)).kind).toBe('known')
  expect(asked).toEqual([])
  await ask(makeToken(), auth)
  for (const kid of [first, ...others]) await ask(strayToken(kid), auth)
  expect(asked).toEqual([`/${KID}`])
  await ask(strayToken(second), auth)
  expect(asked).toEqual([`/${KID}`, `/${second}`])
})
