import { runThrough } from '@/lib/fold'
import { compareInSteps } from './compare-texts'
import type { OverlapTexts } from './overlap'

// One comparison for each worker: whoever no longer wants it ends the worker.
addEventListener('message', ({ data }: MessageEvent<OverlapTexts>) => {
  postMessage(runThrough(compareInSteps(data)))
})
