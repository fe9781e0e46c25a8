// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { toId } from '@/test/ids'
import { factsQuery, rememberFacts, toFacts } from './record-facts'
import { interactionQuery } from './queries'
import { toInteraction } from './to-interaction'

const ID = toId('3f2b8c1e-7a54-4e0b-9c1d-2f6a8b0c4d5e')

const serve = (body: unknown, status = 200) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return new Response(JSON.stringify(body), { status })
  })
  return asked
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test.each([
  ['a topic', { topic: 'Refunds' }, { kind: 'text', text: 'Refunds' }],
  ['null', { topic: null, sentiment: 'ok' }, { kind: 'absent', word: 'Not recorded' }],
  ['an empty text', { topic: '' }, { kind: 'absent', word: 'Empty' }],
  ['nothing analysed at all', {}, { kind: 'absent', word: 'Not analysed yet' }],
  ['a number', { topic: 7 }, { kind: 'text', text: '7' }],
  ['a list', { topic: ['a'] }, { kind: 'text', text: '["a"]' }],
  ['a very long text', { topic: 'x'.repeat(1e6) }, { kind: 'text', text: `${'x'.repeat(120)}…` }],
])('%s becomes a few words', (_, body, topic) => {
  expect(toFacts(toInteraction(body)).topic).toEqual(topic)
})

test.each([
  ['what the user wanted', { user_query: 'A refund', input: 'Hello' }, 'A refund'],
  ['the first line of the input', { input: '\n Hello\nthere' }, 'Hello'],
  ['a very long text, cut', { user_query: 'x'.repeat(1e6) }, `${'x'.repeat(120)}…`],
  ['null', { user_query: '' }, null],
])('its title is %s', (_, body, title) => {
  expect(toFacts(toInteraction(body)).title).toBe(title)
})

test('a feedback type is a fact of its own', () => {
  expect(toFacts(toInteraction({ feedback_type: 'negative_explicit' })).feedbackType).toEqual({
    kind: 'text',
    text: 'negative_explicit',
  })
  expect(toFacts(toInteraction({})).feedbackType).toEqual({ kind: 'absent', word: 'Not recorded' })
})

test('a record is fetched for them once, and not kept', async () => {
  const asked = serve({ id: ID, topic: 'Refunds', output: 'a long answer' })
  const client = new QueryClient()
  await client.fetchQuery(factsQuery(ID))
  const facts = await client.fetchQuery(factsQuery(ID))
  expect(facts.topic).toEqual({ kind: 'text', text: 'Refunds' })
  expect(asked).toHaveLength(1)
  expect(
    JSON.stringify(
      client
        .getQueryCache()
        .getAll()
        .map((query) => query.state.data),
    ),
  ).not.toMatch('a long answer')
})

test('a record that is there already is not fetched again', async () => {
  const asked = serve({ id: ID, topic: 'Refunds' })
  const client = new QueryClient()
  await client.fetchQuery(interactionQuery(ID))
  await client.fetchQuery(factsQuery(ID))
  expect(asked).toHaveLength(1)
})

test('another record than the one asked for says nothing', async () => {
  serve({ id: '11111111-7a54-4e0b-9c1d-2f6a8b0c4d5e', topic: 'Refunds' })
  await expect(new QueryClient().fetchQuery(factsQuery(ID))).rejects.toMatchObject({
    code: 'id_mismatch',
  })
})

test('what a read record said is remembered for as long as the tab is open', () => {
  vi.useFakeTimers()
  const client = new QueryClient()
  rememberFacts(client, toInteraction({ id: ID.toUpperCase(), topic: 'Refunds' }))
  vi.advanceTimersByTime(24 * 3600_000)
  expect(client.getQueryData(factsQuery(ID).queryKey)?.topic).toEqual({
    kind: 'text',
    text: 'Refunds',
  })
})

test('a record without an id is known by the one it was asked for under, or not at all', () => {
  const client = new QueryClient()
  rememberFacts(client, toInteraction({ topic: 'Refunds' }))
  expect(client.getQueryCache().getAll()).toEqual([])
  rememberFacts(client, toInteraction({ topic: 'Refunds' }), ID)
  expect(client.getQueryData(factsQuery(ID).queryKey)).toBeDefined()
})
