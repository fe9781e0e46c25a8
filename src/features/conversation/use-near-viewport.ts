import { startTransition, useEffect, useRef, useState } from 'react'

/** Two screens ahead: time enough to draw Markdown before it scrolls into view. */
const MARGIN = '200% 0px'

/** Which end of an element came near: the one that is read next. */
export type NearEnd = 'start' | 'end'

/** Which end of an element was near the viewport first; null while neither was, and when it is not asked for. */
export const useNearViewport = <T extends Element>(isAsked: boolean) => {
  const ref = useRef<T>(null)
  const [end, setEnd] = useState<NearEnd | null>(null)

  // The outside system: the browser's scrolling.
  useEffect(() => {
    const element = ref.current
    if (!isAsked || end !== null || element === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.find((entry) => entry.isIntersecting)
        if (near === undefined) return
        // Markdown takes a frame or two: a key that is pressed meanwhile is handled first.
        startTransition(() => setEnd(near.boundingClientRect.top < 0 ? 'end' : 'start'))
      },
      { rootMargin: MARGIN },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isAsked, end])

  return { ref, end }
}
