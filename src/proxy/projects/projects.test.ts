import { describe, expect, test } from 'vitest'
import type { LogEntry } from '../log/access-log'
import type { Auth } from '../auth/auth'
import { createHandler } from '../handler'
import { toSignal } from '../ending'
import { askHandler } from '../test/ask-handler'
import { ID, ORIGIN } from '../test/handler-setup'
import { refuse } from '../refusal'
import { wholeAnswer } from '../sample-service/sample-answer'
import { type Otherwise, testSettings, makeProject } from '../test/settings'
import type { Send, UpstreamAnswer } from '../upstream/upstream'
import type { ProjectSettings } from './project'
import { mayRead } from './project'

const OTHER_ID = '1b5c1a3e-9f51-4a8e-8a3b-6f2f0c2d7e11'
const UNKNOWN_ID = '2b5c1a3e-9f51-4a8e-8a3b-6f2f0c2d7e11'

const RECORD = '{"input":"Where is my parcel?"}'
const NOT_FOUND = () => wholeAnswer('{"detail":"not found"}', { status: 404 })

type Reply = () => UpstreamAnswer | Promise<UpstreamAnswer>

type Played = Partial<ProjectSettings> & {
  /** The record of each id. */
  readonly replies?: Readonly<Record<string, Reply>>
  /** The reply for every other id. */
  readonly reply?: Reply
  /** The reply to a request for a link; if missing, the same as for the record. */
  readonly link?: Reply
}

/** Requests say in a header which groups the reader is in. */
const byGroups: Auth = {
  identify: async (request) => {
    const groups = (request.headers.get('x-groups') ?? '').split(',')
    return { kind: 'known', reader: { subject: 'ana', claims: { groups } } }
  },
  desk: null,
  readHeaders: [],
}

/** Projects A, B, C, … and what each of them was asked, such as `A detail-v2`. */
const setUp = (played: readonly Played[], otherwise: Otherwise = {}) => {
  const asked: string[] = []
  const signals: AbortSignal[] = []
  const logs: LogEntry[] = []
  const projects = played.map(({ replies = {}, reply = NOT_FOUND, link, ...settings }, at) => {
    const label = settings.label ?? 'ABCDEF'.charAt(at)
    const send: Send = async ({ url, headers }, life) => {
      signals.push(toSignal(life))
      asked.push(`${label} ${url.split('/').at(-2)}`)
      if (headers['authorization'] !== `Bearer key-${encodeURIComponent(label)}`)
        throw new Error('wrong key')
      const forLink = url.includes('/deeplinks/') ? link : undefined
      return (forLink ?? replies[url.slice(-36)] ?? reply)()
    }
    const apiKey = `key-${encodeURIComponent(label)}`
    return makeProject({ ...settings, label, apiKey, baseUrl: 'https://nebuly.example', send })
  })
  const [first] = projects
  if (first === undefined) throw new Error('There are no projects')
  const deadlines = { headersMs: 500, idleMs: 500, totalMs: 900 }
  const handler = createHandler(
    testSettings(first, {
      logs,
      otherwise: { projects, auth: byGroups, deadlines, ...otherwise },
    }),
  )
  const send = (address: string, headers: Record<string, string>, init: RequestInit = {}) =>
    askHandler(
      handler,
      new Request(`${ORIGIN}${address}`, {
        headers: { host: '127.0.0.1:4173', 'content-type': 'application/json', ...headers },
        ...init,
      }),
    )
  const ask = (path: string, { groups = '', body }: { groups?: string; body?: unknown } = {}) =>
    send(
      `/api/interactions/${path}`,
      { 'x-groups': groups },
      body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
    )
  return { ask, send, asked, logs, signals }
}

const record: Reply = () => wholeAnswer(RECORD)
const status =
  (code: number, headers = {}) =>
  () =>
    wholeAnswer('{}', { status: code, headers })
const never: Reply = () => new Promise(() => {})

const codeOf = async (response: Response): Promise<string> =>
  /"code":"(\w+)"/.exec(await response.text())?.[1] ?? 'none'

