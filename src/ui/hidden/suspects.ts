import { mayHide } from '@/lib/may-hide'

/** In UTF-16 units, looked at between two pauses: a millisecond or so. */
const PIECE = 50_000

/** Which of several texts may hide something, pausing now and then. */
export function* suspectsIn(texts: readonly string[]): Generator<void, readonly string[]> {
  const suspects: string[] = []
  for (const text of texts) {
    for (let start = 0; start < text.length; start += PIECE) {
      // What passes for a letter of another script shows by its neighbour.
      if (mayHide(text.slice(Math.max(0, start - 2), start + PIECE))) {
        suspects.push(text)
        break
      }
      yield
    }
  }
  return suspects
}
