import { runToEnd } from '@/lib/run-in-slices'
import { compareInSteps } from './compare-texts'
import { createTextsReader, type TextsMessage, toOverlapMessages } from './overlap-messages'

const read = createTextsReader()

// Each worker makes one comparison: to cancel it, the worker is terminated.
addEventListener('message', ({ data }: MessageEvent<TextsMessage>) => {
  const texts = read(data)
  if (texts === null) return
  for (const message of toOverlapMessages(runToEnd(compareInSteps(texts)))) postMessage(message)
})
