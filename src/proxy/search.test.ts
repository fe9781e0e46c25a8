import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { HAND_WRITTEN_SAMPLES } from '@/lib/sample-sets'
import { KEY, once, seen, setUp } from './test/handler-setup'
import { streamedAnswer, wholeAnswer } from './sample-service/sample-answer'
import { createSampleSend } from './sample-service/sample-upstream'
import { SAMPLES } from './samples/index'

const SEARCH = {
  time_range: { start: '2026-01-01T00:00:00Z', end: '2026-02-01' },
  filters: [{ kind: 'tag', tag: 'team', values: ['support'] }],
  limit: 100,
  offset: 0,
}
const Failed = v.object({ error: v.object({ code: v.string(), message: v.string() }) })

const postSearch = (body: string, type = 'application/json; charset=utf-8') => {
  const { ask, calls } = setUp({ send: () => Promise.resolve(wholeAnswer('{"data":[]}')) })
  const init = { method: 'POST', body, headers: { 'content-type': type } }
  return { calls, response: ask('/api/interactions/search', init) }
}

describe('a search', () => {
  test('is rebuilt from what was understood: unknown keys stay behind', async () => {
    const { calls, response } = postSearch(
      JSON.stringify({ ...SEARCH, project_id: 'x', filters: [{ ...SEARCH.filters[0], extra: 1 }] }),
    )
    expect((await response).status).toBe(200)
    expect(calls[0]).toMatchObject({
      method: 'POST',
      url: 'https://nebuly.example/backend/api/external/get-interactions',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(SEARCH),
    })
  })

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no range', JSON.stringify({ ...SEARCH, time_range: undefined })],
    ['a range in words', JSON.stringify({ ...SEARCH, time_range: { start: 'today', end: 'now' } })],
    ['an unknown filter', JSON.stringify({ ...SEARCH, filters: [{ kind: 'x', values: ['a'] }] })],
    ['no values', JSON.stringify({ ...SEARCH, filters: [{ kind: 'topic', values: [] }] })],
    ['too high a limit', JSON.stringify({ ...SEARCH, limit: 101 })],
    ['a negative offset', JSON.stringify({ ...SEARCH, offset: -1 })],
    ['a fraction', JSON.stringify({ ...SEARCH, limit: 1.5 })],
    ['64 KiB and more', JSON.stringify({ ...SEARCH, padding: 'a'.repeat(65_536) })],
  ])('with %s is refused', async (_name, body) => {
    const { calls, response } = postSearch(body)
    expect(await seen(await response)).toBe('invalid_request')
    expect(calls).toEqual([])
  })

  test('that is not declared as JSON is refused, as another site could send it unasked', async () => {
    const { response } = postSearch(JSON.stringify(SEARCH), 'text/plain')
    expect(await seen(await response)).toBe('invalid_request')
  })

  test.each([
    [404, 'not_found'],
    [410, 'gone'],
  ])(
    'for which the service has no place (%i) says so, and names no record',
    async (status, code) => {
      const { ask } = once(wholeAnswer('{"detail":"Not Found"}', { status }))
      const response = await ask('/api/interactions/search', {
        method: 'POST',
        body: JSON.stringify(SEARCH),
        headers: { 'content-type': 'application/json' },
      })
      expect(response.status).toBe(status)
      const { error } = v.parse(Failed, await response.json())
      expect(error.code).toBe(code)
      expect(error.message).toMatch(/\blist\b/)
    },
  )
})

/** The answer that the page gets when a search was refused. */
const Refused = v.object({
  error: v.object({
    code: v.string(),
    message: v.string(),
    requestId: v.string(),
    filters: v.optional(v.array(v.object({ index: v.number(), message: v.string() }))),
  }),
})

const errorOf = async (response: Response) => v.parse(Refused, await response.json()).error

