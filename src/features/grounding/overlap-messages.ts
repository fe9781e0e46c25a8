import type { Overlap, OverlapTexts, SourceText } from './overlap'

// Page and worker both freeze while a message is copied, so long data is sent in pieces.

/** Characters in one message. */
const PIECE = 1 << 17
/** Passages or sentences in one message. */
const SOME = 2000

/** Follows the last piece of the texts: how to cut them, in the order in which they were sent. */
type TextsEnd = Omit<OverlapTexts, 'answer' | 'sources'> & {
  readonly answer: number
  readonly sources: readonly (Omit<SourceText, 'text'> & { readonly length: number })[]
}

/** From the page to the worker. */
export type TextsMessage = string | TextsEnd

/** What to send to the worker, one after the other. */
export function* toTextsMessages({
  answer,
  sources,
  ...rest
}: OverlapTexts): Generator<TextsMessage, void> {
  for (const text of [answer, ...sources.map((source) => source.text)]) {
    for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
  }
  const lengths = sources.map(({ text, ...source }) => ({ ...source, length: text.length }))
  yield { ...rest, answer: answer.length, sources: lengths }
}

/** Takes the messages as they come; returns the texts with the last one, and null until then. */
export const createTextsReader = (): ((message: TextsMessage) => OverlapTexts | null) => {
  let all = ''
  return (message) => {
    if (typeof message === 'string') {
      all += message
      return null
    }
    let at = message.answer
    const sources = message.sources.map(({ length, ...source }) => {
      at += length
      return { ...source, text: all.slice(at - length, at) }
    })
    return { ...message, answer: all.slice(0, message.answer), sources }
  }
}

/** From the worker to the page; messages with `some` come before the one without. */
export type OverlapMessage =
  | { readonly some: Pick<Overlap, 'passages' | 'unsourced'> }
  | Omit<Overlap, 'passages' | 'unsourced'>

/** What to send to the page, one after the other. */
export function* toOverlapMessages({
  passages,
  unsourced,
  ...rest
}: Overlap): Generator<OverlapMessage, void> {
  const most = Math.max(passages.length, unsourced.length)
  for (let at = 0; at < most; at += SOME) {
    const end = at + SOME
    yield { some: { passages: passages.slice(at, end), unsourced: unsourced.slice(at, end) } }
  }
  yield rest
}

/** Takes the messages as they come; returns the overlap with the last one, and null until then. */
export const createOverlapReader = (): ((message: OverlapMessage) => Overlap | null) => {
  const passages: Overlap['passages'][number][] = []
  const unsourced: Overlap['unsourced'][number][] = []
  return (message) => {
    if (!('some' in message)) return { ...message, passages, unsourced }
    passages.push(...message.some.passages)
    unsourced.push(...message.some.unsourced)
    return null
  }
}
