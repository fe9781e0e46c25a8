import { stdin, stderr, stdout } from 'node:process'
import { makePasswordHash } from '../auth/password-hash'

const LEAST_LETTERS = 12
const MOST_LETTERS = 1024

/** Keys as a terminal in raw mode sends them. */
const ENTER = /[\r\n]/
const CANCEL = '\u0003'
const END = '\u0004'
const RUB_OUT = new Set(['\u007f', '\b'])

/** Reads one line from a terminal without showing it; null if it was cancelled. */
const readHidden = (question: string): Promise<string | null> =>
  new Promise((resolve) => {
    stderr.write(question)
    stdin.setRawMode(true)
    stdin.setEncoding('utf8')
    stdin.resume()
    let typed: readonly string[] = []
    const done = (text: string | null) => {
      stdin.off('data', read)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      resolve(text)
    }
    const read = (chunk: string) => {
      for (const key of chunk) {
        if (ENTER.test(key)) {
          done(typed.join(''))
          return
        }
        if (key === CANCEL || key === END) {
          done(null)
          return
        }
        typed = RUB_OUT.has(key) ? typed.slice(0, -1) : [...typed, key]
      }
    }
    stdin.on('data', read)
  })

const readPiped = async (): Promise<string> => {
  stdin.setEncoding('utf8')
  let text = ''
  for await (const chunk of stdin) text += String(chunk)
  return text.replace(/\r?\n$/, '')
}

const readPassword = async (): Promise<string | null> => {
  if (!stdin.isTTY) return readPiped()
  const password = await readHidden('Password for the viewer (it is not shown): ')
  if (password === null) return null
  const again = await readHidden('Once more: ')
  if (again === password) return password
  stderr.write('The two differ.\n')
  return null
}

/**
 * Asks for a password, or reads it from standard input, and prints the value for `PASSWORD_HASH`. Returns the exit
 * code. The password is never taken from the arguments, which every user of the machine can read.
 */
export const hashPassword = async (): Promise<0 | 1> => {
  const password = await readPassword()
  if (password === null) return 1
  if (password.length < LEAST_LETTERS || password.length > MOST_LETTERS) {
    stderr.write(`A password needs ${LEAST_LETTERS} to ${MOST_LETTERS} characters.\n`)
    return 1
  }
  stdout.write(`${await makePasswordHash(password)}\n`)
  return 0
}
