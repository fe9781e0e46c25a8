import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import { MAX_LIST_BYTES, readIdList } from './id-list'

const idAt = (n: number) =>
  `${(0xa0000000 + n * 7919).toString(16)}-9d47-4a60-b5e2-${n.toString(16).padStart(12, '0')}`
const [A, B, C] = [idAt(1), idAt(2), idAt(3)]
const P = 'c0ffee00-1234-4abc-8def-0123456789ab'

const read = async (text: string) => await readIdList(text)

describe('A list of ids', () => {
  test.each([
    ['one a line', `${A}\n${B}\n${C}\n`],
    ['lines of Windows', `${A}\r\n${B}\r\n\r\n${C}`],
    ['lines of old systems', `${A}\r${B}\r${C}`],
    ['one line with commas', `${A},${B}, ${C}`],
    ['one line with spaces', `${A} ${B} ${C}`],
    ['lines with commas', `${A},\n${B},\n${C},`],
    ['several lines of several', `${A};${B}\n${C}`],
    ['marks and numbers', `- ${A}\n* ${B}\n3. ${C}`],
    ['links', `https://v.example/i/${A}\nhttps://v.example/i/${B}#turn=2\n${C}`],
    ['comments', `# flagged in May\n${A}\n\n${B}\n# the rest\n${C}`],
    ['a column’s name above', `interaction\n${A}\n${B}\n${C}`],
    ['quotes', `"${A}"\n"${B}"\n'${C}'`],
    ['the mark of UTF-8 before it', `\ufeff${A}\n${B}\n${C}`],
    ['the zeros of UTF-16 in it', Array.from(`${A}\n${B}\n${C}`).join('\u0000')],
    ['capitals and no dashes', `${A.toUpperCase()}\n${B.replaceAll('-', '')}\n${C}`],
    [
      'a log around them',
      `at 10:00 interaction_id=${A} trace=${P}\ninteraction_id=${B} x\ninteraction_id=${C}`,
    ],
    ['JSON', JSON.stringify([A, B, C])],
    [
      'JSON of objects',
      JSON.stringify([{ id: A, project_id: P }, { id: B }, { interaction_id: C, id: P }]),
    ],
    [
      'JSON of records',
      JSON.stringify([A, B, C].map((id) => ({ id, input: P, output: 'x', tags: [{ id: P }] }))),
    ],
    [
      'JSON of the service’s list',
      JSON.stringify({ total: 3, limit: 100, data: [{ id: A }, { id: B }, { id: C }] }, null, 1),
    ],
    [
      'JSON of a review',
      JSON.stringify({ format: 'x', labels: ['a'], ids: [A, B, C], judgements: [{ id: A }] }),
    ],
    ['JSON, one a line', `{"id":"${A}"}\n{"id":"${B}"}\n\n{"id":"${C}"}`],
  ])('may have %s', async (_, text) => {
    expect(await read(text)).toEqual({ ids: [A, B, C], duplicates: 0, problems: [] })
  })

  test('keeps its order, and drops and counts what came before', async () => {
    expect(await read(`${C}\n${A}\n${C}\n${B}\n${A}`)).toEqual({
      ids: [C, A, B],
      duplicates: 2,
      problems: [],
    })
    expect(await read(`see ${A} and ${A}, and ${A} again, then ${B}`)).toMatchObject({
      ids: [A, B],
      duplicates: 2,
    })
  })

  test('names each line that holds none, and goes on', async () => {
    expect(await read(`${A}\nabc\n\n${B.slice(0, 30)}\n${C}`)).toEqual({
      ids: [A, C],
      duplicates: 0,
      problems: [
        'Line 2: “abc” is not an interaction ID.',
        'Line 4: “a0003dde-9d47-4a60-b5e2-000000” is not an interaction ID.',
      ],
    })
  })

  test('takes a cut id in the first line for one, not for a name', async () => {
    expect((await read(`${A.slice(0, 20)}\n${B}\n${C}`)).problems).toEqual([
      'Line 1: “a0001eef-9d47-4a60-b” is not an interaction ID.',
    ])
  })

  test('names the place in a single line', async () => {
    expect((await read(`${A},abc,${B},${C}`)).problems).toEqual([
      'Line 1, item 2: “abc” is not an interaction ID.',
    ])
  })

  test('sums up what would be too much to read', async () => {
    const { ids, problems } = await read(`${`${A}\n`.repeat(40)}${'abc\n'.repeat(51)}`)
    expect(ids).toEqual([A])
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toBe('31 further places hold no interaction ID either.')
  })

  test('shows no hostile text as it is', async () => {
    const { problems } = await read(`${A}\n\u202eabc\u0007${'x'.repeat(5000)}`)
    expect(problems).toEqual([`Line 2: “abc${'x'.repeat(37)}…” is not an interaction ID.`])
  })

  test.each([
    ['', []],
    ['\n \n', []],
    ['hello\nworld', ['Line 1 is “hello”.']],
    ['\n\nname,age\nx,3', ['Line 3 is “name, age”.']],
    ['{"id":"x"}', []],
    ['[1,2]', []],
    [`{"id":"${A}","input":"cut`, []],
    ['<p>', ['Line 1 is “<p>”.']],
  ])('is none without an id: %j', async (text, problems) => {
    expect(await read(text)).toEqual({ ids: [], duplicates: 0, problems })
  })

  test('is not read beyond its cap', async () => {
    expect(await read(`${A}\n`.padEnd(MAX_LIST_BYTES + 1))).toEqual({
      ids: [],
      duplicates: 0,
      problems: ['It is 16 MB, and lists of IDs up to 16 MB can be read.'],
    })
  })
})

