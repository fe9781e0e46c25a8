import { expect, test } from 'vitest'
import { readPasswordHash } from './password-hash'
import { createSessions } from './sessions'

const HOUR = 3_600_000
const hash = (fill: string) =>
  readPasswordHash(`$scrypt$ln=14,r=8,p=1$${'a'.repeat(22)}$${fill.repeat(43)}`) ?? expect.fail()

const setUp = ({ secret = 's'.repeat(32), fill = 'b', isSecure = true, now = 0 } = {}) =>
  createSessions({
    secret,
    hash: hash(fill),
    sessionMs: HOUR,
    isSecure,
    now: () => now,
  })

const pair = (setCookie: string) => setCookie.split(';', 1).join()

test('the cookie is for this host alone, out of the reach of scripts and of other sites', async () => {
  const cookie = await setUp().begin(null)
  expect(cookie).toMatch(
    /^__Host-viewer-session=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=\d+$/,
  )
  expect(await setUp({ isSecure: false }).begin(null)).toMatch(
    /^viewer-session=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
  )
})

test('it says until when, and is read by every copy of the server with the same secret', async () => {
  const cookie = pair(await setUp({ now: 5 }).begin(null))
  const session = await setUp({ now: 7 }).read(cookie)
  expect(session?.until).toBe(5 + HOUR)
  expect(session?.id).toMatch(/^[0-9a-f-]{36}$/)
})

test('nothing in it can be read from outside', async () => {
  const cookie = pair(await setUp().begin(null))
  const session = await setUp().read(cookie)
  const plain = cookie
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    .join()
  expect(plain).not.toContain(session?.id)
})

test('it is found among others, in one header or in several', async () => {
  const cookie = pair(await setUp().begin(null))
  expect(await setUp().read(`a=1; ${cookie}; b=2`)).not.toBeNull()
  expect(await setUp().read(`a=1, ${cookie}`)).not.toBeNull()
  expect(await setUp().read(`x${cookie}`)).toBeNull()
})

test('a browser that signs in again stays the same one', async () => {
  const sessions = setUp()
  const first = await sessions.read(pair(await sessions.begin(null)))
  const second = await sessions.read(pair(await sessions.begin(first)))
  expect(second?.id).toBe(first?.id)
})

test.each([
  ['another secret', { secret: 't'.repeat(32) }],
  ['another password', { fill: 'c' }],
])('P86 under %s it is worth nothing', async (_name, otherwise) => {
  const cookie = pair(await setUp().begin(null))
  expect(await setUp(otherwise).read(cookie)).toBeNull()
})

test('without a secret in the configuration no other process knows it', async () => {
  const make = () =>
    createSessions({
      secret: null,
      hash: hash('b'),
      sessionMs: HOUR,
      isSecure: true,
      now: () => 0,
    })
  const one = make()
  const cookie = pair(await one.begin(null))
  expect(await one.read(cookie)).not.toBeNull()
  expect(await make().read(cookie)).toBeNull()
})

test('P86 with any one character changed it is worth nothing', async () => {
  const cookie = pair(await setUp().begin(null))
  const from = cookie.indexOf('=') + 1
  for (let at = from; at < cookie.length; at += 7) {
    const changed = cookie[at] === 'A' ? 'Q' : 'A'
    const tampered = cookie.slice(0, at) + changed + cookie.slice(at + 1)
    expect([at, await setUp().read(tampered)]).toEqual([at, null])
  }
})

test.each([null, '', 'viewer-session=', '__Host-viewer-session=', '__Host-viewer-session=a.b.c'])(
  '%j is no session',
  async (cookies) => {
    expect(await setUp().read(cookies)).toBeNull()
  },
)

test('P86 a token of another kind is none either', async () => {
  const { UnsecuredJWT } = await import('jose')
  const none = new UnsecuredJWT({ id: crypto.randomUUID(), until: 1e15 }).encode()
  expect(await setUp().read(`__Host-viewer-session=${none}`)).toBeNull()
})

test('the end of a session takes the cookie away', () => {
  expect(setUp().end()).toBe(
    '__Host-viewer-session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
  )
})
