import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../../e2e/listen'
import { type BuiltServer, startBuiltServer } from '../test/built-server'
import { type Certificate, makeCertificate } from '../test/certificates'

/** The server trusts all but the last, so that only their content can be wrong with them. */
const CERTIFICATES: Readonly<Record<string, Certificate>> = {
  good: makeCertificate('localhost', 2049),
  expired: makeCertificate('localhost', 2002),
  'of another name': makeCertificate('elsewhere.example', 2049),
  'nobody vouches for': makeCertificate('localhost', 2049),
}

const folder = mkdtempSync(join(tmpdir(), 'viewer-'))
const stops: (() => Promise<void>)[] = []
const lines: string[] = []
/** The keys that reached an upstream. */
const keys: (string | undefined)[] = []
let viewer: BuiltServer

const listenWith = async (certificate: Certificate): Promise<string> => {
  const upstream = createServer(certificate, (request, response) => {
    keys.push(request.headers.authorization)
    response.end('{"total":0}')
  })
  const { port, stop } = await listen(upstream)
  stops.push(stop)
  return `https://localhost:${port}`
}

beforeAll(async () => {
  const projects = []
  for (const [label, certificate] of Object.entries(CERTIFICATES)) {
    const baseUrl = await listenWith(certificate)
    projects.push({ label, key: `canary-${label.replaceAll(' ', '-')}`, baseUrl })
  }
  const trusted = Object.values(CERTIFICATES).slice(0, -1)
  const bundle = join(folder, 'trusted.pem')
  writeFileSync(bundle, trusted.map(({ cert }) => cert).join(''))
  const environment = {
    NEBULY_PROJECTS: JSON.stringify(projects),
    NODE_EXTRA_CA_CERTS: bundle,
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  }
  viewer = await startBuiltServer(environment, (line) => lines.push(line))
}, 60_000)

afterAll(async () => {
  viewer.remove()
  await Promise.all(stops.map((stop) => stop()))
  rmSync(folder, { recursive: true })
})

const searchIn = (project: string) =>
  fetch(`http://127.0.0.1:${viewer.port}/api/interactions/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      time_range: { start: '2026-01-01', end: '2026-02-01' },
      filters: [],
      limit: 10,
      offset: 0,
      project,
    }),
  })

test('P122 an upstream whose certificate is good is asked', async () => {
  expect((await searchIn('good')).status).toBe(200)
  expect(keys.splice(0)).toEqual(['Bearer canary-good'])
})

test.each([
  ['expired', 'CERT_HAS_EXPIRED'],
  ['of another name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['nobody vouches for', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
])('P122 one with a certificate %s is told no key', async (label, cause) => {
  const response = await searchIn(label)
  expect(response.status).toBe(502)
  expect(await response.json()).toMatchObject({ error: { code: 'upstream_unreachable' } })
  await expect.poll(() => lines.at(-1)).toContain(`"cause":"${cause}"`)
  expect(keys).toEqual([])
  expect(lines.join('')).not.toContain('canary')
})
