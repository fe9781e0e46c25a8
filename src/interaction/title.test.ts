import { expect, test } from 'vitest'
import { missing, recorded } from '@/test/sparse-interaction'
import { toId } from '@/test/ids'
import { interactionTitle, wholeTitle } from './title'

const title = (input: string | null, userQuery: string | null = null) => {
  const field = (text: string | null) => (text === null ? missing : recorded(text))
  return interactionTitle({ id: missing, input: field(input), userQuery: field(userQuery) }, null)
}

test.each([
  ['what the user wanted', 'an input', 'a wish', 'a wish'],
  ['else the first line of the input', 'one\ntwo', null, 'one'],
  ['else the first line in which anything can be seen', '\u200b\ntwo', ' ', 'two'],
  ['else that there is no id', null, null, 'Interaction without an ID'],
  ['not a wish in which nothing can be seen', 'an input', '\u200b\u2060\u202e', 'an input'],
  ['not an input in which nothing can be seen', '\u200b', '', 'Interaction without an ID'],
])('the title is %s', (...[, input, userQuery, expected]) => {
  expect(title(input, userQuery)).toBe(expected)
})

test('without any text the title is the short id', () => {
  const id = toId('3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93')
  const untitled = { id: missing, input: missing, userQuery: missing }
  expect(interactionTitle(untitled, id)).toBe('Interaction 3f2b8c1e')
  const fromFile = { ...untitled, id: recorded('3F2B8C1E-9d47-4a60-b5e2-7c1d0f6a8e93') }
  expect(interactionTitle(fromFile, null)).toBe('Interaction 3f2b8c1e')
})

test('all of a title that was cut is there to be asked for', () => {
  const long = `\u200b\n${'x'.repeat(2000)} end\nnext`
  const texts = { input: recorded(long), userQuery: missing }
  expect(wholeTitle(texts)).toBe(`${'x'.repeat(2000)} end`)
  expect(wholeTitle({ ...texts, userQuery: recorded('short') })).toBeNull()
  expect(wholeTitle({ ...texts, userQuery: recorded(`${'y'.repeat(301)}\nz`) })).toMatch(/\nz$/)
  expect(wholeTitle({ input: missing, userQuery: missing })).toBeNull()
})

test('a long wish or first line is cut, and never within a character', () => {
  const long = `${'x'.repeat(299)}😀😀 tail`
  const cut = `${'x'.repeat(299)}😀…`
  expect(title(long)).toBe(cut)
  expect(title('an input', long)).toBe(cut)
  expect(title('😀'.repeat(300))).toBe('😀'.repeat(300))
  expect(title('😀'.repeat(10_000))).toBe(`${'😀'.repeat(300)}…`)
})
