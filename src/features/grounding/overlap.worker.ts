import { runToEnd } from '@/lib/run-in-slices'
import { compareInSteps } from './compare-texts'
import { createReader, type OverlapMessage } from './overlap-messages'

const read = createReader()

// One comparison for each worker: whoever no longer wants it ends the worker.
addEventListener('message', ({ data }: MessageEvent<OverlapMessage>) => {
  const texts = read(data)
  if (texts !== null) postMessage(runToEnd(compareInSteps(texts)))
})
