import { type RefObject, useEffect, useRef } from 'react'
import { setHeadHeight } from '@/ui/highlight/head-height'
import { letGo } from '@/ui/hold-in-place'

/** A head taller than this share of the window would leave too little to read below it. */
const LARGEST_SHARE = 0.33

/**
 * Publishes the head's height: panels stick below it, and jumps leave room for it. A head that is too tall to stick
 * counts as 0.
 */
export const useHeadHeight = (): RefObject<HTMLDivElement | null> => {
  const ref = useRef<HTMLDivElement>(null)

  // The outside system: the layout, which only the browser knows.
  useEffect(() => {
    const head = ref.current?.parentElement
    if (head === null || head === undefined) return undefined
    const root = document.documentElement
    const publish = () => {
      const height = head.getBoundingClientRect().height
      root.toggleAttribute('data-sticky-head', height <= innerHeight * LARGEST_SHARE)
      setHeadHeight(getComputedStyle(head).position === 'sticky' ? height : 0)
    }
    // Published at once, before the conversation scrolls to its turn; the observer's first call comes later.
    publish()
    const observer = new ResizeObserver(publish)
    observer.observe(head)
    return () => {
      observer.disconnect()
      // Whatever was held below this head is gone with it. The next record may have a turn with the same number.
      letGo()
      setHeadHeight(0)
      root.removeAttribute('data-sticky-head')
    }
  }, [])

  return ref
}
