import { type RefObject, useEffect, useRef } from 'react'

/** A head that takes more than this share of the window would leave too little to read below it. */
const LARGEST_SHARE = 0.33

/**
 * Publishes the head's height as `--head-height`, below which the panels stick and to which jumps leave room. A head
 * that is too tall to stick publishes 0px.
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
      const isSticky = height <= innerHeight * LARGEST_SHARE
      root.style.setProperty('--head-height', isSticky ? `${height}px` : '0px')
      root.toggleAttribute('data-sticky-head', isSticky)
    }
    // At once, before the conversation scrolls to its turn; the observer's first call comes after that.
    publish()
    const observer = new ResizeObserver(publish)
    observer.observe(head)
    return () => {
      observer.disconnect()
      root.style.removeProperty('--head-height')
      root.removeAttribute('data-sticky-head')
    }
  }, [])

  return ref
}
