import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import type { Auth } from '../auth/auth'
import { logLine, loggedSubject } from './access-log'
import { ID, KEY, RECORD, setUp } from '../test/handler-setup'
import { wholeAnswer } from '../sample-service/sample-answer'
import { makeProject } from '../test/settings'
import type { Send } from '../upstream/upstream'

const named = (subject: string): Auth => ({
  identify: async () => ({ kind: 'known', reader: { subject, claims: { key: 'secret-claim' } } }),
  desk: null,
  readHeaders: [],
})

const send: Send = () => Promise.resolve(wholeAnswer(RECORD))

const Line = v.looseObject({ subject: v.string(), project: v.string() })

const logFor = async (subject: string) => {
  const { ask, logs } = setUp({ auth: named(subject), now: () => 0 })
  const response = await ask(`/api/interactions/${ID}`, { headers: { cookie: 'a=secret-cookie' } })
  await response.text()
  return { line: logs.map((entry) => logLine(entry, 0)).join(''), response }
}

test('a line tells time, reader, project, id, status, bytes, milliseconds and request, and no more', async () => {
  const { line, response } = await logFor('ana@example.com')
  expect(JSON.parse(line)).toEqual({
    time: '1970-01-01T00:00:00.000Z',
    method: 'GET',
    route: '/api/interactions/:id',
    subject: 'ana@example.com',
    project: 'default',
    id: ID,
    status: 200,
    bytes: RECORD.length,
    ms: 0,
    requestId: response.headers.get('x-request-id'),
    outcome: 'complete',
  })
  expect(line).not.toMatch(/secret|parcel|canary/)
})

test.each([
  ['a line of its own', 'ana\n{"status":200}', 'ana{"status":200}'],
  ['terminal codes', 'a\u001b[2Jb\u009b1mc\u007f', 'a[2Jb1mc'],
  ['characters that turn the order', 'a\u202eb\u2066c\u200fd\u061ce', 'abcde'],
  ['invisible ones', 'a\u200bb\ufeffc\u{e0041}d', 'abcd'],
  ['line separators', 'a\u2028b\u2029c\u0085d', 'abcd'],
  ['half a pair', 'a\ud800b', 'ab'],
  ['letters of other scripts', 'Žofia 山田 علي', 'Žofia 山田 علي'],
])('a subject with %s is logged without', async (_name, subject, logged) => {
  const { line } = await logFor(subject)
  expect(line.indexOf('\n')).toBe(line.length - 1)
  expect(JSON.parse(line)).toMatchObject({ subject: logged })
})

test('a long subject is cut, and not in the middle of a character', () => {
  const logged = loggedSubject('😀'.repeat(1000))
  expect(Array.from(logged)).toHaveLength(200)
  expect(logged.endsWith('😀…')).toBe(true)
  expect(logged).not.toMatch(/\p{Cs}/u)
})

/** Texts that an attacker would choose, mixed with random ones. */
const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc
    .array(
      fc.constantFrom(
        '\n{"status":200}',
        '\r',
        '\u2028',
        '\u0085',
        '\u001b[2J',
        '\u009b31m',
        '\u202e',
        '\u200b',
        '\ufeff',
        '\ud800',
        '\u{e0041}',
        '","status":200,"x":"',
        '\\',
        '__proto__',
      ),
    )
    .map((parts) => parts.join('')),
)

const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

test('P124 no value makes a second line, or anything but plain text and escapes', () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, anyText), (entry) => {
      const line = logLine(entry, 0)
      expect(line.indexOf('\n')).toBe(line.length - 1)
      expect(line.slice(0, -1)).not.toMatch(UNSAFE)
      expect(JSON.parse(line)).toMatchObject(entry)
    }),
    { numRuns: 2000 },
  )
})

test('P124 nor does any reader’s name or label of a project, and no other field changes with them', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (subject, label) => {
      const { ask, logs } = setUp({
        auth: named(subject),
        now: () => 0,
        projects: [makeProject({ label, apiKey: KEY, baseUrl: 'http://127.0.0.1:1', send })],
      })
      const response = await ask(`/api/interactions/${ID}`)
      await response.text()
      const line = logs.map((entry) => logLine(entry, 0)).join('')
      expect(line.indexOf('\n')).toBe(line.length - 1)
      expect(line.slice(0, -1)).not.toMatch(UNSAFE)
      const { subject: logged, project, ...rest } = v.parse(Line, JSON.parse(line))
      expect(logged).not.toMatch(UNSAFE)
      expect(project).toBe(label)
      expect(rest).toMatchObject({ status: 200, outcome: 'complete', id: ID })
    }),
    { numRuns: 300 },
  )
})
