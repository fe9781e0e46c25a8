import { sortText, type Source } from './sort-text'

// Each worker sorts one text: to stop it, the worker is terminated.
addEventListener('message', ({ data }: MessageEvent<Source>) => {
  // Without the code that reads tables there is no answer, and the page finds out why.
  void sortText(data)
    .catch(() => null)
    .then((sorted) => postMessage(sorted))
})
