import { BESIDE_PAGE, type TextPair, compareTexts } from './text-difference'

// Each worker makes one comparison: to cancel it, the worker is terminated.
addEventListener('message', ({ data }: MessageEvent<TextPair>) => {
  postMessage(compareTexts(data, BESIDE_PAGE))
})
