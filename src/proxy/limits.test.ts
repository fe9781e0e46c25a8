import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { recordText } from '../../e2e/network-faults'
import { type Upstream, startUpstream } from '../../e2e/upstream'
import type { Auth } from './auth/auth'
import { ID, setUp } from './test/handler-setup'
import { readTrustedProxies } from './limits/client-address'
import { type LimitSettings, createLimits } from './limits/limits'
import { wholeAnswer } from './sample-service/sample-answer'
import { type Running, address, sendHead, startServer, statusOf } from './test/server-setup'
import { NO_LIMITS } from './test/settings'

let upstream: Upstream
const servers: Running[] = []

beforeAll(async () => {
  upstream = await startUpstream()
})

afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ stop }) => stop()))
  upstream.requests.length = 0
})

afterAll(() => upstream.stop())

const serverWith = async (limits: Partial<LimitSettings>, proxies = '127.0.0.1') => {
  const running = await startServer(upstream.url, {
    limits: createLimits({ ...NO_LIMITS, ...limits }, Date.now),
    trustedProxies: readTrustedProxies(proxies) ?? { check: () => false },
  })
  servers.push(running)
  return running
}

const SLOW = { perSecond: 0.2, burst: 20 }
const PLENTY = NO_LIMITS.rates.total

const from = (place: string) => [`X-Forwarded-For: ${place}`]

const counted = (statuses: readonly number[]): Readonly<Record<number, number>> =>
  Object.fromEntries(
    [...new Set(statuses)].map((one) => [one, statuses.filter((status) => status === one).length]),
  )

describe('how often', () => {
  test('P53 two hundred requests in a second are too many for one, and others are served', async () => {
    const { port } = await serverWith({ rates: { reader: SLOW, total: PLENTY } })
    const ask = (lines: readonly string[]) => sendHead(port, address(ID), { lines })
    const answers = await Promise.all(Array.from({ length: 200 }, () => ask(from('9.9.9.9'))))
    const { 200: served = 0, 429: refused = 0 } = counted(answers.map(statusOf))
    expect(served).toBeGreaterThanOrEqual(20)
    expect(served).toBeLessThan(25)
    expect(served + refused).toBe(200)
    expect(upstream.requests).toHaveLength(served)
    const late = answers.find((answer) => statusOf(answer) === 429) ?? ''
    expect(late).toMatch(/\r\nretry-after: [1-5]\r\n/i)
    expect(late).toContain('"code":"rate_limited"')
    expect(statusOf(await ask(from('8.8.8.8')))).toBe(200)
    expect(statusOf(await sendHead(port, '/healthz', { lines: from('9.9.9.9') }))).toBe(200)
  })

  test('P53 all together have a limit too', async () => {
    const { port } = await serverWith({ rates: { reader: PLENTY, total: SLOW } })
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        sendHead(port, address(ID), { lines: from(`9.9.9.${at}`) }),
      ),
    )
    expect(counted(answers.map(statusOf))[200]).toBe(20)
  })

  test.each([
    ['by a stranger', ''],
    ['through a trusted proxy', '127.0.0.1'],
  ])('P54 addresses made up %s give nobody more', async (_name, proxies) => {
    const { port } = await serverWith({ rates: { reader: SLOW, total: PLENTY } }, proxies)
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        sendHead(port, address(ID), { lines: from(`7.7.7.${at}, 9.9.9.9`) }),
      ),
    )
    expect(counted(answers.map(statusOf))[200]).toBeLessThan(25)
  })

  test('a reader with a name has one limit wherever they are, and is not slowed by others there', async () => {
    const auth: Auth = {
      identify: async (request) => {
        const subject = request.headers.get('x-test') ?? ''
        return { kind: 'known', reader: { subject, claims: {} } }
      },
      desk: null,
      readHeaders: [],
    }
    const rates = { reader: { perSecond: 0.1, burst: 2 }, total: PLENTY }
    const { ask } = setUp({ auth, limits: createLimits({ ...NO_LIMITS, rates }, Date.now) })
    const statusFor = async (name: string) =>
      (await ask(address(ID), { headers: { 'x-test': name } })).status
    const names = ['ana', 'ana', 'ana', 'ben', 'ana']
    const statuses: number[] = []
    for (const name of names) statuses.push(await statusFor(name))
    expect(statuses).toEqual([200, 200, 429, 200, 429])
  })
})

