import { clearHighlight, type HighlightName, setHighlight } from './highlights'
import { keepInView } from './keep-in-view'
import { rangeOfTarget, reachText, type Target } from './reach-text'
import { watchPage } from './watch-page'

type Options = {
  readonly highlight: HighlightName
  readonly signal: AbortSignal
  /** What to paint while the page shows the target's place but not the target itself; nothing by default. */
  readonly otherwise?: (place: Element) => Range | null
}

/**
 * Brings a stretch of a recorded text into the page and into view, and keeps it painted until `signal` is aborted.
 * Resolves to whether it could be reached.
 */
export const showTarget = async (
  target: Target,
  { highlight, signal, otherwise = () => null }: Options,
): Promise<boolean> => {
  const reached = await reachText(target, signal)
  if (reached === null || signal.aborted) return false
  const rangeNow = () => rangeOfTarget(target) ?? otherwise(reached.element)
  const paint = () => {
    const range = rangeNow()
    setHighlight(highlight, range === null ? [] : [range])
  }
  paint()
  keepInView(rangeNow, signal)
  const unwatch = watchPage(paint)
  signal.addEventListener('abort', () => {
    unwatch()
    clearHighlight(highlight)
  })
  return true
}
