import { toVisibleText } from '@/lib/visible-text'

export type PlainChunk = {
  /** Offset in the visible text: a stable key. */
  readonly start: number
  readonly text: string
  /** An estimate in CSS pixels, so that the scroll bar hardly moves when a chunk is laid out. */
  readonly height: number
}

const CHUNK = 20_000
const LINE_HEIGHT = 26
const CHARACTERS_A_LINE = 80

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

/**
 * The end of the chunk that starts at `start`: after a line, otherwise after a word, otherwise anywhere but inside a
 * character.
 */
const endOf = (text: string, start: number): number => {
  const limit = start + CHUNK
  if (limit >= text.length) return text.length
  const window = text.slice(start, limit)
  const line = window.lastIndexOf('\n')
  const cut = line === -1 ? window.lastIndexOf(' ') : line
  if (cut !== -1) return start + cut + 1
  return isLowSurrogate(text, limit) ? limit + 1 : limit
}

const heightOf = (text: string): number => {
  let lines = 0
  for (let at = 0; at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return Math.max(lines, Math.ceil(text.length / CHARACTERS_A_LINE)) * LINE_HEIGHT
}

/** Makes a text readable and cuts it into chunks of about 20,000 characters; joined, they are the whole text. */
export const toPlainChunks = (text: string): PlainChunk[] => {
  const visible = toVisibleText(text)
  const chunks: PlainChunk[] = []
  let start = 0
  do {
    const end = endOf(visible, start)
    const chunk = visible.slice(start, end)
    chunks.push({ start, text: chunk, height: heightOf(chunk) })
    start = end
  } while (start < visible.length)
  return chunks
}
