import { startOwnWorker } from '@/ui/own-worker'
// oxlint-disable-next-line import/default -- Vite makes one: the address of the worker's file
import workerUrl from './difference.worker.ts?worker&url'
import { ON_PAGE, type TextDifference, type TextPair, compareTexts } from './text-difference'

/** In ms, cutting the texts included: nobody waits longer. */
const LONGEST_WAIT = 20_000

type Answer = TextDifference | null

const askWorker = async (worker: Worker, pair: TextPair, signal: AbortSignal): Promise<Answer> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const answer = new Promise<Answer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<TextDifference>) => resolve(data))
    worker.addEventListener('error', () => resolve(null))
    worker.addEventListener('messageerror', () => resolve(null))
    signal.addEventListener('abort', () => resolve(null))
    timer = setTimeout(() => resolve({ kind: 'unmarked' }), LONGEST_WAIT)
  })
  worker.postMessage(pair, { transfer: [] })
  const difference = await answer
  clearTimeout(timer)
  worker.terminate()
  return difference
}

/**
 * Compares two texts beside the page; where there are no workers, on it, with less effort. What comes after `signal` is
 * aborted means nothing.
 */
export const findDifference = async (
  pair: TextPair,
  signal: AbortSignal,
): Promise<TextDifference> => {
  const worker = startOwnWorker(workerUrl)
  const found = worker === null ? null : await askWorker(worker, pair, signal)
  return found ?? (signal.aborted ? { kind: 'unmarked' } : compareTexts(pair, ON_PAGE))
}
