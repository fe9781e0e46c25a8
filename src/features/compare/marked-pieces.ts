import type { Marks } from './text-difference'

/** A stretch of a text, marked or not. */
export type Piece = { readonly text: string; readonly isMarked: boolean }

/** Cuts a text at its marks. Joined, the pieces are the text; none is empty. */
export const toMarkedPieces = (text: string, marks: Marks): readonly Piece[] => {
  const pieces: Piece[] = []
  let done = 0
  for (let at = 0; at < marks.length; at += 2) {
    const [start = 0, end = 0] = marks.slice(at, at + 2)
    if (start > done) pieces.push({ text: text.slice(done, start), isMarked: false })
    if (end > start) pieces.push({ text: text.slice(start, end), isMarked: true })
    done = end
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMarked: false })
  return pieces
}
