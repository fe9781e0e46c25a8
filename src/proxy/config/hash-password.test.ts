import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { isPassword, readPasswordHash } from '../auth/password-hash'
import { hashPassword } from './hash-password'

const PASSWORD = 'kestrel over the weir'

/** A terminal, at which these pieces are typed or pasted, one after the other. */
const atTerminal = async (...pieces: readonly string[]) => {
  const rawModes: boolean[] = []
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (isRaw: boolean) => rawModes.push(isRaw),
  })
  const stdout = new PassThrough({ encoding: 'utf8' })
  const stderr = new PassThrough({ encoding: 'utf8' })
  const done = hashPassword({ stdin, stdout, stderr })
  for (const piece of pieces) stdin.write(piece)
  const code = await done
  const printed = (stream: PassThrough) => String(stream.read() ?? '')
  return { code, hash: printed(stdout).trim(), said: printed(stderr), rawModes }
}

const FIRST = 'Password for the viewer (it is not shown): \n'
const BOTH = `${FIRST}Once more: \n`

test.each([
  ['typed twice', [...PASSWORD, '\r', ...PASSWORD, '\r']],
  ['pasted as two lines at once', [`${PASSWORD}\r${PASSWORD}\r`]],
  ['pasted as two lines of Windows', [`${PASSWORD}\r\n${PASSWORD}\r\n`]],
  ['pasted as a line and a half', [`${PASSWORD}\n${PASSWORD}`, '\n']],
  ['corrected', [`${PASSWORD}xx\b\u007f\r`, `${PASSWORD}\r`]],
])('a password %s becomes its hash, and is not shown', async (_name, pieces) => {
  const { code, hash, said, rawModes } = await atTerminal(...pieces)
  expect(said).toBe(BOTH)
  expect(code).toBe(0)
  const read = readPasswordHash(hash) ?? expect.fail('no hash')
  expect(await isPassword(PASSWORD, read)).toBe(true)
  expect(rawModes).toEqual([true, false])
})

const CONTROL = 'A password has no control characters, which Tab, Escape and the arrows write.\n'

test.each([
  ['an arrow', `${PASSWORD}\u001b[D`],
  ['Tab', `${PASSWORD}\t`],
  ['what deletes a line elsewhere', `x\u0015${PASSWORD}`],
])('%s in a password is refused in a sentence', async (_name, typed) => {
  const twice = await atTerminal(`${typed}\r${typed}\r`)
  expect(twice).toMatchObject({ code: 1, hash: '', said: BOTH + CONTROL })
  const once = await atTerminal(`${typed}\r${PASSWORD}\r`)
  expect(once).toMatchObject({ code: 1, hash: '', said: BOTH + CONTROL })
})

test('two that differ are refused', async () => {
  const { code, hash, said } = await atTerminal(`${PASSWORD}\r${PASSWORD}.\r`)
  expect({ code, hash, said }).toEqual({ code: 1, hash: '', said: `${BOTH}The two differ.\n` })
})

test.each([
  ['at once', '\u0003', FIRST],
  ['at the end of input', `${PASSWORD}\u0004`, FIRST],
  ['when asked again', `${PASSWORD}\r\u0003`, BOTH],
])('cancelled %s, it prints nothing', async (_name, typed, said) => {
  expect(await atTerminal(typed)).toEqual({ code: 1, hash: '', said, rawModes: [true, false] })
})

test('two lines that come through a pipe are no password', async () => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  stdin.end(`${PASSWORD}\n${PASSWORD}\n`)
  expect(await hashPassword({ stdin, stdout, stderr })).toBe(1)
  expect(String(stderr.read())).toBe(CONTROL)
})
