import { type KeyObject, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { type Server, createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createJwtAuth } from './jwt-auth'

const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/viewer/50dc6c49'
const ISSUER = 'https://login.example'
const KID = randomUUID()
const STRAY_KID = randomUUID()

const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const stray = generateKeyPairSync('ec', { namedCurve: 'P-256' })

let server: Server
let url = ''
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === `/${KID}`) {
      response.end(own.publicKey.export({ type: 'spki', format: 'pem' }))
    } else if (request.url === `/${STRAY_KID}`) {
      response.end(stray.publicKey.export({ type: 'spki', format: 'pem' }))
    } else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
})
afterAll(() => {
  server.close()
})

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
    keys: { kind: 'alb', url },
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

test('P82 a rotated key is found', async () => {
  const auth = makeAuth()
  await ask(makeToken(), auth)
  expect((await ask(makeToken({ kid: STRAY_KID }, stray.privateKey), auth)).kind).toBe('known')
})

test('P82 made-up names of keys become one request, not many', async () => {
  const auth = makeAuth()
  await ask(makeToken(), auth)
  asked.length = 0
  expect(await ask(makeToken({ kid: randomUUID() }), auth)).toMatchObject({ kind: 'refused' })
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await ask(makeToken({ kid: randomUUID() }), auth)
  }
  expect(asked).toHaveLength(1)
  expect((await ask(makeToken(), auth)).kind).toBe('known')
})
