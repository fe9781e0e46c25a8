import type { OverlapTexts, SourceText } from './overlap'

/** Characters in one message: the page stands still while a message is copied. */
const PIECE = 1 << 17

/** What comes after the last piece of the texts: how to cut them, in the order in which they came. */
type Ends = Omit<OverlapTexts, 'answer' | 'sources'> & {
  readonly answer: number
  readonly sources: readonly (Omit<SourceText, 'text'> & { readonly length: number })[]
}

export type OverlapMessage = string | Ends

/** What to send to the worker, one after the other. */
export function* toMessages({
  answer,
  sources,
  ...rest
}: OverlapTexts): Generator<OverlapMessage, void> {
  for (const text of [answer, ...sources.map((source) => source.text)]) {
    for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
  }
  const lengths = sources.map(({ text, ...source }) => ({ ...source, length: text.length }))
  yield { ...rest, answer: answer.length, sources: lengths }
}

/** Takes the messages as they come; gives the texts with the last one, and null until then. */
export const createReader = (): ((message: OverlapMessage) => OverlapTexts | null) => {
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
