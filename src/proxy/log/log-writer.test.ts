import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createLogWriter } from './log-writer'

const setUp = () => {
  const sent: string[] = []
  return { sent, ...createLogWriter((lines) => sent.push(lines)) }
}

const numbers = (sent: readonly string[]) =>
  sent.map((lines) => Array.from(lines.matchAll(/"n":(\d+)\}\n/g), ([, n]) => Number(n)))

test('lines of one moment are written together, in order, and each once', async () => {
  const { sent, write } = setUp()
  for (const n of [1, 2, 3]) write({ n })
  expect(sent).toEqual([])
  await turn()
  write({ n: 4 })
  await turn()
  await turn()
  expect(numbers(sent)).toEqual([[1, 2, 3], [4]])
})

test('what waits is written before the process ends, and not again', async () => {
  const { sent, write, flush } = setUp()
  write({ n: 1 })
  flush()
  flush()
  await turn()
  expect(numbers(sent)).toEqual([[1]])
})
