import { BESIDE_PAGE, type TextPair, compareTexts } from './text-difference'

// One comparison for each worker: whoever no longer wants it ends the worker.
addEventListener('message', ({ data }: MessageEvent<TextPair>) => {
  postMessage(compareTexts(data, BESIDE_PAGE))
})