describe('which project has a record', () => {
  test('one after another is asked, each with its own key, and the first hit ends it', async () => {
    const { ask, asked, logs } = setUp([{}, { replies: { [ID]: record } }, {}])
    const response = await ask(ID)
    expect(response.headers.get('x-project')).toBe('B')
    expect(await response.text()).toBe(RECORD)
    expect(asked).toEqual(['A detail-v2', 'B detail-v2'])
    expect(logs).toMatchObject([{ project: 'B', id: ID, subject: 'ana', status: 200 }])
  })

  test('the one that has it is asked first the next time, and then the one that answered last', async () => {
    const { ask, asked } = setUp([
      {},
      { replies: { [ID]: record } },
      { replies: { [OTHER_ID]: record } },
    ])
    for (const id of [ID, OTHER_ID, ID, UNKNOWN_ID]) {
      asked.push('–')
      await (await ask(id)).text()
    }
    expect(asked.join(' ').replaceAll(' detail-v2', '')).toBe('– A B – B A C – B – B C A')
  })

  test('a hint that has become wrong costs a call and nothing else', async () => {
    let hasMoved = false
    const { ask } = setUp([
      { replies: { [ID]: () => (hasMoved ? NOT_FOUND() : wholeAnswer(RECORD)) } },
      { replies: { [ID]: () => (hasMoved ? wholeAnswer(RECORD) : NOT_FOUND()) } },
    ])
    expect((await ask(ID)).headers.get('x-project')).toBe('A')
    hasMoved = true
    expect((await ask(ID)).headers.get('x-project')).toBe('B')
  })

  test('a label of any letters goes through a header', async () => {
    const { ask, logs } = setUp([{}, { label: 'Büro 山, 100 %', reply: record }])
    const response = await ask(ID)
    const named = response.headers.get('x-project') ?? ''
    expect(named).toMatch(/^[\x21-\x7e]+$/)
    expect(decodeURIComponent(named)).toBe('Büro 山, 100 %')
    await response.text()
    expect(logs).toMatchObject([{ project: 'Büro 山, 100 %' }])
  })

  test('where there is only one there is nothing to say', async () => {
    const { ask } = setUp([{ reply: record }])
    expect((await ask(ID)).headers.get('x-project')).toBeNull()
  })
})

describe('a project that fails', () => {
  test.each([
    ['refuses its key', status(401)],
    ['forbids it', status(403)],
    ['fails', status(500)],
    ['is busy', status(429, { 'retry-after': '7' })],
    ['answers nothing', () => wholeAnswer('')],
    ['answers with a web page', () => wholeAnswer('<html>')],
    ['does not answer', never],
  ])('that %s is passed over where another has the record', async (_name, reply) => {
    const { ask } = setUp([{ reply }, { replies: { [ID]: record } }])
    const response = await ask(ID)
    expect(await response.text()).toBe(RECORD)
    expect(response.headers.get('x-project')).toBe('B')
  })

  test.each([
    ['a refused key', status(401), '502 upstream_auth'],
    ['a failure', status(500), '502 upstream_error'],
    ['silence', never, '504 upstream_timeout'],
    ['a deletion', status(410), '410 gone'],
    ['an id that it does not take', status(422), '400 id_refused'],
    ['a busy one', status(429, { 'retry-after': '7' }), '429 rate_limited'],
  ])('%s is reported where no other has it, first or last', async (_name, reply, expected) => {
    for (const projects of [
      [{ reply }, {}],
      [{}, { reply }],
    ]) {
      const response = await setUp(projects).ask(ID)
      expect(`${response.status} ${await codeOf(response)}`).toBe(expected)
    }
  })

  test('what was found out before the deadline counts after it', async () => {
    const deadlines = { headersMs: 500, idleMs: 500, totalMs: 100 }
    const { ask } = setUp([{ reply: status(410) }, { reply: never }], { deadlines })
    expect(await codeOf(await ask(ID))).toBe('gone')
  })

  test('what tells most is reported', async () => {
    const projects = [{ reply: status(422) }, { reply: status(500) }, { reply: status(410) }]
    expect(await codeOf(await setUp(projects).ask(ID))).toBe('gone')
    expect(await codeOf(await setUp(projects.slice(0, 2)).ask(ID))).toBe('upstream_error')
  })

  test('all together have no longer than one would', async () => {
    const { ask, asked } = setUp([{ reply: never }, { reply: never }, { reply: never }])
    const started = Date.now()
    expect(await codeOf(await ask(ID))).toBe('upstream_timeout')
    expect(Date.now() - started).toBeLessThan(1800)
    expect(asked).toHaveLength(3)
  })

  test('that asked to be left in peace is not asked, and the others are', async () => {
    const { ask, asked } = setUp([
      { reply: status(429, { 'retry-after': '7' }) },
      { replies: { [OTHER_ID]: record } },
    ])
    await (await ask(ID)).text()
    const response = await ask(OTHER_ID)
    expect(await response.text()).toBe(RECORD)
    expect(asked).toEqual(['A detail-v2', 'B detail-v2', 'B detail-v2'])
    const refused = await ask(UNKNOWN_ID)
    expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([
      429,
      expect.toSatisfy((seconds: number) => seconds >= 5 && seconds <= 7),
    ])
  })
})

