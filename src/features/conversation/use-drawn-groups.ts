import { useEffect, useState } from 'react'
import { drawingOrder } from './turn-groups'

/** Safari has no `requestIdleCallback`; a timer gives other tasks their turn too. */
const whenIdle = (task: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(task, { timeout: 200 })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(task, 16)
  return () => clearTimeout(handle)
}

/**
 * Which of `count` groups are drawn: at first `wanted` alone, then, whenever the page idles, one more, outwards, until
 * all are. So ten thousand turns show their first at once, and the browser's own find gets to see them all. Another
 * `wanted` is drawn at once too, and nothing that was drawn is taken away.
 */
export const useDrawnGroups = (count: number, wanted: number): ReadonlySet<number> => {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => new Set([wanted]))
  if (!drawn.has(wanted)) setDrawn(new Set([...drawn, wanted]))

  // The outside system: the browser's idle time.
  useEffect(() => {
    const next = drawingOrder(count, wanted).find((group) => !drawn.has(group))
    return next === undefined ? undefined : whenIdle(() => setDrawn(new Set([...drawn, next])))
  }, [drawn, count, wanted])

  return drawn
}
