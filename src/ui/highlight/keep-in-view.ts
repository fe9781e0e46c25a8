import { scrollToRange } from './scroll-to-range'

/** In ms: by then, plain text has become Markdown, and heights are no longer estimated. */
const LASTS = 2000
const PACE = 100

const READER = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Scrolls to a range and, for a moment, scrolls there again whenever the page around it moves, until the reader does
 * something. `current` returns the range as the page shows it now. Stops at once when `signal` is aborted.
 */
export const keepInView = (current: () => Range | null, signal: AbortSignal): void => {
  const stopped = new AbortController()
  const stop = () => stopped.abort()
  const options = { signal: stopped.signal, capture: true, passive: true }
  for (const type of READER) document.addEventListener(type, stop, options)
  // Back, Forward and links lead elsewhere; if they lead to a range too, that starts anew.
  window.addEventListener('popstate', stop, { signal: stopped.signal })
  signal.addEventListener('abort', stop, { signal: stopped.signal })
  const scroll = () => {
    const range = current()
    if (range !== null) scrollToRange(range)
  }
  scroll()
  const timer = setInterval(scroll, PACE)
  const end = setTimeout(stop, LASTS)
  stopped.signal.addEventListener('abort', () => {
    clearInterval(timer)
    clearTimeout(end)
  })
}
