import process from 'node:process'
import type { Readable, Writable } from 'node:stream'
import { makePasswordHash } from '../auth/password-hash'

const LEAST_LETTERS = 12
const MOST_LETTERS = 1024

/** Keys as a terminal in raw mode sends them. */
const ENTER = /[\r\n]/
const CANCEL = '\u0003'
const END = '\u0004'
const RUB_OUT = new Set(['\u007f', '\b'])

/** What arrows and the like send, beside letters. Nobody could type it where the password is asked for. */
const CONTROL = /\p{Cc}/u

type Streams = {
  readonly stdin: Readable & {
    readonly isTTY?: boolean
    readonly setRawMode?: (isRaw: boolean) => unknown
  }
  readonly stdout: Writable
  readonly stderr: Writable
}

const readPiped = async (stdin: Readable): Promise<string> => {
  let text = ''
  for await (const chunk of stdin) text += String(chunk)
  return text.replace(/\r?\n$/, '')
}

async function* keysOf(stdin: Readable): AsyncGenerator<string, undefined> {
  for await (const chunk of stdin) yield* String(chunk).replaceAll('\r\n', '\n')
}

/** Reads up to Enter; null if it was cancelled. */
const readLine = async (keys: AsyncIterator<string, undefined>): Promise<string | null> => {
  let typed: readonly string[] = []
  for (;;) {
    const { value: key } = await keys.next()
    if (key === undefined || key === CANCEL || key === END) return null
    if (ENTER.test(key)) return typed.join('')
    typed = RUB_OUT.has(key) ? typed.slice(0, -1) : [...typed, key]
  }
}

/** Asks without showing what is typed, and asks again: both lines may come in one go, as a password manager pastes. */
const askTwice = async ({ stdin, stderr }: Streams) => {
  const keys = keysOf(stdin)
  const ask = async (question: string) => {
    stderr.write(question)
    const line = await readLine(keys)
    stderr.write('\n')
    return line
  }
  stdin.setRawMode?.(true)
  const password = await ask('Password for the viewer (it is not shown): ')
  const again = password === null ? null : await ask('Once more: ')
  stdin.setRawMode?.(false)
  await keys.return(undefined)
  return { password, again }
}

const faultOf = (password: string, again: string): string | null => {
  if (CONTROL.test(password + again)) {
    return 'A password has no control characters, which Tab, Escape and the arrows write.'
  }
  if (again !== password) return 'The two differ.'
  return password.length < LEAST_LETTERS || password.length > MOST_LETTERS
    ? `A password needs ${LEAST_LETTERS} to ${MOST_LETTERS} characters.`
    : null
}

/**
 * Asks for a password, or reads it from standard input, and prints the value for `PASSWORD_HASH`. Returns the exit
 * code. The password is never taken from the arguments, which every user of the machine can read.
 */
export const hashPassword = async (streams: Streams = process): Promise<0 | 1> => {
  const { stdin, stdout, stderr } = streams
  stdin.setEncoding('utf8')
  const piped = stdin.isTTY === true ? null : await readPiped(stdin)
  const { password, again } =
    piped === null ? await askTwice(streams) : { password: piped, again: piped }
  if (password === null || again === null) return 1
  const fault = faultOf(password, again)
  if (fault !== null) {
    stderr.write(`${fault}\n`)
    return 1
  }
  stdout.write(`${await makePasswordHash(password)}\n`)
  return 0
}