describe('A table', () => {
  test('gives the column that holds ids, wherever it is and whatever its name', async () => {
    const text = `topic,whatever,note\nrefund,${A},"a, b"\n"two\nlines",${B},\n,${C},x`
    expect(await read(text)).toEqual({ ids: [A, B, C], duplicates: 0, problems: [] })
  })

  test.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['bars', '|'],
  ])('may have %s', async (_, mark) => {
    const text = [
      ['topic', 'id'],
      ['a', A],
      ['b', B],
      ['c', C],
    ]
      .map((row) => row.join(mark))
      .join('\r\n')
    expect(await read(text)).toMatchObject({ ids: [A, B, C], problems: [] })
  })

  test('may say in its first line what stands between the cells', async () => {
    expect(await read(`sep=;\ntopic;id\na,b;${A}\nc;${B}\nd;nope`)).toEqual({
      ids: [A, B],
      duplicates: 0,
      problems: ['Line 5: “nope” is not an interaction ID.'],
    })
  })

  test('with several columns of ids says which was taken', async () => {
    const text = `project_id,interaction_id,user_id\n${P},${A},${idAt(9)}\n${P},${B},${idAt(10)}`
    expect(await read(text)).toEqual({
      ids: [A, B],
      duplicates: 0,
      problems: [
        'The IDs were taken from the column “interaction_id”; “user_id”, “project_id” hold IDs too.',
      ],
    })
  })

  test('without names takes the column with most different ids', async () => {
    expect(await read(`${P},${A},x\n${P},${B},y\n${P},${C},z`)).toEqual({
      ids: [A, B, C],
      duplicates: 0,
      problems: ['The IDs were taken from column 2; column 1 holds IDs too.'],
    })
  })

  test('a name alone makes no column of ids', async () => {
    const text = `interaction_id,ref\n1,${A}\n2,${B}\n3,${C}`
    expect((await read(text)).ids).toEqual([A, B, C])
  })

  test('names lines as an editor counts them, through cells of several lines', async () => {
    const text = `id,note\n${A},"one\ntwo\nthree"\nabc,x\n,missing\n${B},`
    expect((await read(text)).problems).toEqual([
      'Line 5: “abc” is not an interaction ID.',
      'Line 6: the ID is missing.',
    ])
  })

  test('with a quotation mark that is never closed loses nothing', async () => {
    const { ids, problems } = await read(`id,note\n${A},fine\n${B},"open\n${C},x`)
    expect(ids).toEqual([A, B, C])
    expect(problems).toEqual(['Line 3: a quotation mark is never closed.'])
  })
})

describe('JSON', () => {
  test('names the line of what holds no id', async () => {
    const text = JSON.stringify([A, 'abc', 7, { note: 'x' }, { id: B }], null, 2)
    expect(await read(text)).toEqual({
      ids: [A, B],
      duplicates: 0,
      problems: [
        'Line 3: “abc” is not an interaction ID.',
        'Line 4: “7” is not an interaction ID.',
        'Line 5 holds no interaction ID.',
      ],
    })
    expect((await read(`["${A}","abc"]`)).problems).toEqual([
      'Line 1, item 2: “abc” is not an interaction ID.',
    ])
    const inside = JSON.stringify({ note: ['ids', 'a\n]'], ids: [[], A, 'abc'] }, null, 2)
    expect((await read(inside)).problems).toEqual([
      'Line 7 holds no interaction ID.',
      'Line 9: “abc” is not an interaction ID.',
    ])
  })

  test('that ends too early still gives what it holds', async () => {
    const { ids, problems } = await read(`[\n"${A}",\n"${B}",\n"${C.slice(0, 9)}`)
    expect(ids).toEqual([A, B])
    expect(problems).toEqual([
      'Line 4 is not JSON (it ends too early at column 11): IDs may be missing.',
    ])
  })

  test('one value a line names the line that is none', async () => {
    expect((await read(`{"id":"${A}"}\n{"id":\n"${B}"`)).problems).toEqual([
      'Line 2 holds no interaction ID.',
    ])
  })
})

test('nothing throws, and all ids of a list are found whatever stands around them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: anyCharacter, maxLength: 120 }), async (text) => {
      await readIdList(text)
      await readIdList(`[${text}`)
      await readIdList(`"${text}\n${A},${text}`)
    }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(100_000), { minLength: 2, maxLength: 50 }),
      fc.constantFrom('\n', '\r\n', ',', ';', ', ', '\t', ' ', '\n\n'),
      async (numbers, mark) => {
        const ids = numbers.map(idAt)
        expect(await readIdList(ids.join(mark))).toEqual({ ids, duplicates: 0, problems: [] })
      },
    ),
  )
})

test('a list beside a text of millions of escapes is read', async () => {
  const long = `"${String.raw`\n`.repeat(5_000_000)}"`
  expect(await read(`[${long},\n"${A}"]`)).toMatchObject({ ids: [A] })
  expect(await read(`[${long},\n"${A}",\n7]`)).toMatchObject({
    ids: [A],
    problems: [expect.stringMatching(/^Line 1: /), 'Line 3: “7” is not an interaction ID.'],
  })
  expect(await read(`[${long},\n"${A}"`)).toMatchObject({ ids: [A] })
})

test('hundreds of thousands of ids on one line are read', async () => {
  const { ids, duplicates } = await read(`${A} `.repeat(300_000))
  expect([ids, duplicates]).toEqual([[A], 299_999])
})

test('a table of many megabytes is read in time', async () => {
  const row = (n: number) => `${n},"${'some text, and more of it; '.repeat(40)}",${idAt(n)},${P}`
  const text = Array.from({ length: 10_000 }, (_, n) => row(n)).join('\n')
  const began = performance.now()
  expect((await readIdList(text)).ids).toHaveLength(10_000)
  expect(performance.now() - began).toBeLessThan(10_000)
})
