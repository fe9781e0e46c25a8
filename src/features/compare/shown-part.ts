import type { Piece } from './marked-pieces'

/** How much of a piece is shown at first: its beginning and its end, in UTF-16 units. */
export type ShownPart = { readonly head: number; readonly tail: number }

/** Texts up to this length are shown whole at once. */
const SHORT = 20_000
/** How much is shown between two marks: enough to know where one is. */
const AROUND = { head: 1500, tail: 500 }

/**
 * How much is shown of one piece of a text; null for all of it. In a long text, long passages without a mark are
 * folded, so that the marks are not screens apart.
 */
export const shownPart = (
  piece: Piece,
  pieces: readonly Piece[],
  length: number,
): ShownPart | null => {
  const size = piece.text.length
  if (length <= SHORT) return null
  if (piece.isMarked || pieces.length === 1) return size > SHORT ? { head: SHORT, tail: 0 } : null
  return size > 2 * (AROUND.head + AROUND.tail) ? AROUND : null
}
