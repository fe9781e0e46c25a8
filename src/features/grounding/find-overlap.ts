import { runInSlices } from '@/lib/run-in-slices'
import { startOwnWorker } from '@/ui/own-worker'
import type { Overlap, OverlapTexts } from './overlap'
import { createOverlapReader, type OverlapMessage, toTextsMessages } from './overlap-messages'
// oxlint-disable-next-line import/default -- Vite makes one: the address of the worker's file
import workerUrl from './overlap.worker.ts?worker&url'

const inSlices = async (texts: OverlapTexts, signal: AbortSignal): Promise<Overlap | null> => {
  const { compareInSteps } = await import('./compare-texts')
  return runInSlices(compareInSteps(texts), signal)
}

function* sendInSteps(worker: Worker, texts: OverlapTexts): Generator<void, void> {
  for (const message of toTextsMessages(texts)) {
    worker.postMessage(message, { transfer: [] })
    yield
  }
}

/** The worker's result; null if the worker can't be loaded or fails. */
const inWorker = async (
  worker: Worker,
  texts: OverlapTexts,
  signal: AbortSignal,
): Promise<Overlap | null> => {
  const answer = new Promise<Overlap | null>((resolve) => {
    const read = createOverlapReader()
    worker.addEventListener('message', ({ data }: MessageEvent<OverlapMessage>) => {
      const overlap = read(data)
      if (overlap !== null) resolve(overlap)
    })
    worker.addEventListener('error', () => resolve(null))
    worker.addEventListener('messageerror', () => resolve(null))
    signal.addEventListener('abort', () => resolve(null))
  })
  await runInSlices(sendInSteps(worker, texts), signal)
  const overlap = await answer
  worker.terminate()
  return overlap
}

/**
 * Compares an answer with its sources in a worker, or, where there are none, on the page whenever that is idle. Null
 * once `signal` is aborted.
 */
export const findOverlap = async (
  texts: OverlapTexts,
  signal: AbortSignal,
): Promise<Overlap | null> => {
  if (signal.aborted) return null
  const worker = startOwnWorker(workerUrl)
  const found = worker === null ? null : await inWorker(worker, texts, signal)
  return found ?? (signal.aborted ? null : inSlices(texts, signal))
}
