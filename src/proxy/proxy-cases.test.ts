import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8')

/** The number and the test files of each case in the list. */
const listed = read('docs', 'proxy-cases.md')
  .split('\n')
  .filter((line) => /^\| P\d{2,3} /.test(line))
  .map((line) => {
    const cells = line.split(' | ')
    const files = Array.from((cells.at(-1) ?? '').matchAll(/`([^`]+)`/g), ([, file = '']) => file)
    return { number: line.split(' ', 2)[1] ?? '', files }
  })

const textOf = (file: string): string =>
  file.startsWith('e2e/') ? read(file) : read('src', 'proxy', file)

/** The numbers that test titles, or the table rows that complete them, begin with. */
const numbersIn = (text: string): ReadonlySet<string> =>
  new Set(
    Array.from(text.matchAll(/'((?:P\d{2,3})(?: P\d{2,3})*)[ ']/g), ([, found = '']) =>
      found.split(' '),
    ).flat(),
  )

test('the list has each case once', () => {
  const numbers = listed.map(({ number }) => number)
  expect(numbers.length).toBeGreaterThan(50)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test.each(listed)('$number has a test in each file that the list names', ({ number, files }) => {
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((file) => !numbersIn(textOf(file)).has(number))).toEqual([])
})

test('no test has a number that the list does not know', () => {
  const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.test.ts'),
  )
  const known = new Set(listed.map(({ number }) => number))
  const unknown = tests.flatMap((file) =>
    [...numbersIn(textOf(file))].filter((number) => !known.has(number)),
  )
  expect(unknown).toEqual([])
})
