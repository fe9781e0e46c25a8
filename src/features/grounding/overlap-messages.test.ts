import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createReader, toMessages } from './overlap-messages'
import type { OverlapTexts } from './overlap'

const arrive = (texts: OverlapTexts) => {
  const read = createReader()
  const messages = [...toMessages(texts)]
  return { messages, read: messages.map((message) => read(message)) }
}

test('any texts arrive as they were, with the last message', () => {
  const text = fc.string({ unit: 'binary' })
  const source = fc.record({ source: fc.nat(), result: fc.nat(), text })
  const language = fc.constantFrom(null, 'en')
  fc.assert(
    fc.property(fc.record({ answer: text, language, sources: fc.array(source) }), (texts) => {
      const { read } = arrive(texts)
      expect(read.at(-1)).toEqual(texts)
      expect(read.slice(0, -1).every((one) => one === null)).toBe(true)
    }),
  )
})

test('no message is long, however long the texts are', () => {
  const long = '0123456789’'.repeat(100_000)
  const texts = { answer: long, language: 'de', sources: [{ source: 1, result: 1, text: long }] }
  const { messages, read } = arrive(texts)
  expect(read.at(-1)).toEqual(texts)
  expect(
    Math.max(...messages.map((message) => (typeof message === 'string' ? message.length : 0))),
  ).toBeLessThan(150_000)
})
