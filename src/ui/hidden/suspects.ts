import { mayHide } from '@/lib/may-hide'

/** In UTF-16 units: how much is checked between two pauses, for a millisecond or so. */
const PIECE = 50_000

/** Which of several texts may hide something, pausing now and then. */
export function* suspectsIn(texts: readonly string[]): Generator<void, readonly string[]> {
  const suspects: string[] = []
  for (const text of texts) {
    for (let start = 0; start < text.length; start += PIECE) {
      // A letter that imitates one of another script is recognised by its neighbour.
      if (mayHide(text.slice(Math.max(0, start - 2), start + PIECE))) {
        suspects.push(text)
        break
      }
      yield
    }
  }
  return suspects
}
