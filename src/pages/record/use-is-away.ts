import { type RefObject, useEffect, useState } from 'react'

/** Whether an element has left the window. */
export const useIsAway = (element: RefObject<HTMLElement | null>): boolean => {
  const [isAway, setIsAway] = useState(false)
  // The outside system: the scroll position.
  useEffect(() => {
    if (element.current === null) return undefined
    const observer = new IntersectionObserver((entries) =>
      setIsAway(entries.at(-1)?.isIntersecting === false),
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isAway
}