describe('how many at once', () => {
  test('P55 fifty readers of one record go to the upstream a few at a time, and all get the same', async () => {
    const places = { ...NO_LIMITS.places, perReader: 4 }
    let most = 0
    let open = 0
    const running = await startServer(upstream.url, {
      limits: createLimits({ ...NO_LIMITS, places }, Date.now),
      send: async () => {
        open += 1
        most = Math.max(most, open)
        await new Promise((resolve) => setTimeout(resolve, 10))
        open -= 1
        return wholeAnswer(recordText(ID))
      },
    })
    servers.push(running)
    const url = `http://127.0.0.1:${running.port}${address(ID)}`
    const texts = await Promise.all(
      Array.from({ length: 50 }, async () => (await fetch(url)).text()),
    )
    expect(new Set(texts)).toEqual(new Set([recordText(ID)]))
    expect(most).toBeLessThanOrEqual(4)
    expect(most).toBeGreaterThan(1)
  })

  test('P55 where the queue is full, too, the answer is 429 with the seconds to wait', async () => {
    const places = { perReader: 1, total: 1, queue: { perReader: 1, total: 1, ms: 50 } }
    const { ask, logs } = setUp({
      limits: createLimits({ ...NO_LIMITS, places }, Date.now),
      send: () => new Promise(() => {}),
    })
    const answers = await Promise.all([ask(address(ID)), ask(address(ID)), ask(address(ID))])
    expect(answers.map(({ status }) => status)).toEqual([504, 429, 429])
    expect(answers[1]?.headers.get('retry-after')).toBe('2')
    expect(logs.map(({ cause }) => cause)).toEqual(['places', 'places', 'ETIMEDOUT'])
    // The reader whose request failed has given the place back.
    const next = ask(address(ID))
    expect((await next).status).toBe(504)
  })

  test('a reader who leaves the queue is logged once, and the upstream not asked for them', async () => {
    const places = { perReader: 1, total: 1, queue: { perReader: 5, total: 5, ms: 5000 } }
    const limits = createLimits({ ...NO_LIMITS, places }, Date.now)
    const enter = vi.spyOn(limits, 'enter')
    const running = await startServer(upstream.url, { limits, send: () => new Promise(() => {}) })
    servers.push(running)
    const url = `http://127.0.0.1:${running.port}${address(ID)}`
    const leaving = new AbortController()
    const first = fetch(url)
    await expect.poll(() => enter.mock.calls.length).toBe(1)
    const second = fetch(url, { signal: leaving.signal })
    await expect.poll(() => enter.mock.calls.length).toBe(2)
    leaving.abort()
    await expect(second).rejects.toThrow(/abort/)
    expect((await first).status).toBe(504)
    await expect.poll(() => running.logs.length).toBe(2)
    expect(running.logs.map(({ status }) => status)).toEqual([499, 504])
  })
})

describe('an upstream that asks to be left in peace', () => {
  const busy = (retryAfter: string | null) =>
    wholeAnswer('{"detail":"slow down"}', {
      status: 429,
      headers: retryAfter === null ? {} : { 'retry-after': retryAfter },
    })

  const play = (retryAfter: string | null) => {
    const clock = { now: 1_000_000 }
    let isBusy = true
    const stage = setUp({
      now: () => clock.now,
      send: async () => (isBusy ? busy(retryAfter) : wholeAnswer('{}')),
    })
    const statusNow = async () => (await stage.ask(address(ID))).status
    return {
      ...stage,
      clock,
      statusNow,
      recover: () => {
        isBusy = false
      },
    }
  }

  test("gets nobody's requests until then, and they are told how long", async () => {
    const { ask, calls, clock, recover, statusNow } = play('7')
    expect(await statusNow()).toBe(429)
    recover()
    clock.now += 4500
    const other = await ask(`/api/interactions/${ID.replace('0b', '1b')}`)
    expect([other.status, other.headers.get('retry-after')]).toEqual([429, '3'])
    expect(calls).toHaveLength(1)
    clock.now += 2500
    expect(await statusNow()).toBe(200)
  })

  test('is asked again after a minute, whatever it said', async () => {
    const { clock, recover, statusNow } = play('300')
    expect(await statusNow()).toBe(429)
    recover()
    clock.now += 59_000
    expect(await statusNow()).toBe(429)
    clock.now += 1000
    expect(await statusNow()).toBe(200)
  })

  test.each([null, '-1', 'abc'])(
    'but a 429 with %j as Retry-After is about one call',
    async (wait) => {
      const { recover, statusNow } = play(wait)
      expect(await statusNow()).toBe(429)
      recover()
      expect(await statusNow()).toBe(200)
    },
  )
})
