import { type RefObject, useLayoutEffect, useRef } from 'react'
import { footHeight, setHeadHeight } from '@/ui/highlight/head-height'
import { letGo } from '@/ui/hold-in-place'

/** A head taller than this share of the window would leave too little to read below it. */
const LARGEST_SHARE = 0.33

/** The height of what stands in for a head that has scrolled away, see `HeadStrip`. */
const STRIP_PX = 36

/**
 * Publishes the head's height: panels stick below it, and jumps leave room for it. For a head that is too tall to
 * stick, it is the height of its strip.
 */
export const useHeadHeight = (): RefObject<HTMLDivElement | null> => {
  const ref = useRef<HTMLDivElement>(null)

  // The outside system: the layout, which only the browser knows.
  useLayoutEffect(() => {
    const head = ref.current?.parentElement
    if (head === null || head === undefined) return undefined
    const root = document.documentElement
    const publish = () => {
      const height = head.getBoundingClientRect().height
      const share = height / (innerHeight - footHeight())
      root.toggleAttribute('data-sticky-head', share <= LARGEST_SHARE)
      setHeadHeight(getComputedStyle(head).position === 'sticky' ? height : STRIP_PX)
    }
    // Published at once, before the conversation scrolls to its turn; the observer's first call comes later.
    publish()
    const observer = new ResizeObserver(publish)
    observer.observe(head)
    addEventListener('resize', publish)
    return () => {
      observer.disconnect()
      removeEventListener('resize', publish)
      // Whatever was held below this head is gone with it. The next record may have a turn with the same number.
      letGo()
      setHeadHeight(0)
      root.removeAttribute('data-sticky-head')
    }
  }, [])

  return ref
}
