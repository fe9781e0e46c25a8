import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { toId } from '@/test/ids'
import { deeplinkQuery } from './deeplink'
import { InteractionError } from './errors'
import { sampleListQuery, searchQuery } from './list-queries'
import { projectsQuery } from './projects'
import { interactionQuery, readOptions, serverQuery, shouldRetry } from './queries'
import { factsQuery } from './record-facts'

const ID = toId('3f2b8c1e-7a54-4e0b-9c1d-2f6a8b0c4d5e')

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
  const { interaction } = await new QueryClient().fetchQuery(interactionQuery(ID))
  expect(interaction.topic).toEqual({ kind: 'value', value: 'Refunds' })
  expect(asked).toEqual([`GET /api/interactions/${ID}`])
})

test('an analysed record is not read twice', async () => {
  const asked = serve({ id: ID, topic: 'Refunds' })
  const client = new QueryClient()
  await client.fetchQuery(interactionQuery(ID))
  await client.fetchQuery(interactionQuery(ID))
  expect(asked).toHaveLength(1)
})

test('a record whose analysis is still to come is read again after a minute', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const asked = serve({ id: ID })
  const client = new QueryClient()
  await client.fetchQuery(interactionQuery(ID))
  vi.advanceTimersByTime(61_000)
  await client.fetchQuery(interactionQuery(ID))
  expect(asked).toHaveLength(2)
  vi.useRealTimers()
})

test('a failure comes with its code', async () => {
  serve({ error: { code: 'not_found', requestId: 'r-1' } }, 404)
  await expect(new QueryClient().fetchQuery(interactionQuery(ID))).rejects.toMatchObject({
    code: 'not_found',
    requestId: 'r-1',
  })
})

test('the link into Nebuly is asked for', async () => {
  const asked = serve({ url: 'https://app.example.test/1' })
  expect(await new QueryClient().fetchQuery(deeplinkQuery(ID))).toBe('https://app.example.test/1')
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
    interactionQuery(ID),
    deeplinkQuery(ID),
    factsQuery(ID),
    searchQuery(search),
    sampleListQuery(),
    projectsQuery(),
    serverQuery(),
  ])
    expect(query).toMatchObject(readOptions)
})
