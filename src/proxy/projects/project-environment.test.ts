import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../config/environment'
import { configFor } from '../test/parsed-config'

const KEY = 'canary-8d31'
const ONE = { label: 'Support', key: KEY }

const read = (projects: unknown, environment: Record<string, string> = {}) => {
  const text = typeof projects === 'string' ? projects : JSON.stringify(projects)
  const config = configFor({ NEBULY_PROJECTS: text, ...environment })
  return typeof config === 'string' ? config : config.projects
}

test('a project has a label and a key, and an address and a claim of its own if it likes', () => {
  const claim = { name: 'groups', value: 'sales' }
  expect(
    read([ONE, { label: ' Sales ', key: `${KEY}\n`, baseUrl: 'https://other.example/x/', claim }], {
      NEBULY_BASE_URL: 'https://nebuly.example/',
    }),
  ).toEqual([
    { label: 'Support', apiKey: KEY, baseUrl: 'https://nebuly.example', claim: null },
    { label: 'Sales', apiKey: KEY, baseUrl: 'https://other.example/x', claim },
  ])
})

test.each([
  ['not JSON', '[{'],
  ['not a list', {}],
  ['empty', []],
  ['of 51 projects', Array.from({ length: 51 }, (_, at) => ({ label: `${at}`, key: KEY }))],
  ['with something that is no project', [KEY]],
  ['without a label', [{ key: KEY }]],
  ['without a key', [{ label: KEY }]],
  ['with an empty label', [{ label: ' ', key: KEY }]],
  ['with a label that turns the order', [{ label: `${KEY}\u202e`, key: KEY }]],
  ['with a label of many lines', [{ label: 'a\nb', key: KEY }]],
  ['with a label that is half a pair', [{ label: 'a\ud800', key: KEY }]],
  ['with an endless label', [{ label: KEY.repeat(9), key: KEY }]],
  ['with one label twice', [ONE, { label: 'support', key: KEY }]],
  ['with a key that no header takes', [{ label: 'a', key: `${KEY} ${KEY}` }]],
  ['with an upstream that is not safe', [{ ...ONE, baseUrl: `http://${KEY}.example` }]],
  ['with an upstream with a password', [{ ...ONE, baseUrl: `https://a:${KEY}@b.example` }]],
  ['with a misspelt claim', [{ ...ONE, clam: { name: 'groups', value: KEY } }]],
  ['with a claim without a value', [{ ...ONE, claim: { name: KEY } }]],
  ['with a claim that is a text', [{ ...ONE, claim: KEY }]],
  ['with a claim that is null', [{ ...ONE, claim: null }]],
  ['with an empty value', [{ ...ONE, claim: { name: KEY, value: '' } }]],
  ['in a file that is not there', `@/nowhere/${KEY}.json`],
])('a list %s is refused in one sentence that shows nothing of it', (_name, projects) => {
  const sentence = read(projects)
  expect(sentence).toMatch(/^NEBULY_PROJECTS [^\n]*\.$/)
  expect(sentence).not.toContain(KEY)
})

test('the sentence says which project it is about, counted from one', () => {
  expect(read([ONE, { label: 'Sales' }, {}])).toBe('NEBULY_PROJECTS entry 2 needs a key.')
})

test('one key and a list of projects exclude each other', () => {
  expect(read([ONE], { NEBULY_API_KEY: KEY })).toMatch(/both set/)
})

const folder = mkdtempSync(join(tmpdir(), 'projects-'))

beforeAll(() => {
  writeFileSync(join(folder, 'projects.json'), JSON.stringify([ONE]))
})

afterAll(() => {
  delete process.env['NEBULY_PROJECTS']
  rmSync(folder, { recursive: true })
})

test('the list may stand in a file', () => {
  process.env['NEBULY_PROJECTS'] = `@${join(folder, 'projects.json')}`
  expect(readConfig()).toMatchObject({ config: { projects: [{ label: 'Support', apiKey: KEY }] } })
})
