import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import { findIds, searchIds } from './find-ids'

const A = '3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93'
const B = 'c0ffee00-1234-4abc-8def-0123456789ab'
const C = '01890a5d-ac96-774b-bcce-b302099a8057'
const BARE = A.replaceAll('-', '')
const respell = (dash: string) => A.replaceAll('-', dash)

describe('one id in every spelling', () => {
  test.each([
    ['as it is', A],
    ['in capitals', A.toUpperCase()],
    ['in mixed case', `3F2b8C1e${A.slice(8)}`],
    ['without dashes', BARE],
    ['without dashes, in capitals', BARE.toUpperCase()],
    ['in braces', `{${A}}`],
    ['in braces, without dashes', `{${BARE}}`],
    ['in brackets and parentheses', `([${A}])`],
    ['as a URN', `urn:uuid:${A}`],
    ['as a URN in capitals', `URN:UUID:${A.toUpperCase()}`],
    ['in double quotes', `"${A}"`],
    ['in single quotes', `'${A}'`],
    ['in typographic quotes', `“${A}”`],
    ['in backticks', `\`${A}\``],
    ['in angle brackets', `<${A}>`],
    ['with white space round it', ` \t${A}\r\n`],
    ['at the end of a sentence', `Please look at ${A}.`],
    ['behind letters', `req${A}xyz`],
    ['behind an underscore', `interaction_${A}_v2`],
    ['as a file name', `/tmp/${A}-1.json`],
    ['with the byte-order mark', `\ufeff${A}`],
    ['with hyphens that are Unicode', respell('\u2010')],
    ['with non-breaking hyphens', respell('\u2011')],
    ['with figure dashes', respell('\u2012')],
    ['with en dashes', respell('–')],
    ['with em dashes', respell('—')],
    ['with minus signs', respell('−')],
    ['with full-width dashes', respell('－')],
    ['with encoded dashes', respell('%2D')],
    ['with encoded dashes in lower case', respell('%2d')],
    ['with dashes encoded twice', respell('%252D')],
    ['with encoded en dashes', respell('%E2%80%93')],
    ['with encoded braces', `%7B${A}%7D`],
    ['with encoded braces, without dashes', `%7B${BARE}%7D`],
    ['with braces encoded twice', `%257B${A}%257D`],
    ['with encoded quotes', `%22${A}%22`],
    ['with zero-width spaces inside', `3f2b\u200b8c1e-9d47-\u200b4a60-b5e2-7c1d0f\u200b6a8e93`],
    ['with soft hyphens inside', `3f2b8c1e-9d47-4a60-b5e2-7c1d\u00ad0f6a8e93`],
    ['with a word joiner beside a dash', `3f2b8c1e\u2060-9d47-4a60-b5e2-7c1d0f6a8e93`],
    ['with direction marks round it', `\u202a${A}\u202c`],
    ['with a zero-width space inside, without dashes', `${BARE.slice(0, 9)}\u200b${BARE.slice(9)}`],
    ['wrapped at a dash', '3f2b8c1e-9d47-\n4a60-b5e2-7c1d0f6a8e93'],
    ['wrapped before a dash', '3f2b8c1e-9d47\r\n-4a60-b5e2-7c1d0f6a8e93'],
    ['wrapped inside a group', '3f2b8c1e-9d47-4a60-b5\ne2-7c1d0f6a8e93'],
    ['wrapped in its last group', 'id: 3f2b8c1e-9d47-4a60-b5e2-7c1d0f\n6a8e93'],
    ['wrapped in a quoted mail', '> see 3f2b8c1e-9d47-\n> 4a60-b5e2-7c1d0f6a8e93 please'],
    ['wrapped by quoted-printable', '3f2b8c1e-9d47-4a60=\n-b5e2-7c1d0f6a8e93'],
    ['wrapped twice with indentation', '3f2b8c1e-\n  9d47-4a60-\n  b5e2-7c1d0f6a8e93'],
    ['wrapped and without dashes, alone', `${BARE.slice(0, 20)}\n${BARE.slice(20)}`],
  ])('%s', (_, text) => {
    expect(findIds(text)).toEqual([A])
  })

  test('nil and max are ids too: the service decides', () => {
    const nil = '00000000-0000-0000-0000-000000000000'
    const max = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
    expect(findIds(`${nil} ${max.toUpperCase()}`)).toEqual([nil, max])
  })
})

