import { runInSlices } from '@/lib/run-in-slices'
import { needsCare } from './text-care'

/** In UTF-16 units: how much is checked between two pauses, for a few milliseconds at most. */
const PIECE = 50_000

/** Longer than anything that is searched for, so that nothing is split. */
const OVERLAP = 64

function* lookThrough(text: string, isPlain: boolean): Generator<void, boolean> {
  for (let start = 0; start < text.length; start += PIECE) {
    if (needsCare(text.slice(Math.max(0, start - OVERLAP), start + PIECE), isPlain)) return true
    yield
  }
  return false
}

/** `needsCare` for texts of megabytes, yielding to the page; null once `signal` is aborted. */
export const needsCareInSlices = (
  text: string,
  isPlain: boolean,
  signal: AbortSignal,
): Promise<boolean | null> => runInSlices(lookThrough(text, isPlain), signal)
