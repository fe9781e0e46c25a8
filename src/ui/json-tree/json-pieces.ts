import { revealUnseenInJson } from './reveal-unseen'

/** How much the browser lays out at a time: little enough that text off screen costs nothing. */
const PIECE = 20_000

const endOfPiece = (text: string, start: number): number => {
  const stop = start + PIECE
  if (stop >= text.length) return text.length
  const line = text.lastIndexOf('\n', stop - 1)
  if (line > start) return line + 1
  const isPairSplit = /[\uD800-\uDBFF]/.test(text.charAt(stop - 1))
  return isPairSplit ? stop - 1 : stop
}

/**
 * A JSON text in pieces, in which invisible characters are written as `\uXXXX`. A piece ends at the end of a line if
 * there is one.
 */
export const toJsonPieces = (text: string): readonly string[] => {
  const pieces: string[] = []
  for (let start = 0; start < text.length;) {
    const stop = endOfPiece(text, start)
    // The line end that closes a piece leads to the next piece, and is not an empty line.
    pieces.push(revealUnseenInJson(text.slice(start, stop).replace(/\n$/, '')))
    start = stop
  }
  return pieces
}
