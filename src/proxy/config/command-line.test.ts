import { expect, test } from 'vitest'
import { readCommandLine } from './command-line'

test.each([
  [[], 'serve'],
  [['--help'], 'help'],
  [['-h'], 'help'],
  [['--version'], 'version'],
  [['hash-password'], 'hash-password'],
])('%j is for %s', (args, kind) => {
  expect(readCommandLine(args)).toEqual({ kind })
})

test.each([
  [['--port=4000']],
  [['serve']],
  [['']],
  [['constructor']],
  [['hash-password', 'kestrel over the weir']],
  [['--help', '--version']],
])('P38 %j is refused, and not quoted', (args) => {
  const command = readCommandLine(args)
  const sentence = command.kind === 'refused' ? command.sentence : ''
  expect(sentence).toMatch(/--help lists\.$/)
  expect(sentence).not.toMatch(/4000|serve|constructor|kestrel/)
})