describe('an id in a link', () => {
  test.each([
    ['of ours', `http://127.0.0.1:4173/i/${A}`],
    ['of ours with a fragment', `https://viewer.example/i/${A}#turn=3&find=refund`],
    ['of ours without its host', `/i/${A}`],
    ['of the service, behind its project', `https://x.example/projects/${B}/interactions/${A}`],
    ['of the service, before its user', `https://x.example/interaction/${A}/users/${B}`],
    ['of the export API', `https://x.example/api/external/export/interactions/detail-v2/${A}`],
    ['in the query', `https://x.example/?tab=1&interactionId=${A}&project_id=${B}`],
    ['in the query, behind its project', `https://x.example/?project_id=${B}&interaction_id=${A}`],
    ['in the fragment', `https://x.example/app#/interactions/${A}?from=${B}`],
    ['encoded in another link', `https://sso.example/?to=https%3A%2F%2Fv.example%2Fi%2F${A}`],
    ['encoded with its braces', `https://x.example/i/%7B${A}%7D`],
    ['encoded with its dashes', `https://x.example/i/${respell('%2D')}`],
    ['in Markdown', `[this one](https://x.example/i/${A})`],
    ['in markup', `<a href="https://x.example/i/${A}">this one</a>`],
  ])('%s', (_, text) => {
    expect(findIds(text)).toEqual([A])
  })

  test('a link of an unknown shape gives all it has', () => {
    expect(findIds(`https://x.example/${A}/${B}`)).toEqual([A, B])
  })

  test('two links give one each, and a bare id beside them stays', () => {
    const text = `https://x.example/projects/${C}/interactions/${A} ${B}`
    expect(findIds(text)).toEqual([A, B])
  })
})

const json = (value: unknown) => JSON.stringify(value, null, 2)

describe('ids in JSON', () => {
  test.each([
    ['a record', json({ project_id: B, user: C, id: A, input: 'hi' }), [A]],
    [
      'a record that quotes others',
      json({ id: A, input: `see ${B}`, tags: { interaction_id: C } }),
      [A],
    ],
    ['an event about an interaction', json({ id: B, payload: { interaction_id: A } }), [A]],
    ['both keys in one object', json({ id: B, interaction_id: A, input: '' }), [A]],
    ['camel case', json({ interactionId: A, traceId: B }), [A]],
    ['words as a key', json({ 'Interaction ID': A, Project: B }), [A]],
    ['a key with a prefix', json({ nebuly_interaction_id: A, request_id: B }), [A]],
    ['an object named interaction', json({ project: { id: B }, interaction: { id: A } }), [A]],
    ['a list of ids', json({ interaction_ids: [A, B, A], project_id: C }), [A, B]],
    ['an answer with rows', json({ total: 2, data: [{ id: A }, { id: B, end_user: C }] }), [A, B]],
    [
      'an array of records',
      json([
        { id: A, project_id: C },
        { id: B, project_id: C },
      ]),
      [A, B],
    ],
    ['an array of strings', json([A, B]), [A, B]],
    ['an array of links', json([`/i/${A}`, `/i/${B}`]), [A, B]],
    ['an id that is a link', json({ id: `https://x.example/i/${A}`, project_id: B }), [A]],
    ['an id without dashes', json({ id: BARE, project_id: B }), [A]],
    ['an id that is a number', json({ id: 7, user: A }), [A]],
    ['an id deeper down', json({ meta: { project_id: B }, result: { id: A } }), [A]],
    ['no key of ours: all, in order', json({ project_id: B, user: A }), [B, A]],
    [
      'one object a line',
      `${JSON.stringify({ id: A, user: C })}\n\n${JSON.stringify({ id: B })}\n`,
      [A, B],
    ],
    ['cut off', `{"project_id": "${B}", "id": "${A}", "input": "Where is my`, [A]],
    ['with single quotes', `{'project_id': '${B}', 'id': '${A}'}`, [A]],
    ['as a string in JSON', JSON.stringify(JSON.stringify({ project_id: B, id: A })), [A]],
    [
      'as a string in a log',
      `INFO sent {\\"interaction_id\\":\\"${A}\\",\\"user\\":\\"${B}\\"}`,
      [A],
    ],
    ['keys of prototypes', `{"__proto__": {"id": "${B}"}, "interaction_id": "${A}"}`, [A]],
    ['with the byte-order mark', `\ufeff${json({ user: B, id: A })}`, [A]],
  ])('%s', (_, text, expected) => {
    expect(findIds(text)).toEqual(expected)
  })
})

