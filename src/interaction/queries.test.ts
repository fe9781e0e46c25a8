import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { parseInteractionId } from '@/lib/interaction-id'
import { deeplinkQuery } from './deeplink'
import { InteractionError } from './errors'
import { sampleListQuery, searchQuery } from './list-queries'
import { projectsQuery } from './projects'
import { interactionQuery, readOptions, serverQuery, shouldRetry } from './queries'
import { factsQuery } from './record-facts'

const ID = '3f2b8c1e-7a54-4e0b-9c1d-2f6a8b0c4d5e'

const id = parseInteractionId(ID)
if (id === null) throw new Error('not an id')

/** A server that gives the same answer to everything, and records the requests. */
const serve = (body: unknown, status = 200) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push(`${init.method ?? 'GET'} ${path}`)
    return new Response(JSON.stringify(body), { status })
  })
  return asked
}

afterEach(() => vi.unstubAllGlobals())

test('an interaction is asked for by its id', async () => {
  const asked = serve({ id: ID, topic: 'Refunds' })
  const { interaction } = await new QueryClient().fetchQuery(interactionQuery(id))
  expect(interaction.topic).toEqual({ kind: 'value', value: 'Refunds' })
  expect(asked).toEqual([`GET /api/interactions/${ID}`])
})

test('an analysed record is not read twice', async () => {
  const asked = serve({ id: ID, topic: 'Refunds' })
  const client = new QueryClient()
  await client.fetchQuery(interactionQuery(id))
  await client.fetchQuery(interactionQuery(id))
  expect(asked).toHaveLength(1)
})

test('a record whose analysis is still to come is read again after a minute', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const asked = serve({ id: ID })
  const client = new QueryClient()
  await client.fetchQuery(interactionQuery(id))
  vi.advanceTimersByTime(61_000)
  await client.fetchQuery(interactionQuery(id))
  expect(asked).toHaveLength(2)
  vi.useRealTimers()
})

test('a failure comes with its code', async () => {
  serve({ error: { code: 'not_found', requestId: 'r-1' } }, 404)
  await expect(new QueryClient().fetchQuery(interactionQuery(id))).rejects.toMatchObject({
    code: 'not_found',
    requestId: 'r-1',
  })
})

test('the link into Nebuly is asked for', async () => {
  const asked = serve({ url: 'https://app.example.test/1' })
  expect(await new QueryClient().fetchQuery(deeplinkQuery(id))).toBe('https://app.example.test/1')
  expect(asked).toEqual([`GET /api/interactions/${ID}/deeplink`])
})

test('the server’s mode is asked for', async () => {
  const asked = serve({ status: 'ok', mode: 'sample' })
  expect((await new QueryClient().fetchQuery(serverQuery())).mode).toBe('sample')
  expect(asked).toEqual(['GET /healthz'])
})

test('one more try is made, and only where our own server was not reached', () => {
  const away = new InteractionError('viewer_unreachable')
  expect(shouldRetry(0, away)).toBe(true)
  expect(shouldRetry(1, away)).toBe(false)
  expect(shouldRetry(0, new InteractionError('upstream_unavailable'))).toBe(false)
  expect(shouldRetry(0, new InteractionError('offline'))).toBe(false)
  expect(shouldRetry(0, new Error('other'))).toBe(false)
})

test('no query waits for a browser that calls itself offline, nor asks again because it is back', () => {
  const search = { project: null, start: '2026-01-01', end: '2026-02-01', filters: [] }
  for (const query of [
    interactionQuery(id),
    deeplinkQuery(id),
    factsQuery(id),
    searchQuery(search),
    sampleListQuery(),
    projectsQuery(),
    serverQuery(),
  ])
    expect(query).toMatchObject(readOptions)
})