describe('who may see a project', () => {
  const claim = { name: 'groups', value: 'sales' }

  /** Everything in an answer except its own request id. */
  const whole = async (response: Response) => {
    const id = response.headers.get('x-request-id') ?? ''
    const text = JSON.stringify([response.status, [...response.headers], await response.text()])
    return text.replaceAll(id, 'id')
  }

  test.each(['', '/deeplink'])(
    'P76 to others its ids are exactly like ids that do not exist%s, whatever anyone else has read',
    async (suffix) => {
      const { ask, asked, logs } = setUp([
        { replies: { [OTHER_ID]: record } },
        { claim, replies: { [ID]: record } },
      ])
      const before = await whole(await ask(ID + suffix, { groups: 'support' }))
      expect((await ask(ID, { groups: 'support,sales' })).headers.get('x-project')).toBe('B')
      asked.length = 0
      const forbidden = await whole(await ask(ID + suffix, { groups: 'support' }))
      const unknown = await whole(await ask(UNKNOWN_ID + suffix, { groups: 'support' }))
      expect([forbidden, before]).toEqual([unknown, unknown])
      expect(forbidden).toMatch(/^\[404,.*"not_found/)
      expect(asked).toEqual(
        Array.from({ length: 2 }, () => `A ${suffix === '' ? 'detail-v2' : 'interaction'}`),
      )
      expect(logs.filter(({ status: code }) => code === 404).map(({ project }) => project)).toEqual(
        Array.from({ length: 3 }, () => undefined),
      )
    },
  )

  test('who may see none is told the same of every id', async () => {
    const { ask, asked } = setUp([{ claim, replies: { [ID]: record } }, { claim }])
    const answers = [await whole(await ask(ID)), await whole(await ask(UNKNOWN_ID))]
    expect(answers[0]).toBe(answers[1])
    expect(answers[0]).toMatch(/^\[404,/)
    expect(asked).toEqual([])
  })

  test.each([
    [{ groups: 'sales' }, true],
    [{ groups: ['support', 'sales'] }, true],
    [{ groups: ['salesforce'] }, false],
    [{ groups: 'sales,support' }, false],
    [{ groups: { sales: true } }, false],
    [{ groups: [['sales']] }, false],
    [{ groups: null }, false],
    [{ roles: 'sales' }, false],
    [{}, false],
  ])('claims %j: %s', (claims, expected) => {
    const settings = { label: 'A', apiKey: 'a', baseUrl: 'https://a.example', claim }
    expect(mayRead(settings, { subject: 'ana', claims })).toBe(expected)
  })

  test('a claim that nobody made is not found on the way up', () => {
    const inherited = { name: 'constructor', value: String(Object) }
    const settings = { label: 'A', apiKey: 'a', baseUrl: 'https://a.example', claim: inherited }
    expect(mayRead(settings, { subject: 'ana', claims: {} })).toBe(false)
  })
})

describe('the link into Nebuly', () => {
  test('comes from the project that has the record, though another would give one for any id', async () => {
    const { ask } = setUp([{ link: record }, { link: record, replies: { [ID]: record } }])
    expect((await ask(`${ID}/deeplink`)).headers.get('x-project')).toBe('B')
  })

  test('is asked for once where the record was read before', async () => {
    const { ask, asked } = setUp([{}, { replies: { [ID]: record } }])
    await (await ask(ID)).text()
    asked.length = 0
    expect((await ask(`${ID}/deeplink`)).headers.get('x-project')).toBe('B')
    expect(asked).toEqual(['B interaction'])
  })

  test('finds the project by itself, and lets go of the record', async () => {
    const { ask, asked, signals } = setUp([{}, { replies: { [ID]: record } }])
    const response = await ask(`${ID}/deeplink`)
    expect(response.headers.get('x-project')).toBe('B')
    expect(asked).toEqual(['A detail-v2', 'B detail-v2', 'B interaction'])
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false])
    await response.text()
    expect(signals[2]?.aborted).toBe(true)
  })
})

describe('a search', () => {
  const SEARCH = {
    time_range: { start: '2026-01-01', end: '2026-02-01' },
    filters: [],
    limit: 10,
    offset: 0,
  }
  const claim = { name: 'groups', value: 'sales' }
  const list = () => wholeAnswer('{"total":0,"data":[]}')

  test('goes to the project that it names, else to the first that the reader may see', async () => {
    const { ask } = setUp([{ claim, reply: list }, { reply: list }, { reply: list }])
    const projectFor = async (project: string | undefined, groups: string) =>
      (await ask('search', { groups, body: { ...SEARCH, project } })).headers.get('x-project')
    expect(await projectFor(undefined, '')).toBe('B')
    expect(await projectFor(undefined, 'sales')).toBe('A')
    expect(await projectFor('C', '')).toBe('C')
  })

  test('P76 of a project that one may not see is like one of a project that is not there', async () => {
    const { ask, asked } = setUp([{ claim, reply: list }, { reply: list }])
    const textFor = async (project: string) => {
      const response = await ask('search', { body: { ...SEARCH, project } })
      const id = response.headers.get('x-request-id') ?? ''
      return `${response.status} ${(await response.text()).replace(id, '')}`
    }
    expect(await textFor('A')).toBe(await textFor('Nowhere'))
    expect(await textFor('A')).toMatch(/^400 .*"code":"no_such_project"/)
    expect(asked).toEqual([])
  })
})

describe('which projects there are', () => {
  const claim = { name: 'groups', value: 'sales' }
  const claimed = [{ label: 'Support' }, { label: 'Sales', claim }, { label: 'Büro, 山' }]

  test.each([
    ['sales', ['Support', 'Sales', 'Büro, 山']],
    ['support', ['Support', 'Büro, 山']],
  ])('P74 a reader of %s is told which they may see', async (groups, projects) => {
    const { send, asked, logs } = setUp(claimed)
    const response = await send('/api/projects', { 'x-groups': groups })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ projects })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(asked).toEqual([])
    expect(logs).toMatchObject([{ route: '/api/projects', subject: 'ana', status: 200 }])
    expect(logs[0]?.project).toBeUndefined()
  })

  test('P74 who may see none is told of none', async () => {
    const { send } = setUp([{ claim }, { claim }])
    expect(await (await send('/api/projects', {})).json()).toEqual({ projects: [] })
  })

  test('P74 an only project is named as the log names it', async () => {
    const { send } = setUp([{ label: 'default' }])
    expect(await (await send('/api/projects', {})).json()).toEqual({ projects: ['default'] })
  })

  test('P75 who is not known is told nothing', async () => {
    const auth: Auth = { ...byGroups, identify: async () => refuse('not_vouched') }
    const { send, logs } = setUp(claimed, { auth })
    const response = await send('/api/projects', { 'x-groups': 'sales' })
    expect(response.status).toBe(401)
    expect(await response.text()).not.toMatch(/Support|Sales/)
    expect(logs).toMatchObject([{ route: '/api/projects', code: 'not_vouched' }])
  })

  test.each([
    [403, { origin: 'https://evil.example' }, {}],
    [403, { 'sec-fetch-site': 'cross-site' }, {}],
    [405, {}, { method: 'POST', body: '{}' }],
    [405, {}, { method: 'DELETE' }],
    [405, {}, { method: 'HEAD' }],
  ])('P75 with %i, nothing is told: %j, %j', async (expected, headers, init) => {
    const response = await setUp(claimed).send('/api/projects', { ...headers }, init)
    expect(response.status).toBe(expected)
    expect(await response.text()).not.toMatch(/Support|Sales/)
  })

  test('P75 nor is there anything below it', async () => {
    const { send } = setUp(claimed)
    for (const path of ['/api/projects/', '/api/projects/Support', '/api/Projects']) {
      expect((await send(path, {})).status).toBe(404)
    }
  })
})
