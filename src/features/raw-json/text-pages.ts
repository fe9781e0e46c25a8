import { revealUnseenInJson } from '@/ui/json-tree/visible-text'
import { indentJson } from './indent-json'

/** Longer texts are shown as they came: indenting takes time and half as much memory again. */
const MAX_INDENTED_LENGTH = 1_000_000

/** Laid out by the browser at a time; few enough that what is off the screen costs nothing. */
const CHUNK = 20_000

/** The text to show: indented where it is small and flat enough, else as received. */
export const toReadableText = (text: string): string =>
  (text.length < MAX_INDENTED_LENGTH ? indentJson(text) : null) ?? text

/**
 * The first `limit` characters in pieces to be drawn one below the other, what cannot be seen written as `\uXXXX`.
 * A piece ends with a line where there is one to end with.
 */
export const toChunks = (text: string, limit: number): readonly string[] => {
  const chunks: string[] = []
  const end = Math.min(limit, text.length)
  for (let start = 0; start < end;) {
    const stop = Math.min(end, endOfChunk(text, start))
    // The line end that closes a piece is the step to the next one, not an empty line.
    chunks.push(revealUnseenInJson(text.slice(start, stop).replace(/\n$/, '')))
    start = stop
  }
  return chunks
}

const endOfChunk = (text: string, start: number): number => {
  const stop = start + CHUNK
  if (stop >= text.length) return text.length
  const line = text.lastIndexOf('\n', stop - 1)
  if (line > start) return line + 1
  const isPairSplit = /[\uD800-\uDBFF]/.test(text.charAt(stop - 1))
  return isPairSplit ? stop - 1 : stop
}
