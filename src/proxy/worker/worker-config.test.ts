import { expect, test } from 'vitest'
import { readAssets, readVariables } from './bindings'
import { parseWorkerConfig } from './worker-config'

const OPEN = { VIEWER_AUTH: 'none', VIEWER_URL: 'https://viewer.example' }

test('a Worker is one that everybody can reach, whatever HOST says', () => {
  const parsed = parseWorkerConfig({ ...OPEN, HOST: '127.0.0.1' })
  expect(parsed).toMatchObject({ kind: 'ok', config: { isExposed: true } })
})

test.each([
  [{ ...OPEN, VIEWER_AUTH: undefined }, /^VIEWER_AUTH must be set/],
  [{ ...OPEN, VIEWER_AUTH: 'password' }, /^VIEWER_AUTH must not be password/],
  [{ ...OPEN, VIEWER_AUTH: 'open' }, /^VIEWER_AUTH must be proxy-jwt/],
  [{ ...OPEN, VIEWER_URL: '' }, /^VIEWER_URL must be the address/],
  [{ ...OPEN, NEBULY_API_KEY: 'secret è' }, /^NEBULY_API_KEY contains/],
])('what a Worker can not be served with is refused in a sentence: %o', (variables, sentence) => {
  const parsed = parseWorkerConfig(variables)
  expect(parsed.kind === 'refused' ? parsed.sentence : '').toMatch(sentence)
  expect(JSON.stringify(parsed)).not.toContain('secret')
})

test('lists and numbers among the bindings are read as JSON, and the assets are no variable', () => {
  const ASSETS = { fetch: () => Promise.resolve(new Response()) }
  const bindings = { ASSETS, TOTAL_RATE: 5, NEBULY_PROJECTS: [{ label: 'A', key: 'k' }], PORT: '1' }
  expect(readVariables(bindings)).toEqual({
    TOTAL_RATE: '5',
    NEBULY_PROJECTS: '[{"label":"A","key":"k"}]',
    PORT: '1',
  })
  expect(readAssets(bindings)).toBe(ASSETS)
  expect(readAssets({ ASSETS: 'dist' })).toBeNull()
})
