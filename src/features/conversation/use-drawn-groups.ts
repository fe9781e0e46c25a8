import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from '@/lib/when-idle'
import { drawingOrder } from './turn-groups'

/** The longest wait for the first of them, in ms: whatever else the page shows at once is drawn first. */
const FIRST_WAIT = 2000

/**
 * Which of `count` groups are drawn: at first only `wanted`, then one more whenever the page idles, outwards from what
 * is `wanted` by then, until all are. So ten thousand turns show their first at once, and the browser's own find gets
 * to see them all. Nothing that was drawn is taken away.
 */
export const useDrawnGroups = (count: number, wanted: number): ReadonlySet<number> => {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => new Set([wanted]))

  // The outside system: the browser's idle time.
  useEffect(() => {
    const next = drawingOrder(count, wanted).find((group) => !drawn.has(group))
    if (next === undefined) return undefined
    return whenIdle(
      () => startTransition(() => setDrawn(new Set([...drawn, next]))),
      drawn.size === 1 ? FIRST_WAIT : undefined,
    )
  }, [drawn, count, wanted])

  return drawn
}
