import { expect, test } from 'vitest'
import { ID, address, sendHead, startForFile, statusOf } from '../test/server-setup'

const { upstream, running } = await startForFile()

/** Unencoded text as it goes over the wire: byte by byte. */
const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

test.each([
  ['P03', `{${ID}}`, 400],
  ['P03', `urn:uuid:${ID}`, 400],
  ['P03', ID.replaceAll('-', ''), 400],
  ['P04', ID.slice(1), 400],
  ['P04', `${ID}0`, 400],
  ['P04', ID.replace('0b', '0g'), 400],
  ['P04', ID.replace('0b', '%EF%BC%90b'), 400],
  ['P04', ID.replace('a3', '%D0%B03'), 400],
  ['P06', '../../users', 404],
  ['P06', `${ID}/../../users`, 404],
  ['P07', '%2e%2e%2f%2e%2e%2fusers', 404],
  ['P07', '%2e%2e/%2e%2e/users', 404],
  ['P07', '..%2f..%2fusers', 404],
  ['P07', '..%5c..%5cusers', 404],
  ['P07', '%252e%252e%252fusers', 400],
  ['P08', `${ID}%00`, 400],
  ['P08', `${ID}%0a`, 400],
  ['P08', `${ID}%0d%0aX:1`, 400],
  ['P09', `${ID};x=1`, 400],
  ['P09', `${ID}%3Fx=1`, 400],
  ['P09', `${ID}%23`, 400],
  ['P10', `${ID}/`, 404],
  ['P10', `${ID}//`, 404],
  ['P10', `${ID}.`, 400],
  ['P11', `${ID}/../${ID}`, 404],
])('%s /api/interactions/%s gets %i, and the upstream nothing', async (_case, rest, status) => {
  const answer = await sendHead(running.port, `/api/interactions/${rest}`)
  expect(statusOf(answer)).toBe(status)
  expect(answer).toContain(status === 404 ? '"no_such_route"' : '"invalid_')
  expect(answer.toLowerCase()).toContain('content-type: application/json')
  expect(upstream.requests).toEqual([])
  const logged = JSON.stringify(running.logs)
  expect(logged).not.toContain('%')
  expect(logged).not.toContain('users')
})

test.each([
  ['P10', `//api/interactions/${ID}`, 404],
  ['P10', `/API/interactions/${ID}`, 404],
  ['P10', `/Api/interactions/${ID}?x=1`, 404],
  ['P10', '/api%20/projects', 404],
  ['P10', '/HEALTHZ', 404],
  ['P10', '/healthz/', 404],
  ['P10', '/readyz%20', 404],
  ['P10', '/Auth/sign-in', 404],
  ['P10', `/api\\interactions\\${ID}`, 404],
  ['P12', '/%zz', 400],
  ['P12', '/%', 400],
  ['P12', '/%e0%a4%a', 400],
  ['P13', `http://backend.nebuly.example/api/interactions/${ID}`, 400],
  ['P13', `https://localhost/api/interactions/${ID}`, 400],
  ['P19', '/api', 404],
  ['P19', '/api/', 404],
  ['P19', '/api/anything-else', 404],
  ['P20', '/api/external/export/users', 404],
  ['P20', `/api/external/export/interactions/detail-v2/${ID}`, 404],
  ['P20', '/api/external/projects/delete-interactions', 404],
])('%s %s gets %i as JSON, and the upstream nothing', async (_case, path, status) => {
  const answer = await sendHead(running.port, path)
  expect(statusOf(answer)).toBe(status)
  expect(answer.toLowerCase()).toContain('content-type: application/json')
  expect(upstream.requests).toEqual([])
  expect(statusOf(await sendHead(running.port, '/healthz'))).toBe(200)
})

test.each([
  ['digits of another width', ID.replace('0b', '\uff10b')],
  ['a letter of another script', ID.replace('a3', '\u04303')],
])('P04 an id with %s, not coded, is no request at all', async (_name, id) => {
  expect(statusOf(await sendHead(running.port, address(bytes(id))))).toBe(400)
  expect(upstream.requests).toEqual([])
})

test('P09 a query is left behind, whatever it asks for', async () => {
  const query = '?x=1&path=/api/external/projects/delete-interactions'
  expect(statusOf(await sendHead(running.port, address(ID) + query))).toBe(200)
  expect(upstream.requests.map(({ url }) => url)).toEqual([
    `/api/external/export/interactions/detail-v2/${ID}`,
  ])
})

test('P02 an id in capitals is the same record, under the same address', async () => {
  await sendHead(running.port, address(ID.toUpperCase()))
  await sendHead(running.port, address(ID))
  const urls = upstream.requests.map(({ url }) => url)
  expect(urls).toHaveLength(2)
  expect(new Set(urls).size).toBe(1)
})