describe('a search that this server refuses', () => {
  test.each([
    [{ kind: 'mood', values: ['a'] }, 'Filter 2 of this search is of a kind'],
    [{ kind: 'topic', values: [] }, 'Filter 2 of this search needs 1 to 100 texts'],
    [{ kind: 'topic', values: [1] }, 'Filter 2 of this search needs 1 to 100 texts'],
    [
      { kind: 'tag', tag: 'x'.repeat(257), values: ['a'] },
      'Filter 2 of this search needs the name',
    ],
    [{ kind: 'tag', tag: ' ', values: ['a'] }, 'Filter 2 of this search needs the name of its tag'],
    [{ kind: 'tag', values: ['a'] }, 'Filter 2 of this search needs the name of its tag'],
    ['topic', 'Filter 2 of this search is no filter.'],
  ])('because of the filter %j says so', async (filter, beginning) => {
    const search = { ...SEARCH, filters: [...SEARCH.filters, filter] }
    const { response } = postSearch(JSON.stringify(search))
    const { code, message } = await errorOf(await response)
    expect([code, message.slice(0, beginning.length)]).toEqual(['invalid_request', beginning])
  })

  test('because of too many filters says so', async () => {
    const filters = Array.from({ length: 21 }, () => SEARCH.filters[0])
    const { response } = postSearch(JSON.stringify({ ...SEARCH, filters }))
    expect((await errorOf(await response)).message).toContain('at most 20 filters')
  })

  test('never repeats what was sent', async () => {
    const { response } = postSearch(
      JSON.stringify({ ...SEARCH, filters: [{ kind: '<b>mood</b>', values: ['a'] }] }),
    )
    expect(await (await response).text()).not.toContain('mood')
  })
})

