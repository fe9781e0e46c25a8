import { revealUnseenInJson } from './reveal-unseen'

/** Laid out by the browser at a time; few enough that what is off the screen costs nothing. */
const PIECE = 20_000

const endOfPiece = (text: string, start: number): number => {
  const stop = start + PIECE
  if (stop >= text.length) return text.length
  const line = text.lastIndexOf('\n', stop - 1)
  if (line > start) return line + 1
  const isPairSplit = /[\uD800-\uDBFF]/.test(text.charAt(stop - 1))
  return isPairSplit ? stop - 1 : stop
}

/** A JSON text in pieces; what cannot be seen is written as `\uXXXX`. A piece ends with a line where there is one to end with. */
export const toJsonPieces = (text: string): readonly string[] => {
  const pieces: string[] = []
  for (let start = 0; start < text.length;) {
    const stop = endOfPiece(text, start)
    // The line end that closes a piece is the step to the next one, not an empty line.
    pieces.push(revealUnseenInJson(text.slice(start, stop).replace(/\n$/, '')))
    start = stop
  }
  return pieces
}
