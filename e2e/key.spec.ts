import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { NETWORK_FAULTS } from './network-faults'
import { startUpstream, type Upstream } from './upstream'
import { startViewer, type Viewer } from './viewer'

const KEY = 'canary-5b0e8d0f-key-that-must-stay-on-the-server'
const ID = '6f1d2a4c-0b7e-4c35-9a61-2f8e5d7c9b10'
const DIST = join(import.meta.dirname, '..', 'dist')

/** Runs a second server, with a key, in front of an upstream that records requests and misbehaves. */
const withKey = async (act: (viewer: Viewer, upstream: Upstream) => Promise<void>) => {
  const upstream = await startUpstream()
  const viewer = await startViewer({
    NEBULY_API_KEY: KEY,
    NEBULY_BASE_URL: upstream.url,
    UPSTREAM_TIMEOUT_MS: '1000',
    // One of the faults is a zip bomb, and the bytes that get through are unpacked here.
    MAX_RECORD_BYTES: '65536',
  })
  try {
    await act(viewer, upstream)
  } finally {
    await viewer.stop()
    await upstream.stop()
  }
}

/** Everything in an answer, headers included; if it broke off, the part that arrived. */
const readAll = async (url: string, init: RequestInit = {}): Promise<string> => {
  const response = await fetch(url, init)
  const head = [...response.headers].join('\n')
  return `${head}\n${await response.text().catch((error: unknown) => String(error))}`
}

test('P43 the key is in no file of the build', () => {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|css|html|map|json|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const client = files.filter((file) => file.includes(join('dist', 'client')))
  expect(client.length).toBeGreaterThan(3)
  for (const file of client) {
    const text = readFileSync(file, 'utf8')
    expect(text, file).not.toMatch(/NEBULY_API_KEY|Bearer |backend\.nebuly\.com/)
  }
  expect(files.filter((file) => readFileSync(file, 'utf8').includes(KEY))).toEqual([])
})

test('a page gets its record, and the key goes to the upstream alone', async ({ browser }) =>
  withKey(async (viewer, upstream) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const received: Promise<string>[] = []
    page.on('response', (response) => {
      const body = response.text().catch(() => '')
      received.push(body.then((text) => JSON.stringify(response.headers()) + text))
    })
    await page.goto(`${viewer.url}/i/${ID}`)
    await expect(page.getByRole('article')).toContainText('Where is my parcel?')
    await expect(page.getByText('Sample data')).toHaveCount(0)
    await page.waitForLoadState('networkidle')
    const all = [...(await Promise.all(received)), await page.content()].join('\n')
    await context.close()
    expect(received.length).toBeGreaterThan(4)
    expect(all).not.toContain(KEY)
    expect(viewer.log()).not.toContain(KEY)
    expect(upstream.requests.length).toBeGreaterThan(0)
    for (const { method, url, headers } of upstream.requests) {
      expect(`${method} ${url}`).toMatch(
        /^GET \/api\/external\/(?:export\/interactions\/detail-v2|deeplinks\/interaction)\/[0-9a-f-]{36}$/,
      )
      expect(headers['authorization']).toEqual([`Bearer ${KEY}`])
      expect(headers['cookie']).toBeUndefined()
    }
  }))

test('whatever the upstream does, the key is in no answer and no log', () =>
  withKey(async (viewer) => {
    for (const { id, name } of NETWORK_FAULTS) {
      const said = await readAll(`${viewer.url}/api/interactions/${id}`).catch(String)
      expect(said, name).not.toContain(KEY)
    }
    expect(viewer.log()).not.toContain(KEY)
  }))

test('nothing but the named calls reaches the upstream', () =>
  withKey(async (viewer, upstream) => {
    const refused = [
      ['GET', '/api/interactions/..%2f..%2fprojects%2fdelete-interactions'],
      ['POST', '/api/external/projects/delete-interactions'],
      ['POST', '/api/projects/delete-interactions'],
      ['DELETE', `/api/interactions/${ID}`],
      ['PUT', `/api/interactions/${ID}`],
      ['POST', `/api/interactions/${ID}`],
      ['GET', '/api/interactions/search'],
      ['GET', `/api/interactions/${ID}0`],
    ] as const
    for (const [method, path] of refused) {
      const response = await fetch(viewer.url + path, { method })
      expect(response.status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
      expect(response.status, `${method} ${path}`).toBeLessThan(500)
    }
    expect(upstream.requests).toEqual([])
  }))

for (const [what, key] of [
  ['blank', '   '],
  ['empty', ''],
  ['broken over two lines', `${KEY}\n${KEY}`],
  ['of letters no header may hold', `${KEY}è`],
] as const) {
  test(`a key that is ${what} is refused at the start, and not printed`, async () => {
    const start = startViewer({ NEBULY_API_KEY: key })
    await expect(start).rejects.toThrow(/NEBULY_API_KEY/)
    await expect(start).rejects.not.toThrow(KEY)
  })
}
