import { type RefObject, useEffect, useRef } from 'react'

/** Anything taller than this share of the window would leave too little to read above it. */
const LARGEST_SHARE = 0.36

/**
 * Publishes the height of what stays at the foot of the window as `--foot-height`: panels end above it, and jumps leave
 * room for it. If it is too tall to stay, it publishes 0px and moves to the end of the page.
 */
export const useFootHeight = (): RefObject<HTMLDivElement | null> => {
  const ref = useRef<HTMLDivElement>(null)

  // The outside system: the layout, which only the browser knows.
  useEffect(() => {
    const foot = ref.current
    if (foot === null) return undefined
    const root = document.documentElement
    const publish = () => {
      const { height } = foot.getBoundingClientRect()
      const isSticky = height <= innerHeight * LARGEST_SHARE
      root.style.setProperty('--foot-height', isSticky ? `${height}px` : '0px')
      root.toggleAttribute('data-sticky-foot', isSticky)
    }
    publish()
    const observer = new ResizeObserver(publish)
    observer.observe(foot)
    addEventListener('resize', publish)
    return () => {
      observer.disconnect()
      removeEventListener('resize', publish)
      root.style.removeProperty('--foot-height')
      root.removeAttribute('data-sticky-foot')
    }
  }, [])

  return ref
}