describe('ids in log lines and commands', () => {
  test.each([
    ['request and trace first', `ts=1 request_id=${B} trace_id=${C} interaction_id=${A} ok`, [A]],
    ['with a colon', `request: ${B}, interaction id: ${A}`, [A]],
    ['with an arrow', `:request=>"${B}", :interaction_id=>"${A}"`, [A]],
    ['with a hyphen', `interaction-id="${A}" request-id="${B}"`, [A]],
    [
      'several lines',
      `request_id=${C} interaction_id=${A}\nrequest_id=${C} interaction_id=${B}`,
      [A, B],
    ],
    ['a list behind the key', `project=${C} interaction_ids=[${A}, ${B}]`, [A, B]],
    ['no key of ours: all, in order', `request_id=${B} user=${A}`, [B, A]],
    ['a path, and a request after it', `GET /i/${A} 200 req=${B}`, [A]],
    ['a request, and a path after it', `req=${B} GET /v2/interactions/x/${A} 200`, [A]],
    ['a plain id behind that of a user', `user_id=${B} id=${A}`, [A]],
    ['an id in words, behind a request', `request_id=${B} msg="opened interaction ${A}"`, [A]],
    ['keys of others in camel case', `traceId: ${B}, sessionId: ${C}, done: ${A}`, [A]],
    ['the thread it is in', `done ${A} thread_id=${B} conversation_id=${C}`, [A]],
    ['a traceparent', `traceparent=00-${BARE}-00f067aa0ba902b7-01 at ${B}`, [B]],
    [
      'a command with headers',
      `curl https://x.example/detail-v2/${A} -H 'X-Request-Id: ${B}'`,
      [A],
    ],
    [
      'a command over several lines, headers first',
      `$ curl -H "Authorization: Bearer ${C}" \\\n  --header 'Cookie: s=${B}' \\\n  'https://x.example/i/${A}'`,
      [A],
    ],
    ['a command without a scheme', `curl -H 'X-Id: ${B}' x.example/interactions/${A}`, [A]],
    [
      'a command with a body',
      `curl -X POST https://x.example/find -H 'X-Id: ${B}' -d '{"user":"${C}","interaction_id":"${A}"}'`,
      [A],
    ],
    ['a command with headers alone', `curl https://x.example/ -H 'X-Interaction: ${A}'`, [A]],
  ])('%s', (_, text, expected) => {
    expect(findIds(text)).toEqual(expected)
  })
})

describe('ids beside a label, as a table is copied', () => {
  test.each([
    ['our own details', `Interaction ID\t${A}\nProject ID\t${B}`, [A]],
    ['label and value on lines of their own', `Interaction ID\n${A}\nProject ID\n${B}`, [A]],
    ['the other one first', `project_id ${B}\r\ninteraction_id ${A}`, [A]],
    ['another id in the text', `Interaction ID\t${A}\nInput\tsee ${B}`, [A]],
    ['a column', `interaction_id\n${A}\n${B}\n${C}`, [A, B, C]],
    ['several in a sentence', `interaction IDs ${A} and ${B}`, [A, B]],
    ['a table with a head: nobody can tell', `interaction_id\tuser_id\n${A}\t${B}`, [A, B]],
  ])('%s', (_, text, expected) => {
    expect(findIds(text)).toEqual(expected)
  })
})

describe('lists', () => {
  test.each([
    '\n',
    '\r\n',
    ' ',
    ', ',
    ';',
    '\t',
    '|',
    ' / ',
    '\n- ',
    '","',
    ' – ',
    '\u200b',
    ' and ',
  ])('separated by %j', (separator) => {
    expect(findIds([A, B, C].join(separator))).toEqual([A, B, C])
  })

  test('ids without dashes, one a line', () => {
    const bare = [A, B, C].map((id) => id.replaceAll('-', ''))
    expect(findIds(bare.join('\n'))).toEqual([A, B, C])
  })

  test('the order stays, and duplicates go, whatever their spelling', () => {
    const text = `${B}\n${A}\n${B.toUpperCase()}\n${BARE}`
    expect(searchIds(text)).toEqual({ ids: [B, A], duplicates: 2 })
  })
})

