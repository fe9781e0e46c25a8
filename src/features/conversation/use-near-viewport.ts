import { startTransition, useEffect, useRef, useState } from 'react'

/** Two screens ahead: time enough to draw Markdown before it scrolls into view. */
const MARGIN = '200% 0px'

/** Whether an element is, or once was, near the viewport. Until `isLazy`, everything is. */
export const useNearViewport = <T extends Element>(isLazy: boolean) => {
  const ref = useRef<T>(null)
  const [isNear, setNear] = useState(!isLazy)

  // The outside system: the browser's scrolling.
  useEffect(() => {
    const element = ref.current
    if (isNear || element === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        // A group's Markdown takes a frame or two: a key that is pressed meanwhile comes first.
        startTransition(() => setNear(true))
      },
      { rootMargin: MARGIN },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isNear])

  return { ref, isNear }
}
