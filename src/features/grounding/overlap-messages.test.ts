import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '@/test/any-character'
import type { Overlap, OverlapTexts } from './overlap'
import {
  createOverlapReader,
  createTextsReader,
  toOverlapMessages,
  toTextsMessages,
} from './overlap-messages'

/** What the reader returns for each message, cloned as it would be in transit. */
const arrive = <Message, Whole>(
  messages: Iterable<Message>,
  read: (message: Message) => Whole | null,
) => Array.from(messages, (message) => read(structuredClone(message)))

const onlyAtTheEnd = (read: readonly unknown[]) => read.slice(0, -1).every((one) => one === null)

test('any texts arrive as they were, with the last message', () => {
  const text = fc.string({ unit: anyCharacter })
  const source = fc.record({ source: fc.nat(), result: fc.nat(), text })
  const language = fc.constantFrom(null, 'en')
  fc.assert(
    fc.property(fc.record({ answer: text, language, sources: fc.array(source) }), (texts) => {
      const read = arrive(toTextsMessages(texts), createTextsReader())
      expect(read.at(-1)).toEqual(texts)
      expect(onlyAtTheEnd(read)).toBe(true)
    }),
  )
})

test('no message is long, however long the texts are', () => {
  const text = '0123456789’'.repeat(100_000)
  const texts: OverlapTexts = {
    answer: text,
    language: 'de',
    sources: [{ source: 1, result: 1, text }],
  }
  const messages = [...toTextsMessages(texts)]
  const lengths = messages.map((message) => (typeof message === 'string' ? message.length : 0))
  expect(Math.max(...lengths)).toBeLessThan(150_000)
  expect(arrive(messages, createTextsReader()).at(-1)).toEqual(texts)
})

test.each([
  [0, 0],
  [0, 1],
  [3, 5001],
  [9000, 2000],
])('%i passages and %i sentences arrive in order, a few thousand at once', (found, missed) => {
  const span = (at: number) => ({ start: at, end: at + 1 })
  const overlap: Overlap = {
    words: 9,
    covered: 8,
    shares: [{ source: 1, covered: 8 }],
    passages: Array.from({ length: found }, (_, at) => ({
      answer: span(at),
      source: 1,
      result: 1,
      inSource: span(at),
      words: 6,
    })),
    sentences: 7,
    unsourced: Array.from({ length: missed }, (_, at) => span(at)),
  }
  const messages = [...toOverlapMessages(overlap)]
  expect(messages).toHaveLength(Math.ceil(Math.max(found, missed) / 2000) + 1)
  const read = arrive(messages, createOverlapReader())
  expect(read.at(-1)).toEqual(overlap)
  expect(onlyAtTheEnd(read)).toBe(true)
})
