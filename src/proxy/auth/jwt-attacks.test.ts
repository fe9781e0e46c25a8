import { createServer } from 'node:http'
import { type JWTHeaderParameters, SignJWT, exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../../e2e/listen'
import type { Auth } from './auth'
import { createJwtAuth } from './jwt-auth'

const ISSUER = 'https://issuer.example'
const AUDIENCE = 'viewer'
const SHARED = 's'.repeat(32)

type Keys = Awaited<ReturnType<typeof generateKeyPair>>

let own: Keys
let foreign: Keys
let auth: Auth
/** How often the server fetched a key from an address that a token named. */
let lured = 0

const serve = async (answer: () => unknown): Promise<string> => {
  const { url, stop } = await listen(
    createServer((_request, response) => response.end(JSON.stringify(answer()))),
  )
  stops.push(stop)
  return `${url}/keys`
}

const stops: (() => Promise<void>)[] = []
let elsewhere = ''

beforeAll(async () => {
  own = await generateKeyPair('RS256', { extractable: true })
  foreign = await generateKeyPair('RS256', { extractable: true })
  const published = [
    { ...(await exportJWK(own.publicKey)), kid: 'own' },
    // Neither of these keys is meant for verifying tokens.
    { ...(await exportJWK(foreign.publicKey)), kid: 'sealing', use: 'enc' },
    { kty: 'oct', k: Buffer.from(SHARED).toString('base64url'), kid: 'shared' },
  ]
  const theirs = [{ ...(await exportJWK(foreign.publicKey)), kid: 'own' }]
  elsewhere = await serve(() => {
    lured += 1
    return { keys: theirs }
  })
  const url = await serve(() => ({ keys: published }))
  const keys = { kind: 'jwks', url } as const
  const header = 'x-token'
  auth = createJwtAuth({ kind: 'proxy-jwt', header, issuer: ISSUER, audience: AUDIENCE, keys })
})

afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()))
})

const now = () => Math.floor(Date.now() / 1000)

type Forged = {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly head?: Partial<JWTHeaderParameters>
  readonly key?: 'own' | 'foreign' | Uint8Array
}

const forge = ({ claims = {}, head = {}, key = 'own' }: Forged): Promise<string> => {
  const all = { iss: ISSUER, aud: AUDIENCE, sub: 'ana', exp: now() + 600, ...claims }
  const signer = key === 'own' ? own.privateKey : key === 'foreign' ? foreign.privateKey : key
  return new SignJWT(all).setProtectedHeader({ alg: 'RS256', kid: 'own', ...head }).sign(signer)
}

const kindFor = async (forged: Forged) => {
  const headers = { 'x-token': await forge(forged) }
  return (await auth.identify(new Request('http://127.0.0.1/', { headers }))).kind
}

test('P125 a token of the issuer is good, also where it is for several applications', async () => {
  expect(await kindFor({})).toBe('known')
  expect(await kindFor({ claims: { aud: ['other', AUDIENCE] } })).toBe('known')
})

test.each<readonly [string, Forged]>([
  ['is not good yet', { claims: { nbf: now() + 3600 } }],
  ['ends at a time that is a text', { claims: { exp: String(now() + 600) } }],
  ['has an end that is null', { claims: { exp: null } }],
  ['is for a list of others', { claims: { aud: ['other'] } }],
  ['is for an empty list', { claims: { aud: [] } }],
  ['is for a list within a list', { claims: { aud: [[AUDIENCE]] } }],
  ['is for what only begins like us', { claims: { aud: `${AUDIENCE}x` } }],
  ['is of a list of issuers', { claims: { iss: [ISSUER] } }],
  ['is of an issuer with a slash more', { claims: { iss: `${ISSUER}/` } }],
  ['is about an object', { claims: { sub: { name: 'ana' } } }],
  ['is about a list', { claims: { sub: ['ana'] } }],
  ['names a file as its key', { head: { kid: '../../../../dev/null' } }],
  ['names what every object has as its key', { head: { kid: '__proto__' } }],
  ['names a key that is for sealing', { head: { kid: 'sealing' }, key: 'foreign' }],
  [
    'is signed with a secret that was published',
    { head: { alg: 'HS256', kid: 'shared' }, key: Buffer.from(SHARED) },
  ],
  ['is signed by somebody else', { key: 'foreign' }],
])('P125 one that %s is refused', async (_name, forged) => {
  expect(await kindFor(forged)).toBe('refused')
})

test.each(['jku', 'x5u'])('P125 one that says in `%s` where its key is, too', async (name) => {
  expect(await kindFor({ head: { [name]: elsewhere }, key: 'foreign' })).toBe('refused')
  expect(lured).toBe(0)
})