describe('a search that the service refuses', () => {
  const twoFilters = JSON.stringify({
    ...SEARCH,
    filters: [
      { kind: 'topic', values: ['delivery'] },
      { kind: 'user_feedback', values: ['angry'] },
    ],
  })

  const refusedWith = async (body: string | Uint8Array, headers: Record<string, string> = {}) => {
    const { ask, logs } = once(wholeAnswer(body, { status: 422, headers }))
    const init = { headers: { 'content-type': 'application/json' }, method: 'POST' }
    const response = await ask('/api/interactions/search', { ...init, body: twoFilters })
    expect(response.status).toBe(422)
    const text = await response.clone().text()
    expect(text + JSON.stringify([logs, [...response.headers]])).not.toContain(KEY)
    expect(logs).toMatchObject([{ status: 422, code: 'filter_refused', cause: '422' }])
    return errorOf(response)
  }

  const detail = (...objections: readonly object[]) => JSON.stringify({ detail: objections })
  const objection = (msg: unknown, loc: unknown = ['body', 'filters', 1, 'values', 0]) => ({
    loc,
    msg,
    type: 'x',
  })

  test('comes back with the filter and the reason', async () => {
    expect(await refusedWith(detail(objection('not permitted')))).toMatchObject({
      code: 'filter_refused',
      message: 'The service does not accept this search.',
      filters: [{ index: 1, message: 'not permitted' }],
    })
  })

  test('is told in the same way if the service refuses it with 400', async () => {
    const { ask, logs } = once(wholeAnswer('{"detail":"At most 90 days"}', { status: 400 }))
    const init = { headers: { 'content-type': 'application/json' }, method: 'POST' }
    const response = await ask('/api/interactions/search', { ...init, body: twoFilters })
    expect(response.status).toBe(422)
    expect(await errorOf(response)).toMatchObject({
      code: 'filter_refused',
      message: 'The service refused this search: At most 90 days',
    })
    expect(logs).toMatchObject([{ code: 'filter_refused', cause: '400' }])
  })

  test.each([
    ['two filters', [objection('a', ['body', 'filters', 0]), objection('b')], [0, 1]],
    ['a filter that was not sent', [objection('a', ['body', 'filters', 2])], []],
    ['a filter before the first', [objection('a', ['body', 'filters', -1])], []],
    ['half a filter', [objection('a', ['body', 'filters', 0.5])], []],
    ['a filter in words', [objection('a', ['body', 'filters', '1'])], []],
    ['the list of filters', [objection('a', ['body', 'filters'])], []],
    ['the time range', [objection('a', ['body', 'time_range', 1])], []],
    ['nothing', [], []],
    ['no place', [objection('a', null), objection('a', {}), { msg: 'a' }], []],
    ['things that are no objections', [null, 'a', 7, [], { loc: ['body'] }, objection(7)], []],
  ])('for %s', async (_name, objections, indexes) => {
    const { filters } = await refusedWith(JSON.stringify({ detail: objections }))
    expect(filters?.map(({ index }) => index)).toEqual(indexes)
  })

  test.each([
    ['a sentence', JSON.stringify({ detail: 'The range is too long.' })],
    [
      'a list of sentences',
      JSON.stringify({ detail: ['', 'The range is too long.', 'And so on.'] }),
    ],
    ['a place that is no filter', detail(objection('The range is too long.', ['body', 'limit']))],
  ])('gives %s as part of the message', async (_name, body) => {
    const { filters, message } = await refusedWith(body)
    expect(filters).toEqual([])
    expect(message).toBe('The service refused this search: The range is too long.')
  })

  test.each([
    ['nothing', ''],
    ['no JSON', '{"detail":'],
    ['a page', '<html>their words</html>'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['another shape', '{"detail":{"filters":[1]}}'],
    ['a number', '{"detail":7}'],
    ['a deep answer', `{"detail":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['more than 64 KB', detail(objection('a'), objection('b'.repeat(66_000)))],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00)],
  ])('whose reason is %s comes back without one', async (_name, body) => {
    expect(await refusedWith(body)).toMatchObject({
      message: 'The service does not accept this search.',
      filters: [],
    })
  })

  test('is read through the compression that it comes in, and no bomb gets far', async () => {
    const packed = gzipSync(detail(objection('not permitted')))
    const gzip = { 'content-encoding': 'gzip' }
    expect((await refusedWith(packed, gzip)).filters).toHaveLength(1)
    expect((await refusedWith(gzipSync(Buffer.alloc(50_000_000)), gzip)).filters).toEqual([])
    expect((await refusedWith('not packed', gzip)).filters).toEqual([])
  })

  test.each([
    ['one line', 'a\r\n\tb\u0000c\u001b[31md', 'a bc[31md'],
    ['the order in which it is written', 'a\u202eb\u2066c\u200fd\ufeff', 'abcd'],
    ['whole characters', 'a\ud83db', 'ab'],
    ['joiners, which words need', 'نمی\u200cخواهم', 'نمی\u200cخواهم'],
    ['markup, as the text that it is', '<b>a</b>', '<b>a</b>'],
    ['300 characters', '🙂'.repeat(400), `${'🙂'.repeat(299)}…`],
    ['exactly 300 characters', 'é'.repeat(300), 'é'.repeat(300)],
    ['no empty reason', '\u202e\n', 'The service gave no reason.'],
  ])('has a reason cut down to %s', async (_name, msg, message) => {
    expect((await refusedWith(detail(objection(msg)))).filters).toEqual([{ index: 1, message }])
  })

  test.each([
    ['as it is', `Bearer ${KEY} may not`],
    ['in capitals', KEY.toUpperCase()],
    ['with something in between', [...KEY].join('\u00ad')],
    ['with blanks in between', [...KEY].join(' ')],
    ['in wide letters', KEY.replace('canary', 'ｃａｎａｒｙ')],
    ['behind 300 characters', `${'a'.repeat(290)} ${KEY}`],
    ['without its end', KEY.slice(0, -1)],
    ['without its ends', `may not: ${KEY.slice(1, -1)}.`],
    ['with marks on its letters', [...KEY].join('\u0301')],
    ['in base64', Buffer.from(KEY).toString('base64')],
    ['in base64url, in the middle', Buffer.from(`b ${KEY}?`).toString('base64url')],
    ['in base64, behind a name', `Basic ${Buffer.from(`usr:${KEY}`).toString('base64')}`],
    ['in hexadecimal', Buffer.from(KEY).toString('hex').toUpperCase()],
    ['percent-encoded', KEY.replaceAll('-', '%2D')],
    ['wholly percent-encoded', Buffer.from(KEY).toString('hex').replaceAll(/../g, '%$&')],
    ['as JSON in JSON', KEY.replaceAll('-', String.raw`\u002d`)],
  ])('has no reason that quotes the key %s', async (_name, msg) => {
    expect((await refusedWith(detail(objection(msg)))).filters).toEqual([
      { index: 1, message: 'The service gave no reason.' },
    ])
    expect((await refusedWith(JSON.stringify({ detail: msg }))).message).toBe(
      'The service does not accept this search.',
    )
  })

  test.each([
    ['two reasons', [objection(KEY.slice(0, 5)), objection(KEY.slice(5))]],
    [
      'two reasons that are shown in another order',
      [objection(KEY.slice(5)), objection(KEY.slice(0, 5), ['body', 'filters', 0])],
    ],
    ['a reason and the message', [objection(KEY.slice(0, 5)), objection(KEY.slice(5), ['body'])]],
    ['the message and a reason', [objection(KEY.slice(5)), objection(KEY.slice(0, 5), ['body'])]],
    [
      'two reasons, the first of which is cut',
      [objection('a'.repeat(294) + KEY.slice(0, 5) + 'b'.repeat(9)), objection(KEY.slice(5))],
    ],
  ])('has no reasons that quote the key in %s', async (_name, objections) => {
    const { message, filters = [] } = await refusedWith(detail(...objections))
    expect(message).toBe('The service does not accept this search.')
    expect(new Set(filters.map((filter) => filter.message))).toEqual(
      new Set(['The service gave no reason.']),
    )
  })

  test('keeps the reasons beside one that quotes the key, and those with a few of its letters', async () => {
    const { filters } = await refusedWith(
      detail(objection('not permitted'), objection(KEY), objection(KEY.slice(0, 8))),
    )
    expect(filters?.map(({ message }) => message)).toEqual([
      'not permitted',
      'The service gave no reason.',
      KEY.slice(0, 8),
    ])
  })

  test('whose reason never ends comes back within the deadline', async () => {
    async function* endless() {
      yield Buffer.from('{"detail":[')
      await new Promise(() => {})
    }
    const { ask } = setUp({
      send: () => Promise.resolve(streamedAnswer(endless(), { status: 422 })),
    })
    const init = { headers: { 'content-type': 'application/json' }, method: 'POST' }
    const response = await ask('/api/interactions/search', { ...init, body: twoFilters })
    expect(await errorOf(response)).toMatchObject({ code: 'filter_refused', filters: [] })
  })

  test('is asked for once', async () => {
    const { ask, calls } = once(wholeAnswer('{}', { status: 422 }))
    const init = { headers: { 'content-type': 'application/json' }, method: 'POST' }
    await ask('/api/interactions/search', { ...init, body: twoFilters })
    expect(calls).toHaveLength(1)
  })

  test('can be tried without a key: no sample has such feedback', async () => {
    const { ask } = setUp({ send: createSampleSend(KEY, Date.now), mode: 'sample' })
    const init = { headers: { 'content-type': 'application/json' }, method: 'POST' }
    const response = await ask('/api/interactions/search', { ...init, body: twoFilters })
    expect(response.status).toBe(422)
    const { filters } = await errorOf(response)
    expect(filters).toMatchObject([{ index: 1 }])
    expect(filters?.[0]?.message).toContain("permitted: 'negative_implicit'")
  })
})

describe('the list of samples', () => {
  const NOW = Date.UTC(2027, 5, 15, 9)
  const List = v.object({
    total: v.number(),
    data: v.array(
      v.looseObject({ id: v.string(), timestamp: v.unknown(), input_text: v.unknown() }),
    ),
  })
  const stage = setUp({ send: createSampleSend(KEY, () => NOW), mode: 'sample' })

  const list = async (query: object) => {
    const response = await stage.ask('/api/interactions/search', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...SEARCH,
        filters: [],
        time_range: { start: '2000-01-01', end: '2100-01-01' },
        ...query,
      }),
    })
    return v.parse(List, await response.json())
  }

  const allPages = async (query: object, limit = 100) => {
    const first = await list({ ...query, limit })
    const pages = [first]
    for (let offset = limit; offset < first.total; offset += limit) {
      pages.push(await list({ ...query, limit, offset }))
    }
    return { total: first.total, rows: pages.flatMap(({ data }) => data) }
  }

  test('has a few hundred rows, each once, over all pages, whatever their size', async () => {
    const { total, rows } = await allPages({})
    expect(total).toBeGreaterThan(300)
    expect(rows).toHaveLength(total)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total)
    expect((await allPages({}, 37)).rows).toEqual(rows)
  })

  test('has rows that each open, with the same words', async () => {
    const { rows } = await allPages({})
    for (const row of rows) {
      const response = await stage.ask(`/api/interactions/${row.id}`)
      expect(await response.json()).toMatchObject({
        id: row.id,
        timestamp: row.timestamp,
        input: row.input_text,
      })
    }
    const link = await stage.ask(`/api/interactions/${rows[0]?.id}/deeplink`)
    expect(await link.text()).toContain(rows[0]?.id)
  })

  test('has some of the last seven days, and none of next week', async () => {
    const recent = { time_range: { start: '2027-06-08T09:00:00Z', end: '2027-06-15T09:00:00Z' } }
    expect((await list(recent)).total).toBeGreaterThan(20)
    const coming = { time_range: { start: '2027-06-15T09:00:00Z', end: '2027-06-23' } }
    expect((await list(coming)).total).toBe(0)
  })

  test.each([
    [{ kind: 'user_feedback', values: ['negative_explicit', 'negative_implicit'] }],
    [{ kind: 'topic', values: ['Train travel'] }],
    [{ kind: 'user_intent', values: ['Claim compensation'] }],
    [{ kind: 'negative_user_intent', values: ['Get help on the way', 'Solve an exercise'] }],
    [{ kind: 'type_of_problem', values: ['Wrong information'] }],
    [{ kind: 'data_source', values: ['Passenger terms, chapter 4'] }],
    [{ kind: 'language', values: ['ja'] }],
    [{ kind: 'pii', values: ['CARD_NUMBER'] }],
    [{ kind: 'warning_message', values: ['answer'] }],
    [{ kind: 'negative_intent_message', values: ['the'] }],
    [{ kind: 'tag', tag: 'channel', values: ['web'] }],
    [{ kind: 'keyword', values: ['platform'] }],
    [{ kind: 'user_query', values: ['parcel'] }],
  ])('is narrowed by %j, and by it together with another filter', async (filter) => {
    const all = await list({})
    const some = await list({ filters: [filter] })
    expect(some.total).toBeGreaterThan(0)
    expect(some.total).toBeLessThan(all.total)
    const fewer = await list({
      filters: [filter, { kind: 'tag', tag: 'channel', values: ['web'] }],
    })
    expect(fewer.total).toBeLessThanOrEqual(some.total)
    expect(some.data.map(({ id }) => id)).toEqual(
      expect.arrayContaining(fewer.data.map(({ id }) => id)),
    )
  })

  test('offers the hand-written ones by themselves', async () => {
    const filters = [{ kind: 'data_source', values: [HAND_WRITTEN_SAMPLES] }]
    const { rows } = await allPages({ filters })
    expect(rows.map(({ id }) => id).toSorted()).toEqual(
      SAMPLES.map(({ body }) => String(body['id'])).toSorted(),
    )
  })
})
