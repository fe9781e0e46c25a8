import { expect, test } from 'vitest'
import { ID, setUp } from '../test/handler-setup'

test('told to stop it reads nothing more, says so to a load balancer, and is alive', async () => {
  const { ask, calls } = setUp({ phase: () => 'stopping' })
  const ready = await ask('/readyz')
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }])
  expect((await ask('/healthz')).status).toBe(200)
  const record = await ask(`/api/interactions/${ID}`)
  expect([record.status, record.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await record.json()).toMatchObject({ error: { code: 'upstream_unavailable' } })
  expect(calls).toEqual([])
})

test('about to stop it wants no more readers, but reads for those who come', async () => {
  const { ask } = setUp({ phase: () => 'leaving' })
  expect((await ask('/readyz')).status).toBe(503)
  expect((await ask(`/api/interactions/${ID}`)).status).toBe(200)
})

test('otherwise it is ready', async () => {
  const ready = await setUp().ask('/readyz')
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }])
  expect((await setUp().ask('/readyz', { method: 'HEAD' })).status).toBe(200)
  expect((await setUp().ask('/readyz', { method: 'POST' })).status).toBe(405)
})
