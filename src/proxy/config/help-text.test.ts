import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULTS } from './config'
import { HELP_TEXT } from './help-text'

const example = readFileSync(join(import.meta.dirname, '..', '..', '..', '.env.example'), 'utf8')

test('the help fits a terminal and says the defaults', () => {
  expect(HELP_TEXT.split('\n').filter((line) => line.length > 100)).toEqual([])
  expect(HELP_TEXT).toMatch(/^ {2}PORT .*\[4173\]$/m)
  expect(HELP_TEXT).toMatch(/^ {2}NEBULY_BASE_URL .*\[https:\/\/backend\.nebuly\.com\]$/m)
})

test('`.env.example` lists every setting, and no other', () => {
  const listed = [...example.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(new Set(listed)).toEqual(new Set(Object.keys(DEFAULTS)))
})
