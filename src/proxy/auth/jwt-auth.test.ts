import { createServer } from 'node:http'
import {
  SignJWT,
  UnsecuredJWT,
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
} from 'jose'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { listen } from '../../../e2e/listen'
import type { Auth } from './auth'
import type { JwtConfig } from './auth-config'
import { AUDIENCE, type IdentityProvider, startIdentityProvider } from '../test/identity-provider'
import { createJwtAuth } from './jwt-auth'

const HEADER = 'cf-access-jwt-assertion'

let provider: IdentityProvider
let other: IdentityProvider

beforeAll(async () => {
  provider = await startIdentityProvider()
  other = await startIdentityProvider()
})
afterAll(async () => {
  await provider.stop()
  await other.stop()
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const makeAuth = (overrides: Partial<JwtConfig> = {}): Auth =>
  createJwtAuth({
    kind: 'proxy-jwt',
    header: HEADER,
    issuer: provider.issuer,
    audience: AUDIENCE,
    keys: { kind: 'jwks', url: provider.jwksUrl },
    ...overrides,
  })

const ask = (auth: Auth, token: string | null, header = HEADER) =>
  auth.identify(
    new Request('http://127.0.0.1:4173/api/interactions/x', {
      headers: token === null ? {} : { [header]: token },
    }),
  )

const refusalOf = async (auth: Auth, token: string | null) => {
  const answered = await ask(auth, token)
  return answered.kind === 'refused' ? answered : expect.fail('let in')
}

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

/** The published key, which must not allow anybody to sign. */
const publicKey = async () => {
  const Keys = v.object({ keys: v.tupleWithRest([v.record(v.string(), v.unknown())], v.unknown()) })
  const [key] = v.parse(Keys, await provider.published()).keys
  return key
}

test('P80 a token of the provider lets its subject in, with all that it says of them', async () => {
  const token = await provider.token()
  expect(await ask(makeAuth(), token)).toMatchObject({
    kind: 'known',
    reader: { subject: 'reviewer-1', claims: { iss: provider.issuer, aud: AUDIENCE } },
  })
})

test('in `Authorization` the token comes after "Bearer"', async () => {
  const auth = makeAuth({ header: 'authorization' })
  const token = await provider.token()
  expect((await ask(auth, `Bearer ${token}`, 'authorization')).kind).toBe('known')
  expect((await ask(auth, `Basic ${token}`, 'authorization')).kind).toBe('refused')
})

test('elliptic keys do as well', async () => {
  await provider.rotate('ES256')
  const token = await provider.token()
  expect(decodeProtectedHeader(token).alg).toBe('ES256')
  expect((await ask(makeAuth(), token)).kind).toBe('known')
  await provider.rotate()
})

test('nobody is let in without a token', async () => {
  expect(await refusalOf(makeAuth(), null)).toMatchObject({
    code: 'not_vouched',
    cause: 'no_token',
  })
})

test('P81 a token does until it ends, give or take a minute, and no longer', async () => {
  const auth = makeAuth()
  const token = await provider.token()
  later(3600 + 50)
  expect((await ask(auth, token)).kind).toBe('known')
  later(20)
  expect(await refusalOf(auth, token)).toMatchObject({ cause: 'ERR_JWT_EXPIRED' })
})

test.each([
  ['for another application', async () => provider.token('https://other.example')],
  ['of another provider', async () => other.token()],
  [
    'without any signature (`alg: none`)',
    async () => new UnsecuredJWT(decodeJwt(await provider.token())).encode(),
  ],
  ['whose signature is cut off', async () => (await provider.token()).replace(/\.[^.]*$/, '.')],
  [
    'whose claims were changed',
    async () => {
      const [head = '', , signature = ''] = (await provider.token()).split('.')
      const claims = { ...decodeJwt(await provider.token()), sub: 'admin' }
      return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
    },
  ],
  [
    'signed with the public key as if it were a shared secret',
    async () => {
      const key = await publicKey()
      const imported = await importJWK(key, 'RS256', { extractable: true })
      const pem = imported instanceof Uint8Array ? '' : await exportSPKI(imported)
      return new SignJWT(decodeJwt(await provider.token()))
        .setProtectedHeader({ alg: 'HS256', kid: String(key['kid']) })
        .sign(new TextEncoder().encode(pem))
    },
  ],
  [
    'signed with an unknown key under the name of a known one',
    async () => {
      const { privateKey } = await generateKeyPair('RS256')
      const { kid } = await publicKey()
      return new SignJWT(decodeJwt(await provider.token()))
        .setProtectedHeader({ alg: 'RS256', kid: String(kid) })
        .sign(privateKey)
    },
  ],
  [
    'signed with a key that it brings along',
    async () => {
      const { privateKey, publicKey: own } = await generateKeyPair('RS256', { extractable: true })
      return new SignJWT(decodeJwt(await provider.token()))
        .setProtectedHeader({ alg: 'RS256', kid: 'mine', jwk: await exportJWK(own) })
        .sign(privateKey)
    },
  ],
  ['that stands twice', async () => `${await provider.token()}, ${await provider.token()}`],
  ['that is no token', async () => Promise.resolve('reviewer-1@viewer.example')],
  ['that is empty', async () => Promise.resolve('')],
])('P81 a token %s is refused', async (_name, make) => {
  const refusal = await refusalOf(makeAuth(), await make())
  expect(refusal).toMatchObject({ code: 'not_vouched' })
  expect(refusal.status).toBeUndefined()
})

test('P81 a token without an end, or about nobody, is refused, however well it is signed', async () => {
  const { privateKey, publicKey: own } = await generateKeyPair('RS256', { extractable: true })
  const jwks = { keys: [{ ...(await exportJWK(own)), kid: 'k', alg: 'RS256' }] }
  const server = createServer((_request, response) => response.end(JSON.stringify(jwks)))
  const { url, stop } = await listen(server)
  const auth = makeAuth({ keys: { kind: 'jwks', url: `${url}/keys` } })
  const sign = (claims: Record<string, string>, end: boolean) => {
    const token = new SignJWT({ iss: provider.issuer, aud: AUDIENCE, ...claims })
    token.setProtectedHeader({ alg: 'RS256', kid: 'k' })
    return (end ? token.setExpirationTime('1h') : token).sign(privateKey)
  }
  expect((await ask(auth, await sign({ sub: 'a' }, true))).kind).toBe('known')
  expect(await ask(auth, await sign({ sub: '', email: 'a@b.example' }, true))).toMatchObject({
    reader: { subject: 'a@b.example' },
  })
  expect((await refusalOf(auth, await sign({ sub: 'a' }, false))).cause).toMatch(/CLAIM/)
  expect((await refusalOf(auth, await sign({}, true))).cause).toBe('no_subject')
  await stop()
})

test('P82 new keys are found, old ones forgotten, and made-up names of keys ask for none', async () => {
  const auth = makeAuth()
  const old = await provider.token()
  expect((await ask(auth, old)).kind).toBe('known')
  await provider.rotate()
  const fresh = await provider.token()

  const before = provider.keyRequests()
  expect((await refusalOf(auth, fresh)).cause).toBe('ERR_JWKS_NO_MATCHING_KEY')
  expect(provider.keyRequests()).toBe(before)

  later(31)
  expect((await ask(auth, fresh)).kind).toBe('known')
  expect(provider.keyRequests()).toBe(before + 1)
  expect((await ask(auth, old)).kind).toBe('refused')
  await Promise.all(Array.from({ length: 50 }, () => ask(auth, old)))
  expect(provider.keyRequests()).toBe(before + 1)
})

test.each([
  ['they can’t be had', 404, {}],
  ['the way to them leads elsewhere', 302, { location: 'https://evil.example/keys' }],
])('P85 where %s nobody is let in, and the fault is ours', async (_name, status, headers) => {
  const server = createServer((_request, response) => response.writeHead(status, headers).end('{}'))
  const { url, stop } = await listen(server)
  const auth = makeAuth({ keys: { kind: 'jwks', url: `${url}/keys` } })
  expect(await refusalOf(auth, await provider.token())).toMatchObject({
    code: 'not_vouched',
    status: 503,
  })
  await stop()
})

test('P82 keys that can’t be had are asked for once a second, however many come', async () => {
  let asked = 0
  let status = 500
  const server = createServer((_request, response) => {
    asked += 1
    void provider.published().then((keys) => response.writeHead(status).end(JSON.stringify(keys)))
  })
  const { url, stop } = await listen(server)
  const auth = makeAuth({ keys: { kind: 'jwks', url: `${url}/keys` } })
  const token = await provider.token()
  for (let attempt = 0; attempt < 20; attempt += 1) {
    expect(await refusalOf(auth, token)).toMatchObject({ code: 'not_vouched', status: 503 })
  }
  expect(asked).toBe(1)
  status = 200
  later(1)
  expect((await ask(auth, token)).kind).toBe('known')
  expect(asked).toBe(2)
  await stop()
})
