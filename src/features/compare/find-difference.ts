import { askOwnWorker } from '@/ui/own-worker'
// oxlint-disable-next-line import/default -- Vite makes one: the address of the worker's file
import workerUrl from './difference.worker.ts?worker&url'
import { ON_PAGE, type TextDifference, type TextPair, compareTexts } from './text-difference'

/** In ms, cutting the texts included: nobody waits longer. */
const LONGEST_WAIT = 20_000

/**
 * Compares two texts beside the page; where there are no workers, on it, with less effort. What comes after `signal` is
 * aborted means nothing.
 */
export const findDifference = async (
  pair: TextPair,
  signal: AbortSignal,
): Promise<TextDifference> => {
  const ended = new AbortController()
  const end = () => ended.abort()
  signal.addEventListener('abort', end)
  const timer = setTimeout(end, LONGEST_WAIT)
  const found = await askOwnWorker<TextDifference>(workerUrl, pair, ended.signal)
  clearTimeout(timer)
  return found ?? (ended.signal.aborted ? { kind: 'unmarked' } : compareTexts(pair, ON_PAGE))
}