describe('what is no id', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['words', 'the quick brown fox'],
    ['a digit short', A.slice(0, -1)],
    ['a digit long', `${A}0`],
    ['a digit before', `0${A}`],
    ['the letter o for a zero', A.replace('0', 'o')],
    ['a sha-256', BARE + BARE],
    ['a sha-1', `${BARE}01234567`],
    ['33 digits', `${BARE}0`],
    ['a long hash cut by an unseen character', `${BARE}\u200b${BARE}`],
    ['a short id before a line of text', `${A.slice(0, -1)}\na note`],
    ['a word at the end of the line before', `plan a\n${A.slice(1)}`],
    ['two span ids on two lines', 'span 0123456789abcdef\n0123456789abcdef end'],
    ['dashes in other places', `${BARE.slice(0, 16)}-${BARE.slice(16)}`],
    ['a percent sign without meaning', '%zz%'],
    ['empty JSON', '{}'],
    ['JSON without ids', '[null, 1, true, "x", {"id": null}]'],
  ])('%s', (_, text) => {
    expect(findIds(text)).toEqual([])
  })
})

const toId = (hex: string) =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')

describe('whatever the text', () => {
  const digits = fc.stringMatching(/^[0-9a-f]{32}$/)
  const spelling = fc.constantFrom<(id: string) => string>(
    (id) => id,
    (id) => id.toUpperCase(),
    (id) => id.replaceAll('-', ''),
    (id) => id.replaceAll('-', '').toUpperCase(),
    (id) => `{${id}}`,
    (id) => `urn:uuid:${id}`,
    (id) => `"${id}"`,
    (id) => id.replaceAll('-', '%2D'),
    (id) => `%7B${id}%7D`,
    (id) => id.replaceAll('-', '–'),
    (id) => `${id.slice(0, 5)}\u200b${id.slice(5)}`,
    (id) => `${id.slice(0, 14)}\n${id.slice(14)}`,
  )
  const notHex = fc
    .string({ unit: anyCharacter, maxLength: 60 })
    .map((text) => text.replace(/[0-9a-f]/gi, ''))

  test('an id among other characters is found in every spelling', () => {
    fc.assert(
      fc.property(fc.tuple(notHex, notHex), digits, spelling, ([before, after], hex, spell) => {
        expect(findIds(before + spell(toId(hex)) + after)).toEqual([toId(hex)])
      }),
      { numRuns: 3000 },
    )
  })

  test('it gives canonical ids, each once, and never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.json(),
      digits,
      digits.map(toId),
      fc.constantFrom(
        '%7B',
        '%2D',
        '-',
        '\n',
        'interaction_id=',
        '"id": "',
        '/i/',
        'curl -H "',
        '{',
        '[',
        '}',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const ids = findIds(pieces.join(''))
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['digits without end', 'a'.repeat(2e6)],
    ['ids that stop short', `${A.slice(0, -2)} `.repeat(60_000)],
    ['a digit a line', 'a\n'.repeat(1e6)],
    ['a digit and an unseen character', 'a\u200b'.repeat(1e6)],
    ['percent signs', '%25'.repeat(7e5)],
    ['headers without end', `curl ${` -H 'a`.repeat(300_000)}`],
    ['quotes that never close', `curl -H "${'\\"'.repeat(1e6)}`],
    ['the key without a value', 'interaction_id='.repeat(130_000)],
    ['brackets without end', '['.repeat(2e6)],
    ['nested JSON', `${'['.repeat(2e5)}"${A}"${']'.repeat(2e5)}`],
    ['white space', `{${' '.repeat(2e6)}`],
  ])(
    'two megabytes of %s are searched through',
    // A quadratic search would not finish within the test's time limit.
    (_, text) => expect(findIds(text).length).toBeLessThanOrEqual(1),
    30_000,
  )
})
